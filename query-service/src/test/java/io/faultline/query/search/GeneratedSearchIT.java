package io.faultline.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Searches generated actions at every position, and holds what is found against a list that is gone through by hand. */
class GeneratedSearchIT {

    private static final long SEED = 20251015;
    private static final int ACTIONS = 60;
    private static final int CHANGES = 60;
    private static final List<String> ENGLISH =
            List.of("gallium", "Wafer", "licence", "embargo", "quota", "turbine", "cobalt", "hafnium");
    private static final List<String> CHINESE = List.of("鎵", "鍺", "出口", "管制", "出境", "口岸", "晶圓", "許可");

    /** @param from first day of its date, which is a day or a month */
    private record Said(String kind, String english, String chinese, String from) {

        boolean has(String word) {
            return chinese.contains(word)
                    || Stream.of(english.split(" ")).anyMatch(said -> said.equalsIgnoreCase(word));
        }
    }

    private static final Random RANDOM = new Random(SEED);
    private static final Map<Long, Map<String, Said>> HELD = new TreeMap<>();

    private static Stack stack;

    @BeforeAll
    static void record() throws Exception {
        stack = new Stack();
        Map<String, Said> held = new TreeMap<>();
        for (int i = 0; i < ACTIONS; i++) {
            String id = "g-" + i;
            held.put(id, said());
            keep(held, post("/v1/actions", body(id, held.get(id))));
        }
        for (int i = 0; i < CHANGES; i++) {
            String id = "g-" + RANDOM.nextInt(ACTIONS);
            if (!held.containsKey(id)) {
                continue;
            }
            if (RANDOM.nextInt(5) == 0) {
                held.remove(id);
                keep(held, post("/v1/actions/" + id + "/retraction", "{\"reason\":\"none\"}"));
            } else {
                Said before = held.get(id);
                Said now = said();
                held.put(id, new Said(before.kind(), now.english(), now.chinese(), now.from()));
                String statement = body(id, held.get(id));
                keep(
                        held,
                        post(
                                "/v1/actions/" + id + "/corrections",
                                "{\"reason\":\"none\",\"statement\":" + statement + "}"));
            }
        }
        stack.awaitRead(HELD.keySet().stream().reduce(0L, Math::max));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static void keep(Map<String, Said> held, long position) {
        HELD.put(position, Map.copyOf(held));
    }

    private static Said said() {
        return new Said(
                RANDOM.nextBoolean() ? "stance" : "strategy",
                some(ENGLISH, " "),
                some(CHINESE, ""),
                "20%02d-%02d".formatted(10 + RANDOM.nextInt(15), 1 + RANDOM.nextInt(12))
                        + (RANDOM.nextBoolean() ? "-%02d".formatted(1 + RANDOM.nextInt(28)) : ""));
    }

    private static String some(List<String> words, String between) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            chosen.add(words.get(RANDOM.nextInt(words.size())));
        }
        return String.join(between, chosen);
    }

    private static String body(String id, Said said) {
        String own = said.kind().equals("stance")
                ? "\"holder\":\"ZA\",\"topic\":\"%s\",\"stand\":\"for\",\"from\":\"%s\"".formatted(id, said.from())
                : "\"issuer\":\"ZA\",\"adopted\":\"%s\"".formatted(said.from());
        return "{\"kind\":\"%s\",\"id\":\"%s\",\"title\":{\"en\":\"%s\",\"zh-Hant\":\"%s\"},%s,\"sources\":[{\"title\":\"s\"}]}"
                .formatted(said.kind(), id, said.english(), said.chinese(), own);
    }

    private static long post(String path, String body) throws Exception {
        Answer written = stack.post(stack.timeline.at(path), body);
        // what happens to be said again is no correction
        if (written.status() == 409) {
            return HELD.keySet().stream().reduce(0L, Math::max);
        }
        assertThat(written.status()).as(SEED + " " + written.body()).isEqualTo(201);
        return written.json().path("position").asLong();
    }

    private static List<String> find(String query, long position) throws Exception {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = stack.get(stack.query.at("/v1/actions?limit=7&position=" + position + "&" + query + next))
                    .json();
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!next.isEmpty());
        return ids;
    }

    private static void assertFound(String query, Predicate<Said> wanted) throws Exception {
        int asked = 0;
        for (Map.Entry<Long, Map<String, Said>> at : HELD.entrySet()) {
            if (asked++ % 7 == 0) {
                List<String> expected = at.getValue().entrySet().stream()
                        .filter(one -> wanted.test(one.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
                assertThat(find(query, at.getKey()))
                        .as("seed %s, %s at %s", SEED, query, at.getKey())
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @Test
    void words_are_found_in_what_is_held_true_and_in_nothing_else() throws Exception {
        for (String word : List.of("gallium", "WAFER", "hafnium", "出口", "管制", "出口管制", "口管", "境口")) {
            assertFound("q=" + URLEncoder.encode(word, StandardCharsets.UTF_8), said -> said.has(word));
        }
        assertFound(
                "sort=-date&q=" + URLEncoder.encode("quota 晶圓", StandardCharsets.UTF_8),
                said -> said.has("quota") && said.has("晶圓"));
    }

    @Test
    void kinds_and_dates_narrow_what_is_found() throws Exception {
        assertFound("kind=strategy", said -> said.kind().equals("strategy"));
        assertFound(
                "sort=date&kind=stance&from=2015-06-15&to=2018-03-10",
                said -> said.kind().equals("stance")
                        && lastDay(said).compareTo("2015-06-15") >= 0
                        && firstDay(said).compareTo("2018-03-10") <= 0);
        assertFound(
                "status=adopted&asOf=2019-01-01",
                said -> said.kind().equals("strategy") && firstDay(said).compareTo("2019-01-01") <= 0);
    }

    @Test
    void dates_come_in_order() throws Exception {
        long last = HELD.keySet().stream().reduce(0L, Math::max);
        Map<String, Said> held = HELD.get(last);
        List<String> days = find("sort=date", last).stream()
                .map(id -> firstDay(held.get(id)))
                .toList();
        assertThat(days).hasSize(held.size()).isSorted();
        assertThat(find("sort=-date", last).stream()
                        .map(id -> firstDay(held.get(id)))
                        .toList())
                .isEqualTo(days.reversed());
    }

    private static String firstDay(Said said) {
        return said.from().length() == 7 ? said.from() + "-01" : said.from();
    }

    private static String lastDay(Said said) {
        return said.from().length() == 7 ? said.from() + "-31" : said.from();
    }
}
