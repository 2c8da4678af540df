package io.faultline.timeline.importing.run;

import io.faultline.timeline.importing.job.ImportRequest;
import io.faultline.timeline.importing.ledger.Entry;
import io.faultline.timeline.vintage.Edition;
import java.time.Instant;

/** An edition that is refused as a whole, before anything of it is taken; the message says why and what helps. */
public final class Implausible extends RuntimeException {

    Implausible(String reason) {
        super(reason);
    }

    /** An edition cannot move. */
    static void unlessSameInstant(ImportRequest request, Entry loaded) {
        Edition edition = loaded.edition();
        Instant asked = request.knownSince();
        if (asked != null && !new Edition(edition.dataset(), edition.name(), asked).equals(edition)) {
            throw new Implausible("edition '" + edition.name() + "' of '" + edition.dataset() + "' is known since "
                    + edition.knownSince() + ", not " + asked);
        }
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
