package io.faultline.contract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

class DatePropertiesTest {

    @Property
    void what_is_written_is_read_as_the_same_days(@ForAll("dates") ImpreciseDate date) {
        ImpreciseDate written = ImpreciseDate.between(date.earliest(), date.latest());

        assertThat(ImpreciseDate.parse(written.text())).isEqualTo(written);
        assertThat(written.sameDays(date)).isTrue();
    }

    @Property
    void what_is_given_is_kept_and_read_again_as_the_same(@ForAll("dates") ImpreciseDate date) {
        assertThat(ImpreciseDate.parse(date.toString())).isEqualTo(date);
    }

    @Property
    void the_next_day_moves_either_end_by_one_day(@ForAll("knownDates") ImpreciseDate date) {
        assertThat(date.next().earliest()).isEqualTo(date.earliest().plusDays(1));
        assertThat(date.next().latest()).isEqualTo(date.latest().plusDays(1));
    }

    @Property
    void a_period_moves_either_end_and_keeps_their_order(
            @ForAll("knownDates") ImpreciseDate date, @ForAll("periods") Period period) {
        ImpreciseDate moved = date.plus(period);

        assertThat(moved.earliest()).isEqualTo(date.earliest().plus(period));
        assertThat(moved.latest()).isEqualTo(date.latest().plus(period)).isAfterOrEqualTo(moved.earliest());
        assertThat(ImpreciseDate.parse(moved.text())).isEqualTo(moved);
    }

    @Property
    void the_order_is_that_of_earliest_and_latest_day(
            @ForAll("dates") ImpreciseDate one, @ForAll("dates") ImpreciseDate other) {
        int expected = one.earliest().equals(other.earliest())
                ? one.latest().compareTo(other.latest())
                : one.earliest().compareTo(other.earliest());

        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(expected));
        assertThat(Integer.signum(other.compareTo(one))).isEqualTo(-Integer.signum(expected));
        assertThat(one.sameDays(other)).isEqualTo(expected == 0);
    }

    @Property
    void dates_overlap_where_some_day_may_be_either(
            @ForAll("shortSpans") ImpreciseDate one, @ForAll("shortSpans") ImpreciseDate other) {
        boolean someDay = one.earliest()
                .datesUntil(one.latest().plusDays(1))
                .anyMatch(day -> !day.isBefore(other.earliest()) && !day.isAfter(other.latest()));

        assertThat(one.overlaps(other)).isEqualTo(someDay);
        assertThat(other.overlaps(one)).isEqualTo(someDay);
    }

    @Property
    void a_period_goes_from_the_first_day_of_its_start_to_the_last_of_its_end(
            @ForAll("months") YearMonth start, @ForAll("lengths") int months) {
        YearMonth end = start.plusMonths(months);
        DatePeriod period = DatePeriod.parse(start + "/" + end);

        assertThat(period.first()).isEqualTo(start.atDay(1));
        assertThat(period.last()).isEqualTo(end.atEndOfMonth());
        assertThat(DatePeriod.parse(period.toString())).isEqualTo(period);
    }

    @Provide
    Arbitrary<ImpreciseDate> dates() {
        Arbitrary<ImpreciseDate> upTo = days().map(day -> ImpreciseDate.between(LocalDate.MIN, day));
        return Arbitraries.oneOf(knownDates(), upTo);
    }

    @Provide
    Arbitrary<ImpreciseDate> knownDates() {
        Arbitrary<ImpreciseDate> exact = days().map(ImpreciseDate::on);
        Arbitrary<ImpreciseDate> wholeMonths = months().map(month -> ImpreciseDate.parse(month.toString()));
        Arbitrary<ImpreciseDate> wholeYears = months().map(month -> ImpreciseDate.year(month.getYear()));
        return Arbitraries.oneOf(exact, wholeMonths, wholeYears, spans(), almostWholeMonthsAndYears());
    }

    @Provide
    Arbitrary<ImpreciseDate> shortSpans() {
        Arbitrary<LocalDate> near = Dates.dates().between(LocalDate.of(2024, 2, 20), LocalDate.of(2024, 3, 10));
        return Combinators.combine(near, Arbitraries.integers().between(0, 10))
                .as((day, length) -> ImpreciseDate.between(day, day.plusDays(length)));
    }

    @Provide
    Arbitrary<YearMonth> months() {
        return days().map(YearMonth::from);
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.integers().between(0, 240);
    }

    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<Integer> some = Arbitraries.integers().between(0, 40);
        return Combinators.combine(some, some, some).as(Period::of);
    }

    private static Arbitrary<ImpreciseDate> spans() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 4000))
                .as((day, length) -> ImpreciseDate.between(day, day.plusDays(length)));
    }

    /** They share an end with a month or year, and must not be written as one. */
    private static Arbitrary<ImpreciseDate> almostWholeMonthsAndYears() {
        Arbitrary<LocalDate> starts = Arbitraries.oneOf(
                days(), days().map(day -> day.withDayOfMonth(1)), days().map(day -> day.withDayOfYear(1)));
        Arbitrary<Integer> later = Arbitraries.integers().between(0, 14);
        return Combinators.combine(starts, later, Arbitraries.of(true, false)).as((start, length, wholeYears) -> {
            YearMonth end = wholeYears
                    ? YearMonth.of(start.getYear() + length, 12)
                    : YearMonth.from(start).plusMonths(length);
            return ImpreciseDate.between(start, end.atEndOfMonth());
        });
    }

    private static Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(1, 1, 1), LocalDate.of(9900, 12, 31));
    }
}
