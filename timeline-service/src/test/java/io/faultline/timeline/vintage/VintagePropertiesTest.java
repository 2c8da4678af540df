package io.faultline.timeline.vintage;

import static io.faultline.timeline.vintage.LoadedEditions.ABSENT;
import static io.faultline.timeline.vintage.LoadedEditions.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.ActionId;
import io.faultline.timeline.Statements;
import io.faultline.timeline.action.ActionCommand;
import io.faultline.timeline.action.CorrectAction;
import io.faultline.timeline.action.RetractAction;
import io.faultline.timeline.decision.Decision.Accepted;
import io.faultline.timeline.decision.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Random editions of one row in random order of arrival, against readings that look at the whole list each time. */
class VintagePropertiesTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant NOW = START.plusSeconds(1_000);

    /** @param by name of an edition; null for somebody who corrects by hand what is held, or retracts it */
    record Arrival(int instant, @Nullable String by, String says) {

        Edition edition() {
            return new Edition("a data set", Objects.requireNonNull(by), START.plusSeconds(instant));
        }
    }

    @Property(tries = 5_000)
    void an_instant_answers_exactly_what_the_newest_edition_up_to_it_says(
            @ForAll("editions") List<Arrival> inOrderOfArrival) {
        LoadedEditions loaded = new LoadedEditions();
        TreeMap<Edition, String> all = new TreeMap<>();
        for (Arrival arrival : inOrderOfArrival) {
            loaded.load(arrival.edition(), arrival.says(), NOW);
            all.put(arrival.edition(), arrival.says());
            for (int second = -1; second < 8; second++) {
                Instant known = START.plusSeconds(second);
                assertThat(loaded.heldAt(known)).isEqualTo(newest(all, known));
            }
        }
    }

    /** Here an edition is known some seconds before it arrives, and what is done by hand is known when it is done. */
    @Property(tries = 10_000)
    void a_correction_by_hand_stands_until_the_data_set_changes(@ForAll("withCorrections") List<Arrival> arrivals) {
        LoadedEditions loaded = new LoadedEditions();
        TreeMap<Edition, String> editions = new TreeMap<>();
        TreeMap<Instant, String> byHand = new TreeMap<>();
        for (int i = 0; i < arrivals.size(); i++) {
            int clock = 2 * i + 10;
            Arrival arrival = arrivals.get(i);
            if (arrival.by() != null) {
                Edition edition =
                        new Arrival(clock - 1 - 2 * arrival.instant(), arrival.by(), arrival.says()).edition();
                loaded.load(edition, arrival.says(), START.plusSeconds(clock));
                editions.put(edition, arrival.says());
            } else if (loaded.decide(command(arrival.says()), START.plusSeconds(clock)) instanceof Accepted) {
                byHand.put(START.plusSeconds(clock), arrival.says());
            }
            for (int second = -5; second <= clock; second++) {
                Instant known = START.plusSeconds(second);
                assertThat(loaded.heldAt(known)).isEqualTo(lastChange(editions, byHand, known));
            }
        }
    }

    @Property(tries = 1_000)
    void loading_an_edition_again_changes_nothing(@ForAll("editions") List<Arrival> arrivals) {
        LoadedEditions loaded = new LoadedEditions();
        arrivals.forEach(arrival -> loaded.load(arrival.edition(), arrival.says(), NOW));
        long events = loaded.events();
        arrivals.forEach(arrival -> loaded.load(arrival.edition(), arrival.says(), NOW));
        assertThat(loaded.events()).isEqualTo(events);
    }

    @Property(tries = 2_000)
    void an_edition_loaded_with_other_content_is_answered_as_if_it_had_always_said_so(
            @ForAll("editions") List<Arrival> arrivals, @ForAll("replacements") List<String> replacements) {
        LoadedEditions loaded = new LoadedEditions();
        TreeMap<Edition, String> all = new TreeMap<>();
        arrivals.forEach(arrival -> loaded.load(arrival.edition(), arrival.says(), NOW));
        arrivals.forEach(arrival -> all.put(arrival.edition(), arrival.says()));
        for (int i = 0; i < Math.min(arrivals.size(), replacements.size()); i++) {
            loaded.load(arrivals.get(i).edition(), replacements.get(i), NOW);
            all.put(arrivals.get(i).edition(), replacements.get(i));
            for (int second = -1; second < 8; second++) {
                Instant known = START.plusSeconds(second);
                assertThat(loaded.heldAt(known)).isEqualTo(newest(all, known));
            }
        }
    }

    private static String newest(TreeMap<Edition, String> editions, Instant known) {
        return editions.entrySet().stream()
                .filter(edition -> !edition.getKey().knownSince().isAfter(known))
                .reduce((one, later) -> later)
                .map(Map.Entry::getValue)
                .orElse(ABSENT);
    }

    /** Editions count only where they say something else than the one before; what was done by hand counts always. */
    private static String lastChange(
            TreeMap<Edition, String> editions, TreeMap<Instant, String> byHand, Instant known) {
        TreeMap<Instant, String> changes = new TreeMap<>();
        String before = ABSENT;
        for (Map.Entry<Edition, String> edition : editions.entrySet()) {
            if (!edition.getValue().equals(before)) {
                changes.put(edition.getKey().knownSince(), edition.getValue());
            }
            before = edition.getValue();
        }
        changes.putAll(byHand);
        return Optional.ofNullable(changes.floorEntry(known))
                .map(Map.Entry::getValue)
                .orElse(ABSENT);
    }

    private static ActionCommand command(String says) {
        ActionId id = new ActionId(ID);
        return says.equals(ABSENT)
                ? new RetractAction(id, "by hand", null, Origin.NOW, null)
                : new CorrectAction(id, "by hand", Statements.exportControl(ID, says), Origin.NOW, null);
    }

    @Provide
    static Arbitrary<List<Arrival>> editions() {
        return edition().list().ofMinSize(1).ofMaxSize(7).uniqueElements(Arrival::edition);
    }

    @Provide
    static Arbitrary<List<String>> replacements() {
        return says().list().ofMaxSize(3);
    }

    @Provide
    static Arbitrary<List<Arrival>> withCorrections() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, edition()), Tuple.of(1, says().map(says -> new Arrival(0, null, says))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static Arbitrary<Arrival> edition() {
        return Combinators.combine(Arbitraries.integers().between(0, 6), Arbitraries.of("a", "b"), says())
                .as(Arrival::new);
    }

    private static Arbitrary<String> says() {
        return Arbitraries.of("S1", "S2", "S3", ABSENT);
    }
}
