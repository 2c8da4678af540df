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
        Turn turn = later(line.during().from(), limit, line.isOwn());
        return turn.later(line.during().until(), limit, line.isOwn());
    }

    private Turn later(int other, int limit, boolean own) {
        return other > limit || other < day || (other == day && ofOwn) ? this : new Turn(other, own);
    }

    public Turn firstAfter(int limit, Line line) {
        Turn turn = sooner(line.during().from(), limit, line.isOwn());
        return turn.sooner(line.during().until(), limit, line.isOwn());
    }

    private Turn sooner(int other, int limit, boolean own) {
        return other <= limit || other > day || (other == day && ofOwn) ? this : new Turn(other, own);
    }
}
