package io.faultline.query.state;

import io.faultline.contract.ActionId;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything one subject's state has been and will be, by what is known at any time, seen in one view. What it says never
 * changes.
 */
public final class SubjectTimeline {

    private static final long TIMELINE_BYTES = 2_000;

    private final SubjectRef subject;
    private final byte[] begin;
    private final Wholes wholes;
    private final Set<ActionId> without;
    private final List<Facet> facets;
    private final Positions positions;
    private final List<Rivals> rivals;
    private final LineIndex lines;
    private volatile @Nullable KeptAnswers latest;

    SubjectTimeline(Holdings holdings, View view) {
        this.subject = holdings.subject();
        this.begin = Answer.begin(subject);
        this.wholes = holdings.wholes();
        this.without = view.without();
        this.facets = subject.type().isPlace() ? Facet.ofPlaces() : Facet.ofCompanies();
        this.positions = new Positions(holdings.resting(), Math.max(holdings.registered(), view.linked()));
        Laying laying = Laying.of(holdings, view, facets);
        this.rivals = laying.rivals();
        this.lines = new LineIndex(laying.lines(), holdings.names());
    }

    public SubjectRef subject() {
        return subject;
    }

    /** The begin of every answer about it. */
    public byte[] begin() {
        return begin;
    }

    /** Bytes that it takes, roughly, without the texts of its rows. */
    long ownBytes() {
        return TIMELINE_BYTES + lines.bytes() + positions.bytes();
    }

    /** Keeps its answers by all that is known from now on, in room that it shares with other timelines. */
    void keepAnswers(AtomicLong room) {
        latest = new KeptAnswers(room);
    }

    void forgetAnswers() {
        KeptAnswers kept = latest;
        if (kept != null) {
            kept.forget();
        }
    }

    /** Has the texts of others in place of its own where they are the same. */
    void share(UnaryOperator<byte[]> sharing) {
        lines.share(sharing);
    }

    /** What its rows say, by identity; others may say the same. */
    Set<byte[]> texts() {
        return lines.texts();
    }

    /**
     * The state as JSON.
     *
     * @param known in microseconds since the epoch
     */
    public Answer answerOn(LocalDate day, long known, List<Facet> wanted) {
        KeptAnswers kept = latest;
        return kept != null && known == KnownBy.LATEST.micros() && wanted.equals(facets)
                ? kept.on(day, () -> Answer.of(this, sliceOn(day, known), known, wanted))
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
        List<Line> counting = new ArrayList<>();
        for (List<Line> ofFacet : slice.lines().values()) {
            for (Line line : ofFacet) {
                if (line.counts()) {
                    counting.add(line);
                }
            }
        }
        return Totals.of(counting, wholes.links().isEmpty() ? null : part -> wholes.of(part, known, without));
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
        int latest = shown.size();
        forEachEarlier(known, line -> {
            if (line.showsOn(day)) {
                shown.add(line);
            }
        });
        if (shown.size() > latest) {
            shown.sort(Line.IN_ORDER);
        }
        return OneWay.of(shown);
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
        Turn[] turn = {lines.upTo(day, known)};
        forEachEarlier(known, line -> turn[0] = turn[0].latestUpTo(day, line));
        return turn[0];
    }

    private Turn turnAfter(int day, long known) {
        Turn[] turn = {lines.after(day, known)};
        forEachEarlier(known, line -> turn[0] = turn[0].firstAfter(day, line));
        return turn[0];
    }

    private void forEachEarlier(long known, Consumer<Line> taking) {
        for (Rivals ofKey : rivals) {
            if (!ofKey.isLatest(known)) {
                ofKey.forEachEarlier(known, taking);
            }
        }
    }
}
