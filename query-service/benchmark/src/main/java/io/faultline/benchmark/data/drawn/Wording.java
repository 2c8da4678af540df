package io.faultline.benchmark.data.drawn;

import io.faultline.contract.Words;
import io.faultline.contract.statement.Source;
import io.faultline.contract.time.ImpreciseDate;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Titles, summaries, sources and names of the length that real ones have. */
public final class Wording {

    private static final List<String> SUBJECTS = List.of(
            "advanced logic chips",
            "rare earth magnets",
            "lithography spare parts",
            "foundation models",
            "data centre power",
            "gallium and germanium",
            "high-bandwidth memory",
            "cloud computing services",
            "undersea cables",
            "battery precursors",
            "drone components",
            "quantum computers",
            "model weights",
            "satellite imagery",
            "electronic design tools",
            "photoresists",
            "graphite anodes",
            "telecom equipment");
    private static final List<String> DEEDS = List.of(
            "tightens the rules for",
            "opens a new chapter on",
            "extends its measures on",
            "reviews the trade in",
            "sets conditions for",
            "answers pressure over",
            "widens the list of",
            "narrows the exemptions for",
            "revisits its position on",
            "publishes guidance about",
            "signs terms concerning",
            "limits access to");
    private static final List<String> CLAUSES = List.of(
            "The text gives licence holders ninety days to comply and names a contact for questions.",
            "Officials said that the change follows a year of consultation with industry and allies.",
            "A second stage is to cover goods made abroad with technology of domestic origin.",
            "Suppliers are asked to keep records of end users for five years and to report diversions.",
            "Observers expect exemptions for research and for contracts signed before the announcement.",
            "The ministry left open whether subsidiaries outside the country fall under the same terms.",
            "Markets had priced in a milder version, and shares of the makers concerned fell at first.");
    private static final List<String> CHINESE = List.of(
            "先進晶片出口管制再度收緊",
            "稀土磁材許可制度調整",
            "資料中心用電新規上路",
            "人工智慧模型安全審查啟動",
            "半導體設備維修限制擴大",
            "關鍵礦物投資協議簽署",
            "電信設備採購禁令延長",
            "雲端運算服務揭露義務生效");
    private static final List<String> PUBLISHERS =
            List.of("Official Gazette", "Trade Monitor", "The Policy Ledger", "Chip Observer", "Customs Bulletin");
    private static final List<String> FIRST_NAMES =
            List.of("nova", "orient", "delta", "alpine", "lumen", "quanta", "vertex", "harbor", "zenith", "cobalt");
    private static final List<String> LAST_NAMES = List.of(
            "semiconductor", "robotics", "materials", "systems", "cloud", "minerals", "telecom", "energy", "labs");

    private Wording() {}

    static String companyId(int rank) {
        return "%s-%s-%05d".formatted(FIRST_NAMES.get(rank % 10), LAST_NAMES.get(rank / 10 % 9), rank);
    }

    public static Words companyName(int rank) {
        String english =
                capitalised(FIRST_NAMES.get(rank % 10)) + " " + capitalised(LAST_NAMES.get(rank / 10 % 9)) + " " + rank;
        return rank % 3 == 0
                ? new Words(Map.of("en", english, "zh-Hant", "第" + rank + "科技公司"))
                : Words.english(english);
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    public static String topic(RandomGenerator random) {
        return one(SUBJECTS, random);
    }

    static List<String> topics(RandomGenerator random) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> topic(random))
                .distinct()
                .toList();
    }

    static Words title(String actor, RandomGenerator random) {
        String english = "%s %s %s".formatted(capitalised(actor), one(DEEDS, random), topic(random));
        return random.nextInt(10) < 4
                ? new Words(Map.of("en", english, "zh-Hant", one(CHINESE, random)))
                : Words.english(english);
    }

    static @Nullable Words summary(RandomGenerator random) {
        if (random.nextInt(10) < 4) {
            return null;
        }
        return Words.english(IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> one(CLAUSES, random))
                .distinct()
                .collect(Collectors.joining(" ")));
    }

    public static List<Source> sources(LocalDate published, RandomGenerator random) {
        return IntStream.rangeClosed(0, random.nextInt(10) < 4 ? 1 : 0)
                .mapToObj(i -> source(published.plusDays(random.nextInt(10)), random))
                .toList();
    }

    private static Source source(LocalDate published, RandomGenerator random) {
        String publisher = one(PUBLISHERS, random);
        String address = "https://%s.example/%d/%02d/%08x"
                .formatted(
                        publisher.toLowerCase().replace(' ', '-'),
                        published.getYear(),
                        published.getMonthValue(),
                        random.nextInt());
        return new Source(
                "%s, on %s".formatted(publisher, topic(random)),
                URI.create(address),
                publisher,
                ImpreciseDate.on(published),
                null,
                "p. " + (1 + random.nextInt(90)),
                random.nextInt(5) == 0 ? one(CLAUSES, random) : null,
                random.nextInt(4) == 0 ? "zh-Hant" : "en",
                random.nextInt(3) == 0 ? true : null);
    }

    static <T> T one(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
