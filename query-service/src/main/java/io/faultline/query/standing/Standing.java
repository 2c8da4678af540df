package io.faultline.query.standing;

import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.time.ImpreciseDate;
import io.faultline.query.fact.Course;
import io.faultline.query.fact.Fact;
import io.faultline.query.fact.Facts;
import io.faultline.query.fact.Lifecycle;
import io.faultline.query.fact.Lifecycles;
import io.faultline.query.fact.Phase;
import io.faultline.query.fact.Reading;
import io.faultline.query.finding.Wording;
import io.faultline.query.standing.Sequence.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One action or observation as it is held true.
 *
 * @param place in the order in which it was read
 * @param position of the newest event that this rests on
 * @param knownSince since when exactly this has been held true
 */
public record Standing(Course course, Place place, long position, Instant knownSince) {

    public Statement statement() {
        return course.statement();
    }

    public String id() {
        return statement().id().value();
    }

    public Wording wording() {
        return Wording.of(course);
    }

    public String kind() {
        return Kinds.of(statement()).value();
    }

    public Lifecycle lifecycle() {
        return Lifecycles.of(course);
    }

    /** Date of its first milestone, null if it has none. */
    public @Nullable ImpreciseDate date() {
        return lifecycle().start();
    }

    /** How it stands on a day, null if there is nothing to show. */
    public @Nullable Phase on(LocalDate day) {
        return lifecycle().phaseOn(day, Reading.POSSIBLE, false);
    }

    /** Whose states it touches, as its terms name them. */
    public SortedSet<SubjectId> subjects() {
        SortedSet<SubjectId> subjects = new TreeSet<>();
        Facts.of(course).stream().map(Fact::subject).forEach(subjects::add);
        return subjects;
    }
}
