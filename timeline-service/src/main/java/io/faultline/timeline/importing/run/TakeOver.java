package io.faultline.timeline.importing.run;

import io.faultline.timeline.action.ImportAction;
import io.faultline.timeline.bulk.Chunk;
import io.faultline.timeline.importing.run.Item.Done;
import io.faultline.timeline.importing.run.Item.Faulty;
import io.faultline.timeline.importing.run.Item.Registering;
import io.faultline.timeline.importing.run.Item.Repeated;
import io.faultline.timeline.importing.run.Item.Said;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The default mode: what is new is recorded, what is different is corrected, what was ever held is left alone. */
final class TakeOver {

    private final Attempt attempt;

    TakeOver(Attempt attempt) {
        this.attempt = attempt;
    }

    void run(Batches batches) throws InterruptedException, IOException {
        for (@Nullable Batch batch = batches.next(); batch != null; batch = batches.next()) {
            List<Item> items = batch.items();
            attempt.take(
                    batch,
                    streamsOf(items).toList(),
                    (chunk, tally) -> items.forEach(item -> take(item, chunk, tally)));
        }
    }

    private void take(Item item, Chunk chunk, Tally tally) {
        switch (item) {
            case Said said ->
                tally.decided(
                        said.row(),
                        chunk.decide(new ImportAction(
                                said.statement(), attempt.request().origin())));
            case Registering subject -> tally.decided(subject.row(), chunk.decide(subject.command()));
            case Repeated again -> tally.unchanged(again.row());
            case Faulty faulty -> tally.rejected(faulty.problems());
            case Done done -> {}
        }
    }

    static Stream<String> streamsOf(List<Item> items) {
        return items.stream().<String>mapMulti((item, streams) -> {
            switch (item) {
                case Said said -> streams.accept(said.statement().id().value());
                case Registering subject -> streams.accept(subject.command().streamId());
                case Repeated again -> {}
                case Faulty faulty -> {}
                case Done done -> {}
            }
        });
    }
}
