package io.faultline.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.event.EventCodec;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Random histories of every kind and step, in random order of arrival, projected by the real service and asked through
 * HTTP, held against the oracle.
 */
class HistoryPropertiesIT {

    private static final int QUESTIONS_A_HISTORY = 3;
    private static final int WALKS_ONE_IN = 6;
    private static final int CITED_ONE_IN = 3;
    private static final int LEAST_HISTORIES = 10_000;

    private static final Collection<Told> registrations = new ArrayList<>();
    private static final EventCodec codec = new EventCodec();
    private static Stack stack;
    private static LogWriter log;
    private static ExecutorService askers;
    private static Batch before;
    private static int batches;
    private static int histories;
    private static int questions;
    private static int walks;
    private static int citations;

    @BeforeContainer
    static void start() throws Exception {
        stack = new Stack();
        log = new LogWriter(stack);
        askers = Executors.newFixedThreadPool(4);
        for (int team = 0; team < Team.TEAMS; team++) {
            registrations.addAll(log.append(new Team(team).registration()));
        }
    }

    @AfterContainer
    static void stop() throws Exception {
        System.out.printf(
                "histories %d, questions %d, cited %d, walks %d, events %d%n",
                histories, questions, citations, walks, log.position());
        askers.shutdown();
        log.close();
        stack.close();
        assertThat(histories).isGreaterThanOrEqualTo(LEAST_HISTORIES);
    }

    @Property(tries = 560, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void every_state_is_what_the_oracle_reads(
            @ForAll("batches") List<List<List<Integer>>> numbers, @ForAll Random random) throws Exception {
        Batch batch = Batch.of(batches, "b" + batches++, numbers);
        if (before != null) {
            log.append(before.retraction());
        }
        before = batch;
        long from = log.position();
        List<Told> told = log.append(batch.interleaved(random));
        List<Told> known = new ArrayList<>(registrations);
        known.addAll(told);
        told.stream().filter(one -> one.event() instanceof SubjectEvent).forEach(registrations::add);
        histories += batch.histories().size();
        stack.awaitRead(log.position());
        ask(batch, known, from, random);
    }

    private static void ask(Batch batch, List<Told> known, long from, Random random) throws Exception {
        List<Callable<Void>> asked = new ArrayList<>();
        for (History history : batch.histories()) {
            for (int i = 0; i < QUESTIONS_A_HISTORY; i++) {
                Dice dice = new Dice(random.ints(20, 0, 10_000).boxed().toList());
                Question question = batch.question(history, dice, from, log.position());
                boolean cited = random.nextInt(CITED_ONE_IN) == 0;
                citations += cited ? 1 : 0;
                asked.add(() -> {
                    Answer answer = holds(question, known);
                    if (cited) {
                        isReproducedByWhatItRestsOn(question, answer, known);
                    }
                    return null;
                });
            }
            if (random.nextInt(WALKS_ONE_IN) == 0) {
                Question question = batch.question(
                        history, new Dice(random.ints(20, 0, 10_000).boxed().toList()), from, log.position());
                long seed = random.nextLong();
                walks++;
                asked.add(() -> {
                    new Walk(stack, known, question).alongHistory(new Random(seed));
                    new Walk(stack, known, question).byDifferences(new Random(seed));
                    return null;
                });
            }
        }
        questions += asked.size();
        for (Future<Void> answer : askers.invokeAll(asked)) {
            answer.get();
        }
    }

    private static Answer holds(Question question, List<Told> known) throws Exception {
        Answer answer = stack.get(stack.query.at(question.path()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String shown = StateAnswers.comparable(answer.json());
        String expected = StateAnswers.comparable(new Oracle(known, question).answer());
        if (!shown.equals(expected)) {
            assertThat(shown)
                    .as(question.path() + "\n" + eventsBehind(question, shown + expected, known))
                    .isEqualTo(expected);
        }
        return answer;
    }

    /** Whatever else the log had by then. */
    private static void isReproducedByWhatItRestsOn(Question question, Answer answer, Collection<Told> known)
            throws Exception {
        Question cited = question.citedBy(answer.json().path("position").asLong());
        String again = stack.get(stack.query.at(cited.path())).body();
        if (!again.equals(answer.body())) {
            assertThat(again)
                    .as(question.path() + " cited as " + cited.path() + "\n"
                            + eventsBehind(question, again + answer.body(), known))
                    .isEqualTo(answer.body());
        }
    }

    /** A batch is too large to shrink, so the events about what the answers or the question name are told. */
    private static String eventsBehind(Question question, String answers, Collection<Told> known) {
        Set<String> named = new HashSet<>();
        known.stream()
                .filter(told -> answers.contains("\"" + told.event().aggregateId() + "\"")
                        || String.valueOf(told.body()).contains("\"" + question.subject() + "\""))
                .forEach(told -> named.add(told.event().aggregateId()));
        return known.stream()
                .filter(told -> named.contains(told.event().aggregateId()))
                .map(told -> told.position() + " " + codec.typeOf(told.event()) + " "
                        + new String(codec.encode(told.event()).payload(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    @Provide
    Arbitrary<List<List<List<Integer>>>> batches() {
        return Arbitraries.integers()
                .between(0, 10_000)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMaxSize(80)
                .withSizeDistribution(RandomDistribution.uniform())
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .withSizeDistribution(RandomDistribution.uniform())
                .list()
                .ofMinSize(1)
                .ofMaxSize(Team.TEAMS)
                .withSizeDistribution(RandomDistribution.uniform());
    }
}
