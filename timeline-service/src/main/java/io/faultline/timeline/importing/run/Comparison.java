package io.faultline.timeline.importing.run;

import io.faultline.timeline.importing.job.ImportRequest;
import io.faultline.timeline.importing.job.ImportSettings;
import io.faultline.timeline.importing.job.Jobs;
import io.faultline.timeline.importing.ledger.Entry;
import io.faultline.timeline.importing.ledger.Ledger;
import io.faultline.timeline.importing.ledger.Line;
import io.faultline.timeline.importing.ledger.Place;
import io.faultline.timeline.importing.run.Item.Faulty;
import io.faultline.timeline.importing.run.Item.Said;
import io.faultline.timeline.vintage.Edition;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a whole edition down in the ledger and judges it against the others, before anything of it is taken. */
final class Comparison {

    private final Attempt attempt;
    private final Ledger ledger;
    private final Jobs jobs;
    private final ImportSettings settings;
    private final List<String> unreadIds = new ArrayList<>();
    private long unidentified;
    private long rows;

    Comparison(Attempt attempt, Ledger ledger, Jobs jobs, ImportSettings settings) {
        this.attempt = attempt;
        this.ledger = ledger;
        this.jobs = jobs;
        this.settings = settings;
    }

    /** @return the edition's entry, which is complete where it had been loaded before */
    Entry compare(Batches batches, Instant now) throws InterruptedException, IOException {
        Optional<Entry> same = ledger.find(dataset(), name());
        same.ifPresent(entry -> Implausible.unlessSameInstant(request(), entry));
        requireNoneHalfLoaded();
        Instant known = same.map(entry -> entry.edition().knownSince())
                .or(() -> Optional.ofNullable(request().knownSince()))
                .orElse(now);
        Entry own = ledger.open(
                new Edition(dataset(), name(), known),
                attempt.job().id(),
                same.map(Entry::id).orElse(null));
        try {
            writeDown(own, batches);
            UUID digest = ledger.digest(own);
            Entry judged = same.filter(entry -> digest.equals(entry.digest()))
                    .map(entry -> goOnWith(entry, own))
                    .orElseGet(() -> judged(own, digest, same.orElse(null)));
            jobs.compared(attempt.job().id(), rows, attempt.lap());
            return judged;
        } catch (Implausible refused) {
            ledger.discard(own);
            throw refused;
        }
    }

    private void writeDown(Entry own, Batches batches) throws InterruptedException, IOException {
        for (@Nullable Batch batch = batches.next(); batch != null; batch = batches.next()) {
            List<Line> lines = new ArrayList<>();
            for (Item item : batch.items()) {
                note(item, lines);
            }
            ledger.add(own, lines);
            jobs.requireRunning(attempt.job().id());
        }
    }

    private void note(Item item, List<Line> lines) {
        rows++;
        if (item instanceof Said said) {
            lines.add(new Line(said.statement().id().value(), said.content()));
        } else if (item instanceof Faulty faulty && faulty.id() != null) {
            unreadIds.add(faulty.id());
        } else if (item instanceof Faulty) {
            unidentified++;
        }
    }

    private Entry goOnWith(Entry same, Entry own) {
        ledger.discard(own);
        if (same.state() != Entry.State.COMPLETE && !request().dryRun()) {
            ledger.adopt(same, attempt.job().id());
        }
        return same;
    }

    private Entry judged(Entry own, UUID digest, @Nullable Entry same) {
        if (same != null && !request().force()) {
            throw new Implausible(
                    "edition '" + name() + "' of '" + dataset()
                            + "' was loaded with other content; give this one another name, or send it with force=true to replace it");
        }
        Place place = ledger.place(own);
        if (place.before() != null) {
            ledger.carryOver(place.before(), own, unreadIds);
            requirePlausible(own, place.before());
        }
        if (!request().dryRun()) {
            ledger.taking(own, digest);
        }
        return own;
    }

    private void requirePlausible(Entry own, Entry before) {
        long all = ledger.rows(before);
        long gone = ledger.leftOut(own, before);
        if (request().force() || gone == 0) {
            return;
        }
        String what = "edition '" + name() + "' leaves out " + gone + " of the " + all + " rows of edition '"
                + before.edition().name() + "'";
        if (unidentified > 0) {
            throw new Implausible(what + ", and of " + unidentified
                    + " rows it cannot be told whom they are about; repair them, or send it with force=true");
        }
        if (all >= settings.retractionLimitFromRows() && gone * 100 > all * settings.retractionLimitPercent()) {
            throw new Implausible(what + ", more than " + settings.retractionLimitPercent()
                    + " %; if that is right, send it with force=true");
        }
    }

    private void requireNoneHalfLoaded() {
        if (!request().force()) {
            ledger.editionsOf(dataset()).stream()
                    .filter(entry -> entry.state() == Entry.State.TAKING
                            && !entry.edition().name().equals(name()))
                    .findFirst()
                    .ifPresent(half -> {
                        throw new Implausible("edition '" + half.edition().name() + "' of '" + dataset()
                                + "' is only half loaded, by import " + half.job()
                                + "; resume that one first, or send this one with force=true");
                    });
        }
    }

    private ImportRequest request() {
        return attempt.request();
    }

    private String dataset() {
        return Objects.requireNonNull(request().dataset());
    }

    private String name() {
        return Objects.requireNonNull(request().edition());
    }
}
