package io.faultline.query.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.faultline.contract.Countries;
import io.faultline.contract.SubjectId;
import io.faultline.contract.event.Provenance;
import io.faultline.contract.event.SubjectEvent;
import io.faultline.contract.event.SubjectEvent.SubjectMerged;
import io.faultline.contract.event.SubjectEvent.SubjectRegistered;
import io.faultline.contract.event.SubjectEvent.SubjectRevised;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.subject.Subject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The subjects of one history: countries, blocs with dated members, agencies and companies, one of them merged. */
record Team(int number) {

    static final int TEAMS = 40;

    private static final int COUNTRIES = 4;
    private static final List<String> CODES =
            Countries.codes().stream().sorted().toList();
    private static final Instant SINCE = Instant.parse("2010-01-01T00:00:00Z");

    List<String> countries() {
        return CODES.subList(number * COUNTRIES, (number + 1) * COUNTRIES);
    }

    List<String> blocs() {
        return List.of(bloc("XX"), bloc("YY"));
    }

    private String bloc(String suffix) {
        return "T" + (char) ('A' + number / 26) + (char) ('A' + number % 26) + suffix;
    }

    List<String> agencies() {
        return List.of(id("agency"), id("office"));
    }

    List<String> companies() {
        return List.of(id("a"), id("b"), id("c"), id("d"));
    }

    /** Merged into the last of the companies. */
    String merged() {
        return id("old");
    }

    private String id(String name) {
        return "t" + number + "-" + name;
    }

    /** Who can do something. */
    List<String> actors() {
        return Stream.of(countries(), blocs(), agencies()).flatMap(List::stream).toList();
    }

    /** Whose state can be asked for. */
    List<String> subjects() {
        return Stream.of(countries(), blocs(), companies(), List.of("world"))
                .flatMap(List::stream)
                .toList();
    }

    List<SubjectEvent> registration() {
        return List.of(
                registered(company(companies().get(0), countries().get(0))),
                registered(company(companies().get(1), countries().get(1))),
                registered(company(companies().get(2), blocs().get(0))),
                registered(company(companies().get(3), null)),
                registered(company(merged(), null)),
                new SubjectMerged(
                        new SubjectId(merged()),
                        Provenance.knownSince(SINCE.plusSeconds(1)),
                        "one company",
                        new SubjectId(companies().get(3))),
                registered(agency(agencies().get(0), countries().get(0))),
                registered(agency(agencies().get(1), blocs().get(0))),
                registered(bloc(0, "\"2020-01-01\"", "\"2025-02-15\",\"until\":\"2025-04-10\"")),
                registered(bloc(1, "\"2010-01-01\",\"until\":\"2025-03-20\"", "\"2025-03-01\"")));
    }

    private Subject bloc(int which, String firstFrom, String secondFrom) {
        return subject("""
                {"type":"bloc","id":"%s","name":{"en":"bloc"},"members":[{"country":"%s","from":%s},\
                {"country":"%s","from":%s}]}""".formatted(
                        blocs().get(which),
                        countries().get(which * 2),
                        firstFrom,
                        countries().get(1),
                        secondFrom));
    }

    private static Subject company(String id, String home) {
        return subject("{\"type\":\"company\",\"id\":\"" + id + "\",\"name\":{\"en\":\"" + id + "\"}"
                + (home == null ? "" : ",\"home\":\"" + home + "\"") + "}");
    }

    private static Subject agency(String id, String country) {
        return subject("{\"type\":\"agency\",\"id\":\"" + id + "\",\"name\":{\"en\":\"" + id + "\"},\"country\":\""
                + country + "\"}");
    }

    private static Subject subject(String json) {
        try {
            return ContractJson.mapper().readValue(json, Subject.class);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(json, wrong);
        }
    }

    private static SubjectEvent registered(Subject subject) {
        return new SubjectRegistered(subject.id(), Provenance.knownSince(SINCE), subject);
    }

    /** A company moves, or a bloc's members turn out to have joined on other days. */
    SubjectEvent revision(Dice dice, Instant known) {
        Subject revised = dice.below(2) == 0
                ? company(dice.of(companies().subList(0, 3)), dice.of(countries()))
                : bloc(
                        dice.below(2),
                        "\"" + Dates.day(dice.below(Dates.DAYS)) + "\"",
                        "\"2024-06-01\",\"until\":\"" + Dates.day(dice.below(Dates.DAYS)) + "\"");
        return new SubjectRevised(revised.id(), Provenance.knownSince(known), revised);
    }
}
