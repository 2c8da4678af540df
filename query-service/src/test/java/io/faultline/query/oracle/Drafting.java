package io.faultline.query.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Life;
import io.faultline.contract.statement.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws statements about one action, each of the same kind and imposer, and each with a title of its own. */
final class Drafting {

    static final ObjectMapper JSON = ContractJson.mapper();

    static final List<String> KINDS = List.copyOf(Kinds.all().keySet());

    private static final List<String> ENDS = List.of("until", "through");

    private final String id;
    private final String kind;
    private final Team team;
    private final String actor;
    private final List<String> others;
    private int version;

    /** @param others ids that a link may name */
    Drafting(String id, String kind, Team team, Dice dice, List<String> others) {
        this.id = id;
        this.kind = kind;
        this.team = team;
        this.actor = dice.of(team.actors());
        this.others = others;
    }

    Life life() {
        return Kinds.of(Kinds.all().get(kind)).life();
    }

    /** The whole statement, dates included. */
    Statement statement(Dice dice) {
        ObjectNode terms = terms(dice);
        switch (life()) {
            case MEASURE -> {
                date(terms, "effective", dice, 4);
                date(terms, "announced", dice, 2);
                date(terms, "adopted", dice, 2);
            }
            case PROMISE -> {
                date(terms, "pledged", dice, 4);
                date(terms, "contracted", dice, 2);
            }
            case RELEASE -> {
                date(terms, "released", dice, 4);
                date(terms, "announced", dice, 2);
            }
            case OPEN -> {
                if (kind.equals("observation") && dice.oneIn(5)) {
                    terms.put("period", "2024/" + Dates.day(dice.below(Dates.DAYS)));
                } else {
                    date(terms, "from", dice, 8);
                }
            }
            case POINT -> date(terms, "at", dice, 8);
        }
        return valid(terms);
    }

    /** Terms for an amendment: no milestones, but maybe an end. */
    Statement amended(Dice dice) {
        return valid(terms(dice));
    }

    /** Present in all but one of {@code times} cases. */
    private static void date(ObjectNode terms, String field, Dice dice, int times) {
        if (!dice.oneIn(times)) {
            terms.put(field, Dates.draw(dice));
        }
    }

    private ObjectNode terms(Dice dice) {
        ObjectNode terms = JSON.createObjectNode().put("kind", kind).put("id", id);
        terms.putObject("title").put("en", "version " + version++);
        terms.putArray("sources").addObject().put("title", "source " + dice.below(3));
        links(terms, dice);
        ofTheKind(terms, dice);
        if (life() == Life.MEASURE) {
            end(terms, dice);
        }
        return terms;
    }

    private void links(ObjectNode terms, Dice dice) {
        if (dice.oneIn(3)) {
            terms.put("partOf", dice.of(others));
        }
        if (dice.oneIn(4)) {
            terms.putArray("respondsTo").add(dice.of(others));
        }
        if (dice.oneIn(3)) {
            terms.put("supersedes", dice.of(others));
        }
    }

    private static void end(ObjectNode terms, Dice dice) {
        switch (dice.below(6)) {
            case 3 -> terms.put("until", Dates.draw(dice));
            case 4 -> terms.put("through", Dates.draw(dice));
            case 5 -> terms.put("lasts", "P" + (1 + dice.below(60)) + "D");
            default -> {}
        }
    }

    private void ofTheKind(ObjectNode terms, Dice dice) {
        switch (kind) {
            case "export-control" -> {
                terms.put("imposedBy", actor).putArray("goods").add("chips");
                targets(terms, dice);
                some(terms, "aimedAt", team.countries(), dice, 3);
                some(terms, "affected", team.companies(), dice, 2);
            }
            case "procurement-ban" -> {
                terms.put("imposedBy", actor)
                        .put("scope", "all")
                        .putArray("goods")
                        .add("drones");
                one(terms.putArray("affected"), team.companies(), dice);
            }
            case "app-ban" -> terms.put("imposedBy", actor).put("company", company(dice));
            case "tariff" -> {
                terms.put("imposedBy", actor);
                targets(terms, dice);
                if (!dice.oneIn(5)) {
                    terms.put("newRate", 10 * dice.below(4));
                }
                some(terms, "products", List.of("8541", "8542"), dice, 2);
            }
            case "entity-listing" ->
                terms.put("imposedBy", actor).put("list", "L").put("company", company(dice));
            case "sanction" -> {
                terms.put("imposedBy", actor);
                targets(terms, dice);
            }
            case "programme" -> {
                terms.put("issuer", actor)
                        .put("lead", team.agencies().getFirst())
                        .putArray("goals")
                        .add("g");
                amounts(terms, dice, dice.below(3));
            }
            case "strategy", "doctrine" -> terms.put("issuer", actor);
            case "equity-stake" -> {
                terms.put("holder", actor).put("company", company(dice));
                amounts(terms, dice, 1);
            }
            case "price-floor" -> {
                terms.put("guarantor", actor).put("company", company(dice)).put("lasts", "P90D");
                amounts(terms, dice, 1);
            }
            case "investment-pledge" -> pledge(terms, dice);
            case "defence-contract" -> {
                terms.put("customer", actor);
                if (!dice.oneIn(4)) {
                    terms.put("supplier", company(dice));
                }
                amounts(terms, dice, dice.below(3));
            }
            case "alliance" -> {
                terms.put("purpose", "p");
                one(one(terms.putArray("members"), team.actors(), dice), team.companies(), dice);
            }
            case "stance" ->
                terms.put("holder", dice.below(2) == 0 ? actor : company(dice))
                        .put("topic", dice.of(List.of("chips", "drones")))
                        .put("stand", dice.of(List.of("for", "against")));
            case "model-release" -> {
                terms.put("developer", company(dice)).put("model", "m");
                some(terms, "coDevelopers", team.companies(), dice, 3);
            }
            case "market-shock" -> {
                terms.put("company", company(dice)).put("window", "one day");
                terms.putObject("change").put("value", -1).put("unit", "percent");
            }
            case "observation" -> observation(terms, dice);
            default -> throw new AssertionError("no drafting of " + kind);
        }
    }

    private void pledge(ObjectNode terms, Dice dice) {
        ArrayNode pledgers = terms.putArray("pledgers").add(actor);
        if (dice.oneIn(3)) {
            one(pledgers, team.companies(), dice);
        }
        if (dice.oneIn(2)) {
            terms.put(
                    "recipient",
                    dice.of(List.of(team.countries().get(1), team.companies().get(1))));
        }
        some(terms, "partners", team.companies(), dice, 2);
        amounts(terms, dice, 1 + dice.below(2));
    }

    private void observation(ObjectNode terms, Dice dice) {
        terms.put("indicator", dice.of(List.of("share", "tariff-rate")))
                .put("subject", dice.of(team.subjects().subList(0, 6)))
                .put("value", dice.below(4))
                .put("unit", "percent");
        if (dice.oneIn(3)) {
            terms.putObject("dimensions").put("target", team.countries().getFirst());
        }
        if (dice.oneIn(3)) {
            terms.put("forecast", true);
        }
    }

    private void targets(ObjectNode terms, Dice dice) {
        ArrayNode targets = terms.putArray("targets");
        switch (dice.below(8)) {
            case 6 -> targets.add("all");
            case 7 -> targets.add("unspecified");
            case 5 -> one(one(targets, team.countries(), dice), team.blocs(), dice);
            default -> one(targets, team.actors().subList(0, 6), dice);
        }
    }

    private String company(Dice dice) {
        return dice.oneIn(6) ? team.merged() : dice.of(team.companies());
    }

    private static ArrayNode one(ArrayNode list, List<String> options, Dice dice) {
        return list.add(dice.of(options));
    }

    private static void some(ObjectNode terms, String field, List<String> options, Dice dice, int times) {
        if (dice.oneIn(times)) {
            one(terms.putArray(field), options, dice);
        }
    }

    private static void amounts(ObjectNode terms, Dice dice, int number) {
        ArrayNode amounts = terms.putArray("amounts");
        for (int i = 0; i < number; i++) {
            amount(amounts, dice);
        }
    }

    static void amount(ArrayNode amounts, Dice dice) {
        ObjectNode amount = amounts.addObject().put("value", 1 + dice.below(9));
        switch (dice.below(5)) {
            case 3 -> amount.put("unit", "MW");
            case 4 -> amount.put("currency", "EUR");
            default ->
                amount.put("currency", dice.of(List.of("USD", "EUR")))
                        .put("type", dice.of(List.of("announced", "committed")));
        }
    }

    /** Leaves out what makes the dates impossible together. */
    private static Statement valid(ObjectNode terms) {
        @Nullable Statement read = read(terms);
        if (read == null) {
            terms.remove(ENDS);
            read = read(terms);
        }
        if (read == null) {
            throw new AssertionError("not a statement: " + terms);
        }
        return read;
    }

    private static @Nullable Statement read(ObjectNode terms) {
        Set<String> given = Set.copyOf(ENDS);
        try {
            return JSON.treeToValue(terms, Statement.class);
        } catch (JsonProcessingException | IllegalArgumentException impossible) {
            if (given.stream().noneMatch(terms::has)) {
                throw new AssertionError(terms.toString(), impossible);
            }
            return null;
        }
    }
}
