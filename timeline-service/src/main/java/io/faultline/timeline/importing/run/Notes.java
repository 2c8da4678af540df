package io.faultline.timeline.importing.run;

import io.faultline.timeline.importing.job.ImportRequest;
import io.faultline.timeline.importing.ledger.Entry;
import io.faultline.timeline.importing.ledger.Ledger;
import io.faultline.timeline.importing.ledger.Line;
import io.faultline.timeline.importing.run.Item.Said;
import io.faultline.timeline.vintage.Edition;
import io.faultline.timeline.vintage.Fingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes down in the ledger what a file says that names its edition, also where it is not taken as a snapshot: a later
 * snapshot is compared with it. An edition may come in several files; none may contradict another.
 */
final class Notes {

    private final Ledger ledger;
    private final @Nullable Entry entry;
    private final boolean force;

    private Notes(Ledger ledger, @Nullable Entry entry, boolean force) {
        this.ledger = ledger;
        this.entry = entry;
        this.force = force;
    }

    static Notes of(Attempt attempt, Ledger ledger, Instant now) {
        ImportRequest request = attempt.request();
        if (request.dataset() == null || request.edition() == null || request.dryRun()) {
            return new Notes(ledger, null, request.force());
        }
        Optional<Entry> known = ledger.find(request.dataset(), request.edition());
        known.ifPresent(entry -> Implausible.unlessSameInstant(request, entry));
        Instant since = request.knownSince() == null ? now : request.knownSince();
        Entry entry = known.orElseGet(() -> ledger.openTaking(
                new Edition(request.dataset(), request.edition(), since),
                attempt.job().id()));
        return new Notes(ledger, entry, request.force());
    }

    Page on(Supplier<Set<String>> ids) {
        return new Page(entry == null ? Map.of() : ledger.said(entry, ids.get()));
    }

    void finish() {
        if (entry != null) {
            ledger.completeAsIs(entry);
        }
    }

    /** What is noted of the rows of one chunk. */
    final class Page {

        private final Map<String, Fingerprint> noted;
        private final List<Line> lines = new ArrayList<>();

        private Page(Map<String, Fingerprint> noted) {
            this.noted = noted;
        }

        boolean isContradictedBy(Said said) {
            Fingerprint before = noted.get(said.statement().id().value());
            return !force && before != null && !before.equals(said.content());
        }

        void taken(Said said) {
            String id = said.statement().id().value();
            Fingerprint before = noted.get(id);
            if (entry != null && before == null) {
                lines.add(new Line(id, said.content()));
            } else if (entry != null && !said.content().equals(before)) {
                ledger.restate(entry, id, said.content());
            }
        }

        void keep() {
            if (entry != null) {
                ledger.add(entry, lines);
            }
        }
    }
}
