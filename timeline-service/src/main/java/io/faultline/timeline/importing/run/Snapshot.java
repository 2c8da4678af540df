package io.faultline.timeline.importing.run;

import io.faultline.contract.ActionId;
import io.faultline.contract.statement.Statement;
import io.faultline.timeline.bulk.Chunk;
import io.faultline.timeline.decision.Decision;
import io.faultline.timeline.decision.Decision.Accepted;
import io.faultline.timeline.decision.Decision.Refused;
import io.faultline.timeline.importing.job.ImportJob.Phase;
import io.faultline.timeline.importing.ledger.Claims;
import io.faultline.timeline.importing.ledger.Entry;
import io.faultline.timeline.importing.ledger.Ledger;
import io.faultline.timeline.importing.ledger.Place;
import io.faultline.timeline.importing.run.Item.Done;
import io.faultline.timeline.importing.run.Item.Faulty;
import io.faultline.timeline.importing.run.Item.Registering;
import io.faultline.timeline.importing.run.Item.Repeated;
import io.faultline.timeline.importing.run.Item.Said;
import io.faultline.timeline.vintage.Vintage;
import io.faultline.timeline.vintage.VintageRules;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes a whole edition of a data set, which the ledger has: what it says, and what it leaves out. */
final class Snapshot {

    private final Attempt attempt;
    private final Ledger ledger;
    private final Place place;
    private final int chunkSize;
    private long checkpoint;

    Snapshot(Attempt attempt, Ledger ledger, Entry entry, int chunkSize) {
        this.attempt = attempt;
        this.ledger = ledger;
        this.place = ledger.place(entry);
        this.chunkSize = chunkSize;
        this.checkpoint = attempt.job().checkpoint();
    }

    void run(Batches batches) throws InterruptedException, IOException {
        for (@Nullable Batch batch = batches.next(); batch != null; batch = batches.next()) {
            take(batch);
            checkpoint = batch.to();
        }
        if (!isSettled()) {
            retractWhatIsLeftOut();
        }
    }

    /** It was loaded before, and says the same again. */
    private boolean isSettled() {
        return place.own().state() == Entry.State.COMPLETE;
    }

    private void take(Batch batch) {
        Set<String> ids = batch.items().stream()
                .flatMap(item -> item instanceof Said said
                        ? Stream.of(said.statement().id().value())
                        : Stream.empty())
                .collect(Collectors.toSet());
        Claims claims = ledger.claims(place, ids);
        Map<Boolean, List<Item>> bySight = batch.items().stream()
                .collect(Collectors.partitioningBy(item -> item instanceof Said said && isUnchanged(said, claims)));
        List<Item> open = bySight.getOrDefault(false, List.of());
        attempt.take(batch, TakeOver.streamsOf(open).toList(), (chunk, tally) -> {
            for (Item same : bySight.getOrDefault(true, List.of())) {
                tally.unchanged(((Said) same).row());
            }
            open.forEach(item -> take(item, claims, chunk, tally));
        });
    }

    /** Seen without a look at its history: nothing after it depends on it. */
    private boolean isUnchanged(Said said, Claims claims) {
        String id = said.statement().id().value();
        return isSettled() || place.isNewest() && said.content().equals(claims.before(id));
    }

    private void take(Item item, Claims claims, Chunk chunk, Tally tally) {
        switch (item) {
            case Said said -> {
                said.prepare(chunk);
                Decision decision = decide(said.statement().id(), said.statement(), claims, chunk);
                tally.decided(said.row(), decision);
                if (decision instanceof Refused) {
                    String id = said.statement().id().value();
                    ledger.restate(place.own(), id, claims.before(id));
                }
            }
            case Registering subject -> tally.decided(subject.row(), chunk.decide(subject.command()));
            case Repeated again -> tally.unchanged(again.row());
            case Faulty faulty -> tally.rejected(faulty.problems());
            case Done done -> {}
        }
    }

    private void retractWhatIsLeftOut() {
        String after = attempt.job().phase() == Phase.RETRACTING ? attempt.job().vanishedTo() : "";
        List<String> ids = ledger.leftOut(place, after, chunkSize);
        while (!ids.isEmpty()) {
            List<String> gone = ids;
            Claims claims = ledger.claims(place, gone);
            attempt.retract(checkpoint, gone.getLast(), gone, (chunk, tally) -> {
                for (String id : gone) {
                    if (decide(new ActionId(id), null, claims, chunk) instanceof Accepted) {
                        tally.retracted();
                    }
                }
            });
            ids = ledger.leftOut(place, gone.getLast(), chunkSize);
        }
    }

    private Decision decide(ActionId id, @Nullable Statement statement, Claims claims, Chunk chunk) {
        Vintage vintage =
                new Vintage(id, place.own().edition(), statement, claims.before(id.value()), claims.later(id.value()));
        return chunk.decide(id, (history, now) -> new VintageRules(history).decide(vintage, now));
    }
}
