package io.faultline.query.search;

import io.faultline.contract.SubjectId;
import io.faultline.query.asked.Asked;
import io.faultline.query.asked.Moments;
import io.faultline.query.fact.Status;
import io.faultline.query.finding.Word;
import io.faultline.query.problem.Refused;
import io.faultline.query.standing.Narrowing;
import io.faultline.query.standing.Narrowing.Wanted;
import io.faultline.query.standing.Selection;
import io.faultline.query.subject.KnownBy;
import io.faultline.query.subject.Registries;
import io.faultline.query.subject.Registry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what is looked for out of the parameters of a call. */
@ApplicationScoped
class CriteriaReader {

    private static final int LONGEST_QUESTION = 200;

    private final Registries registries;
    private final Moments moments;

    CriteriaReader(Registries registries, Moments moments) {
        this.registries = registries;
        this.moments = moments;
    }

    /** @throws Refused for what is malformed or names nothing that there is */
    Criteria read(Looking looking, KnownBy known) {
        Registry registry = registries.asOf(known);
        LocalDate from = moments.day(new Asked("from", looking.from)).orElse(LocalDate.MIN);
        LocalDate to = moments.day(new Asked("to", looking.to)).orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            throw Refused.badParameter("to", "'" + looking.to + "' is before 'from'");
        }
        Selection selection = Selection.of(looking.kind, looking.subject, registry);
        @Nullable
        LocalDate inForceOn =
                moments.day(new Asked("inForceOn", looking.inForceOn)).orElse(null);
        boolean needsStatus = looking.status != null || inForceOn != null;
        LocalDate begunBy = inForceOn == null || to.isBefore(inForceOn) ? to : inForceOn;
        return new Criteria(
                new Narrowing(
                        null,
                        selection.codes(),
                        selection.subjects(),
                        words(looking.q, registry),
                        looking.changedSince == null ? null : changedSince(looking.changedSince),
                        begunBy.equals(LocalDate.MAX) ? null : begunBy,
                        needsStatus ? LocalDate.MIN : null),
                selection,
                looking.status == null ? null : status(looking.status),
                inForceOn,
                from,
                to);
    }

    private static Status status(String text) {
        return Arrays.stream(Status.values())
                .filter(status -> status.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> Refused.badParameter(
                        "status",
                        "'" + text + "' is not a status; known are "
                                + Arrays.stream(Status.values())
                                        .map(Status::toString)
                                        .collect(Collectors.joining(", "))));
    }

    private static Instant changedSince(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException malformed) {
            throw Refused.badParameter(
                    "changedSince", "'" + text + "' is not an instant such as 2025-10-15T12:00:00Z or a day");
        }
    }

    private static List<Wanted> words(@Nullable String text, Registry registry) {
        if (text == null) {
            return List.of();
        }
        if (text.isBlank() || text.length() > LONGEST_QUESTION) {
            throw Refused.badParameter("q", "'" + text + "' is not one to " + LONGEST_QUESTION + " characters");
        }
        List<Wanted> wanted = Arrays.stream(text.strip().split("\\s+"))
                .map(Word::of)
                .map(word -> new Wanted(word, named(word, registry)))
                .filter(word -> !word.word().words().isEmpty() || !word.named().isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            throw Refused.badParameter("q", "'" + text + "' has no word in it that says enough to look for");
        }
        return wanted;
    }

    private static Set<String> named(Word word, Registry registry) {
        return registry.search(word.text()).stream()
                .filter(subject -> registry.namesOf(subject).stream().anyMatch(word::isIn))
                .flatMap(subject -> registry.sameAs(subject.id()).stream())
                .map(SubjectId::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
