package io.faultline.benchmark.data;

import io.faultline.benchmark.data.drawn.Cast;
import io.faultline.benchmark.data.drawn.LongTail;
import io.faultline.benchmark.data.drawn.Wording;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Words;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.event.SubjectEvent.SubjectRegistered;
import io.faultline.contract.subject.Membership;
import io.faultline.contract.subject.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Registers everybody but the countries, who need no registration. */
final class Registering {

    private static final Provenance SINCE_THE_START = Provenance.knownSince(Instant.parse("2009-12-31T00:00:00Z"));
    private static final LocalDate FOUNDED = LocalDate.of(2005, 1, 1);
    private static final Map<String, List<String>> MEMBERS = Map.of(
            "EU", List.of("AT", "BE", "CZ", "DE", "DK", "ES", "FI", "FR", "IE", "IT", "NL", "PL", "PT", "SE"),
            "NATO", List.of("BE", "CA", "DE", "DK", "ES", "FR", "GB", "IT", "NL", "NO", "PL", "PT", "TR", "US"),
            "ASEAN", List.of("BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"),
            "BRICS", List.of("BR", "CN", "IN", "RU", "ZA"),
            "GCC", List.of("AE", "BH", "KW", "OM", "QA", "SA"),
            "QUAD", List.of("AU", "IN", "JP", "US"));

    private Registering() {}

    static Stream<Happening> all(Cast cast) {
        SplittableRandom homes = new SplittableRandom(7);
        LongTail homeTail = LongTail.of(cast.places().size(), 0.4);
        Stream<Subject> blocs = Cast.BLOCS.stream().map(Registering::bloc);
        Stream<Subject> companies = IntStream.range(0, cast.companies().size())
                .mapToObj(rank ->
                        company(cast.companies().get(rank), rank, cast.places().get(homeTail.draw(homes))));
        return Stream.concat(blocs, companies)
                .map(subject -> new Happening(0, new SubjectRegistered(subject.id(), SINCE_THE_START, subject)));
    }

    private static Subject bloc(String id) {
        List<Membership> members = MEMBERS.get(id).stream()
                .map(country -> new Membership(new SubjectId(country), FOUNDED, null))
                .toList();
        return new Subject.Bloc(new SubjectId(id), Words.english(id), List.of(), members);
    }

    private static Subject company(SubjectId id, int rank, SubjectId home) {
        return new Subject.Company(
                id,
                Wording.companyName(rank),
                List.of(),
                List.of(),
                Cast.BLOCS.contains(home.value()) ? null : home,
                Map.of("ticker", "T%05d".formatted(rank)));
    }
}
