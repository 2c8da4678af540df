package io.faultline.query.line;

/**
 * A day on which a line begins or ends.
 *
 * @param ofOwn whether an own line does, so that the state changes for sure; what is inherited may have come another way
 */
public record Turn(int day, boolean ofOwn) {

    public static final Turn NEVER_BEFORE = new Turn(Integer.MIN_VALUE, true);
    public static final Turn NEVER_AFTER = new Turn(Integer.MAX_VALUE, true);

    public Turn latestUpTo(int limit, Line line) {
        return latestUpTo(limit, line.from(), line.until(), line.isOwn());
    }

    Turn latestUpTo(int limit, int from, int until, boolean own) {
        return later(from, limit, own).later(until, limit, own);
    }

    private Turn later(int other, int limit, boolean own) {
        return other > limit || other < day || (other == day && ofOwn) ? this : new Turn(other, own);
    }

    public Turn firstAfter(int limit, Line line) {
        return firstAfter(limit, line.from(), line.until(), line.isOwn());
    }

    Turn firstAfter(int limit, int from, int until, boolean own) {
        return sooner(from, limit, own).sooner(until, limit, own);
    }

    private Turn sooner(int other, int limit, boolean own) {
        return other <= limit || other > day || (other == day && ofOwn) ? this : new Turn(other, own);
    }
}
