package io.faultline.query.projection;

import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.ActionEvent.OfStatement;
import io.faultline.contract.event.ActionEvent.OfStep;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Step.Amended;
import io.faultline.query.fact.Course;
import io.faultline.query.fact.Courses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is held true of one action between two instants of known time.
 *
 * @param statement the newest event about the whole action, null where only steps are known yet
 * @param steps the newest event about each step, by number
 * @param named the events so far that have said something, whose subjects may have to learn that they are no longer touched
 */
record Layer(
        Instant knownFrom,
        Instant knownUntil,
        @Nullable KnownEvent statement,
        SortedMap<Integer, KnownEvent> steps,
        List<KnownEvent> named) {

    /** In place of the number of a step; those are counted from 1. */
    private static final int WHOLE = 0;

    /** The end of what is still held true; PostgreSQL can represent it. */
    static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    /** The layers that an action's events leave, one for every stretch of known time. */
    static List<Layer> of(SortedSet<KnownEvent> events) {
        List<Layer> layers = new ArrayList<>();
        List<KnownEvent> named = new ArrayList<>();
        KnownEvent statement = null;
        SortedMap<Integer, KnownEvent> steps = new TreeMap<>();
        List<KnownEvent> inOrder = saying(events);
        for (int i = 0; i < inOrder.size(); i++) {
            KnownEvent known = inOrder.get(i);
            switch (known.event()) {
                case OfStatement about -> statement = known;
                case OfStep step -> steps.put(step.number(), known);
            }
            Instant until = i + 1 < inOrder.size() ? inOrder.get(i + 1).knownSince() : NEVER;
            if (saidBy(known.event()) != null) {
                named.add(known);
            }
            if (known.knownSince().isBefore(until)) {
                layers.add(new Layer(known.knownSince(), until, statement, new TreeMap<>(steps), List.copyOf(named)));
            }
        }
        return layers;
    }

    /**
     * Without those that say what was known before them anyway. They are there where the past was added later: so it is known
     * since when something has been held true, whatever came first.
     */
    private static List<KnownEvent> saying(SortedSet<KnownEvent> events) {
        List<KnownEvent> saying = new ArrayList<>(events.size());
        Map<Integer, Object> said = new HashMap<>();
        for (KnownEvent known : events) {
            Object says = switch (known.event()) {
                case OfStatement about -> about.statement();
                case OfStep about -> about.step();
            };
            int about = known.event() instanceof OfStep step ? step.number() : WHOLE;
            if (says == null || !says.equals(said.put(about, says))) {
                saying.add(known);
            }
            if (says == null) {
                said.remove(about);
            }
        }
        return saying;
    }

    static @Nullable Statement saidBy(ActionEvent event) {
        return switch (event) {
            case OfStatement about -> about.statement();
            case OfStep about -> about.step() instanceof Amended amended ? amended.statement() : null;
        };
    }

    /** Newest event that it rests on. */
    long sourcePosition() {
        long newest = 0;
        for (KnownEvent known : decisive()) {
            newest = Math.max(newest, known.position());
        }
        return newest;
    }

    /** Events that make it up, the statement first; none where nothing is held true. */
    List<Long> restsOn() {
        if (!holdsAStatement()) {
            return List.of();
        }
        List<Long> positions = new ArrayList<>();
        decisive().forEach(known -> {
            if (!(known.event() instanceof OfStep step) || step.step() != null) {
                positions.add(known.position());
            }
        });
        return positions;
    }

    private boolean holdsAStatement() {
        return statement != null && saidBy(statement.event()) != null;
    }

    /** What is held true, empty after a retraction. */
    Optional<Course> course() {
        return Courses.of(decisive().stream().map(KnownEvent::event).toList());
    }

    /**
     * What was said and is not part of what is now held true. What was added to the past since changed nothing here, so
     * nobody has to learn of it.
     */
    List<Statement> noLongerSaid() {
        List<Long> held = restsOn();
        long newest = sourcePosition();
        List<Statement> others = new ArrayList<>();
        for (KnownEvent known : named) {
            if (known.position() < newest && !held.contains(known.position())) {
                others.add(saidBy(known.event()));
            }
        }
        return others;
    }

    private List<KnownEvent> decisive() {
        List<KnownEvent> decisive = new ArrayList<>(1 + steps.size());
        if (statement != null) {
            decisive.add(statement);
        }
        decisive.addAll(steps.values());
        return decisive;
    }
}
