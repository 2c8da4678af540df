package io.faultline.benchmark.data.drawn;

import io.faultline.contract.Countries;
import io.faultline.contract.SubjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Who acts, and how often: one country that takes part in a twentieth of all actions, the other countries and blocs,
 * and companies with a long tail.
 */
public final class Cast {

    public static final SubjectId LARGEST = new SubjectId("US");

    public static final List<String> BLOCS = List.of("EU", "NATO", "ASEAN", "BRICS", "GCC", "QUAD");

    private static final double SHARE_OF_LARGEST = 0.05;
    private static final double SHARE_OF_PLACES = 0.5;

    private final List<SubjectId> places;
    private final List<SubjectId> companies;
    private final LongTail placeTail;
    private final LongTail counterpartTail;
    private final LongTail companyTail;

    public Cast(Scale scale) {
        places = otherPlaces();
        companies = IntStream.range(0, scale.companies())
                .mapToObj(rank -> new SubjectId(Wording.companyId(rank)))
                .toList();
        placeTail = LongTail.of(places.size(), 0.6);
        counterpartTail = LongTail.of(places.size(), 0.4);
        companyTail = LongTail.of(companies.size(), 0.7);
    }

    /** Spread over the alphabet, so that rank and name have nothing to do with each other. */
    private static List<SubjectId> otherPlaces() {
        List<String> codes = new ArrayList<>(Countries.codes());
        codes.remove(LARGEST.value());
        List<SubjectId> spread = new ArrayList<>();
        for (int i = 0; spread.size() < Scale.PLACES - 1 - BLOCS.size(); i++) {
            spread.add(new SubjectId(codes.get(i * 101 % codes.size())));
        }
        for (int i = 0; i < BLOCS.size(); i++) {
            spread.add(60 + 20 * i, new SubjectId(BLOCS.get(i)));
        }
        return List.copyOf(spread);
    }

    /** Whoever an action is mainly about. */
    public SubjectId protagonist(RandomGenerator random) {
        double dice = random.nextDouble();
        if (dice < SHARE_OF_LARGEST) {
            return LARGEST;
        }
        return dice < SHARE_OF_PLACES ? places.get(placeTail.draw(random)) : company(random);
    }

    /** Anybody, each as likely as the other. */
    public SubjectId anybody(RandomGenerator random) {
        int drawn = random.nextInt(1 + places.size() + companies.size());
        if (drawn == 0) {
            return LARGEST;
        }
        return drawn <= places.size() ? places.get(drawn - 1) : companies.get(drawn - 1 - places.size());
    }

    /** A country or bloc on the other side of an action, never the largest. */
    SubjectId counterpart(RandomGenerator random) {
        return places.get(counterpartTail.draw(random));
    }

    public SubjectId company(RandomGenerator random) {
        return companies.get(companyTail.draw(random));
    }

    /** Every company, the busiest first. */
    public List<SubjectId> companies() {
        return companies;
    }

    /** Every country but the largest, and every bloc, the busiest first. */
    public List<SubjectId> places() {
        return places;
    }

    /** The companies around the middle of the tail. */
    public List<SubjectId> medianCompanies(int wanted) {
        int count = Math.min(wanted, companies.size() / 2);
        int first = (companies.size() - count) / 2;
        return companies.subList(first, first + count);
    }
}
