package io.faultline.query.state;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.query.fact.Facet;
import io.faultline.query.gathering.Holdings;
import io.faultline.query.gathering.Wholes;
import io.faultline.query.line.Days;
import io.faultline.query.line.Line;
import io.faultline.query.line.LineIndex;
import io.faultline.query.line.OneWay;
import io.faultline.query.line.Rivals;
import io.faultline.query.line.Turn;
import io.faultline.query.memento.Turns;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.SubjectRef;
import io.faultline.query.trace.Trace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything one subject's state has been and will be, by what is known at any time, seen in one view. What it says never
 * changes.
 */
public final class SubjectTimeline {

    private static final long TIMELINE_BYTES = 2_000;
    private static final long LINE_BYTES = 96;
    private static final long REFERENCE_BYTES = 4;

    private final SubjectRef subject;
    private final byte[] begin;
    private final Set<SubjectId> names;
    private final Wholes wholes;
    private final Set<ActionId> without;
    private final List<Facet> facets;
    private final Positions positions;
    private final List<Rivals> rivals;
    private final LineIndex lines;
    private final List<List<Trace>> accounts;
    private final long ownBytes;
    private final KeptAnswers latest = new KeptAnswers();

    SubjectTimeline(Holdings holdings, View view) {
        this.subject = holdings.subject();
        this.begin = Answer.begin(subject);
        this.names = holdings.names();
        this.wholes = holdings.wholes();
        this.without = view.without();
        this.facets = subject.type().isPlace() ? Facet.ofPlaces() : Facet.ofCompanies();
        this.positions = new Positions(holdings.resting(), Math.max(holdings.registered(), view.linked()));
        Laying laying = Laying.of(holdings, view, facets);
        this.rivals = laying.rivals();
        List<Line> all = laying.lines();
        this.lines = new LineIndex(all);
        this.accounts = holdings.accounts();
        this.ownBytes = TIMELINE_BYTES + LINE_BYTES * all.size() + REFERENCE_BYTES * lines.size();
    }

    public SubjectRef subject() {
        return subject;
    }

    /** The begin of every answer about it. */
    public byte[] begin() {
        return begin;
    }

    /** Bytes that it takes, roughly, without the accounts. */
    long ownBytes() {
        return ownBytes;
    }

    /** Where its facts come from, which others may show too. */
    List<List<Trace>> accounts() {
        return accounts;
    }

    /**
     * The state as JSON.
     *
     * @param known in microseconds since the epoch
     */
    public Answer answerOn(LocalDate day, long known, List<Facet> wanted) {
        return known == KnownBy.LATEST.micros() && wanted.equals(facets)
                ? latest.on(day, () -> Answer.of(this, sliceOn(day, known), known, wanted))
                : Answer.of(this, sliceOn(day, known), known, wanted);
    }

    /**
     * What shows between two changes, or some of it, as JSON that is not kept.
     *
     * @param slice with lines of this timeline only
     * @param known in microseconds since the epoch
     */
    public Answer answerOf(Slice slice, long known) {
        return Answer.of(this, slice, known, facets);
    }

    /** Known times at which what is known of it changed, also such as lie ahead. */
    public Stream<Instant> allTurns() {
        return positions.turns().mapToObj(KnownBy::instant);
    }

    /** The same, found one by one. */
    public Turns turns() {
        return positions;
    }

    /** Position of the newest event that what is known at a time rests on. */
    public long position(long known) {
        return positions.at(known);
    }

    /**
     * What shows on a day by what is known at a time, and between which changes it does.
     *
     * @param known in microseconds since the epoch
     */
    public Slice sliceOn(LocalDate day, long known) {
        int number = Days.number(day);
        List<Line> shown = linesOn(number, known);
        return new Slice(
                Days.day(changeUpTo(number, known, shown)),
                Days.day(changeAfter(number, known, shown)),
                position(known),
                byFacet(shown));
    }

    /**
     * The days on which what shows changes, in their order.
     *
     * @param known in microseconds since the epoch
     */
    public List<LocalDate> daysOfChange(long known) {
        List<LocalDate> days = new ArrayList<>();
        Turn turn = turnAfter(Integer.MIN_VALUE, known);
        while (turn.day() != Integer.MAX_VALUE) {
            if (turn.ofOwn() || !Line.showTheSame(linesOn(turn.day() - 1, known), linesOn(turn.day(), known))) {
                days.add(Days.day(turn.day()));
            }
            turn = turnAfter(turn.day(), known);
        }
        return days;
    }

    /** The totals of the facets that have some. */
    public Map<Facet, Totals> totalsOf(Slice slice, long known) {
        List<Line> shown = new ArrayList<>();
        slice.lines().values().forEach(shown::addAll);
        return Totals.of(shown, names, part -> wholes.of(part, known, without));
    }

    private Map<Facet, List<Line>> byFacet(List<Line> shown) {
        Map<Facet, List<Line>> lines = new EnumMap<>(Facet.class);
        facets.forEach(facet -> lines.put(facet, new ArrayList<>()));
        shown.forEach(line -> lines.get(line.facet()).add(line));
        return lines;
    }

    private List<Line> linesOn(int day, long known) {
        List<Line> shown = new ArrayList<>();
        lines.forEachOn(day, known, shown::add);
        boolean inOrder = true;
        for (Rivals ofKey : rivals) {
            if (!ofKey.isLatest(known)) {
                inOrder &= !addHolding(ofKey.earlier(known), day, known, shown);
            }
        }
        if (!inOrder) {
            shown.sort(Line.IN_ORDER);
        }
        return OneWay.of(shown);
    }

    private static boolean addHolding(List<Line> lines, int day, long known, List<Line> shown) {
        int before = shown.size();
        for (Line line : lines) {
            if (line.holds(day, known)) {
                shown.add(line);
            }
        }
        return shown.size() > before;
    }

    private int changeUpTo(int day, long known, List<Line> shown) {
        Turn turn = turnUpTo(day, known);
        while (!turn.ofOwn() && Line.showTheSame(linesOn(turn.day() - 1, known), shown)) {
            turn = turnUpTo(turn.day() - 1, known);
        }
        return turn.day();
    }

    private int changeAfter(int day, long known, List<Line> shown) {
        Turn turn = turnAfter(day, known);
        while (!turn.ofOwn() && Line.showTheSame(linesOn(turn.day(), known), shown)) {
            turn = turnAfter(turn.day(), known);
        }
        return turn.day();
    }

    private Turn turnUpTo(int day, long known) {
        Turn turn = lines.upTo(day, known);
        for (Line line : earlierOfRivals(known)) {
            turn = turn.latestUpTo(day, line);
        }
        return turn;
    }

    private Turn turnAfter(int day, long known) {
        Turn turn = lines.after(day, known);
        for (Line line : earlierOfRivals(known)) {
            turn = turn.firstAfter(day, line);
        }
        return turn;
    }

    private List<Line> earlierOfRivals(long known) {
        List<Line> earlier = new ArrayList<>();
        for (Rivals ofKey : rivals) {
            if (!ofKey.isLatest(known)) {
                for (Line line : ofKey.earlier(known)) {
                    if (line.known().includes(known)) {
                        earlier.add(line);
                    }
                }
            }
        }
        return earlier;
    }
}
