package io.faultline.timeline.decision;

import java.util.Locale;

/** Every reason for which a rule refuses a command; its code is published and never changes. */
public enum Refusal {
    UNKNOWN_ACTION,
    UNKNOWN_STEP,
    UNKNOWN_SUBJECT,
    ALREADY_RECORDED,
    UNCHANGED,
    RETRACTED,
    ALREADY_RETRACTED,
    NOT_RETRACTED,
    ALREADY_MERGED,
    STEP_OF_ANOTHER_LIFE,
    EMPTY_INTERVAL,
    KIND_CHANGED,
    ID_CHANGED,
    REPLACED_BY_ITSELF,
    MERGED_INTO_ITSELF,
    KNOWN_SINCE_IN_FUTURE,
    STALE,
    IDEMPOTENCY_KEY_REUSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Short, and the same whenever this code is answered. */
    public String title() {
        String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public Decision.Refused because(String detail) {
        return new Decision.Refused(this, detail);
    }
}
