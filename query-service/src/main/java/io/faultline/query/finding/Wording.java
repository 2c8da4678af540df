package io.faultline.query.finding;

import io.faultline.contract.Words;
import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Step.Amended;
import io.faultline.query.fact.Course;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an action says in words: its titles and tags, and of an observation what it measures.
 *
 * @param text all of it, letters of either case and width made the same
 * @param words of it, each once
 */
public record Wording(String text, Set<String> words) {

    public static Wording of(Course course) {
        List<String> texts = new ArrayList<>();
        terms(course).forEach(terms -> add(texts, terms));
        return of(texts);
    }

    static Wording of(Statement terms) {
        List<String> texts = new ArrayList<>();
        add(texts, terms);
        return of(texts);
    }

    static Wording of(List<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.forEach(text -> words.addAll(Analysis.words(text)));
        return new Wording(folded(String.join("\n", texts)), words);
    }

    private static Stream<Statement> terms(Course course) {
        return Stream.concat(
                Stream.of(course.statement()),
                course.steps().stream()
                        .flatMap(taken -> taken.step() instanceof Amended amended
                                ? Stream.of(amended.statement())
                                : Stream.empty()));
    }

    public boolean has(Word word) {
        return !word.words().isEmpty()
                && words.containsAll(word.words())
                && word.runs().stream().allMatch(text::contains);
    }

    private static void add(List<String> texts, Statement terms) {
        add(texts, terms.about().title());
        texts.addAll(terms.about().tags());
        if (terms instanceof Observation observation) {
            texts.add(observation.indicator());
            texts.addAll(observation.dimensions().values());
        }
    }

    private static void add(List<String> texts, @Nullable Words words) {
        if (words != null) {
            texts.addAll(words.byLanguage().values());
        }
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
