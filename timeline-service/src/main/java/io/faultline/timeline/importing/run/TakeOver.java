package io.faultline.timeline.importing.run;

import io.faultline.contract.Violation;
import io.faultline.timeline.action.ImportAction;
import io.faultline.timeline.bulk.Chunk;
import io.faultline.timeline.decision.Decision;
import io.faultline.timeline.decision.Decision.Refused;
import io.faultline.timeline.importing.run.Item.Done;
import io.faultline.timeline.importing.run.Item.Faulty;
import io.faultline.timeline.importing.run.Item.Registering;
import io.faultline.timeline.importing.run.Item.Repeated;
import io.faultline.timeline.importing.run.Item.Said;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The default mode: what is new is recorded, what is different is corrected, what was ever held is left alone. */
final class TakeOver {

    private final Attempt attempt;
    private final Notes notes;

    TakeOver(Attempt attempt, Notes notes) {
        this.attempt = attempt;
        this.notes = notes;
    }

    void run(Batches batches) throws InterruptedException, IOException {
        for (@Nullable Batch batch = batches.next(); batch != null; batch = batches.next()) {
            List<Item> items = batch.items();
            attempt.take(batch, streamsOf(items).toList(), (chunk, tally) -> {
                Notes.Page page = notes.on(() -> idsIn(items));
                items.forEach(item -> take(item, page, chunk, tally));
                page.keep();
            });
        }
        notes.finish();
    }

    private void take(Item item, Notes.Page page, Chunk chunk, Tally tally) {
        switch (item) {
            case Said said
            when page.isContradictedBy(said) ->
                tally.rejected(List.of(said.row()
                        .problem(
                                new Violation("id", "the edition said something else of it before, in another file"))));
            case Said said -> {
                said.prepare(chunk);
                Decision decision = chunk.decide(
                        new ImportAction(said.statement(), attempt.request().origin()));
                tally.decided(said.row(), decision);
                if (!(decision instanceof Refused)) {
                    page.taken(said);
                }
            }
            case Registering subject -> tally.decided(subject.row(), chunk.decide(subject.command()));
            case Repeated again -> tally.unchanged(again.row());
            case Faulty faulty -> tally.rejected(faulty.problems());
            case Done done -> {}
        }
    }

    static Set<String> idsIn(List<Item> items) {
        return items.stream()
                .<String>mapMulti((item, ids) -> {
                    if (item instanceof Said said) {
                        ids.accept(said.statement().id().value());
                    }
                })
                .collect(Collectors.toSet());
    }

    static Stream<String> streamsOf(List<Item> items) {
        return items.stream().<String>mapMulti((item, streams) -> {
            switch (item) {
                case Said said -> {
                    streams.accept(said.statement().id().value());
                    said.introduced().forEach(entry -> streams.accept(entry.streamId()));
                }
                case Registering subject -> streams.accept(subject.command().streamId());
                case Repeated again -> {}
                case Faulty faulty -> {}
                case Done done -> {}
            }
        });
    }
}
