package io.faultline.benchmark.data.drawn;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.About;
import io.faultline.contract.statement.Amount;
import io.faultline.contract.statement.AmountType;
import io.faultline.contract.statement.MeasureDates;
import io.faultline.contract.statement.Qualifier;
import io.faultline.contract.time.ImpreciseDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** What every kind of action starts from: who it is about, when it began, and a source of chance of its own. */
public final class Draft {

    static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);
    static final int DAYS = (int) (LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay()) + 1;

    /** A fiftieth of what the largest subject ever did is in force on a day, and twice that for everybody else. */
    private static final int MEAN_DAYS_OF_LARGEST = 100;

    private static final int MEAN_DAYS = 200;

    public final RandomGenerator random;
    final Cast cast;
    final SubjectId actor;
    public final LocalDate start;
    private final String id;

    public Draft(String id, Cast cast, SubjectId actor, RandomGenerator random) {
        this.id = id;
        this.cast = cast;
        this.actor = actor;
        this.random = random;
        this.start = FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    public boolean chance(double share) {
        return random.nextDouble() < share;
    }

    boolean isLargest() {
        return actor.equals(Cast.LARGEST);
    }

    boolean isByACompany() {
        return !actor.isCountryOrBloc();
    }

    About about() {
        return about(List.of());
    }

    About about(List<Amount> amounts) {
        return new About(
                new ActionId(id),
                Wording.title(actor.value(), random),
                Wording.summary(random),
                null,
                chance(0.3) ? Wording.topics(random) : List.of(),
                null,
                Wording.sources(start, random),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                amounts);
    }

    /** Four in five dates are days, the others months and years. */
    ImpreciseDate day() {
        double dice = random.nextDouble();
        if (dice < 0.8) {
            return ImpreciseDate.on(start);
        }
        String text = start.toString();
        return ImpreciseDate.parse(dice < 0.96 ? text.substring(0, 7) : text.substring(0, 4));
    }

    MeasureDates measureDates() {
        return new MeasureDates(
                chance(0.6) ? ImpreciseDate.on(start.minusDays(1 + random.nextInt(60))) : null,
                null,
                day(),
                chance(0.995) ? ImpreciseDate.on(end()) : null,
                null,
                null);
    }

    public LocalDate end() {
        int mean = isLargest() ? MEAN_DAYS_OF_LARGEST : MEAN_DAYS;
        return start.plusDays(3 + (long) (-mean * Math.log(1 - random.nextDouble())));
    }

    /** One to three of whatever is drawn, each once. */
    <T> List<T> some(Supplier<T> drawn) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> drawn.get())
                .distinct()
                .toList();
    }

    public Amount money(String measure) {
        return new Amount(
                measure,
                Wording.one(List.of(AmountType.values()), random),
                BigDecimal.valueOf(1 + random.nextInt(9_000)).scaleByPowerOfTen(6),
                Wording.one(List.of("USD", "EUR", "CNY", "JPY"), random),
                null,
                chance(0.3) ? Qualifier.ABOUT : null,
                null);
    }
}
