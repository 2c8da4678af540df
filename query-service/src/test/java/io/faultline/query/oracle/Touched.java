package io.faultline.query.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whom terms touch in which facet: the vocabulary's table of kinds. */
record Touched(String facet, String subject) {

    static List<Touched> by(JsonNode terms) {
        List<Touched> touched = new ArrayList<>();
        switch (terms.path("kind").asText()) {
            case "export-control" -> {
                put(touched, "restrictionsImposed", terms, "imposedBy");
                put(touched, "restrictionsFaced", terms, "targets", "aimedAt", "affected");
            }
            case "procurement-ban" -> {
                put(touched, "restrictionsImposed", terms, "imposedBy");
                put(touched, "restrictionsFaced", terms, "affected");
            }
            case "app-ban", "entity-listing" -> {
                put(touched, "restrictionsImposed", terms, "imposedBy");
                put(touched, "restrictionsFaced", terms, "company");
            }
            case "tariff", "sanction" -> {
                put(touched, "restrictionsImposed", terms, "imposedBy");
                put(touched, "restrictionsFaced", terms, "targets");
            }
            case "programme" -> put(touched, "programmes", terms, "issuer");
            case "strategy", "doctrine" -> put(touched, "strategies", terms, "issuer");
            case "equity-stake" -> {
                put(touched, "stakesHeld", terms, "holder");
                put(touched, "shareholders", terms, "company");
            }
            case "price-floor" -> put(touched, "priceFloors", terms, "guarantor", "company");
            case "investment-pledge" -> {
                put(touched, "pledgesMade", terms, "pledgers");
                put(touched, "pledgesReceived", terms, "recipient");
                put(touched, "pledges", terms, "partners");
            }
            case "defence-contract" -> {
                put(touched, "contractsAwarded", terms, "customer");
                put(touched, "contracts", terms, "supplier");
            }
            case "alliance" -> put(touched, "alliances", terms, "members");
            case "stance" -> put(touched, "stances", terms, "holder");
            case "model-release" -> put(touched, "releases", terms, "developer", "coDevelopers");
            case "market-shock" -> put(touched, "shocks", terms, "company");
            case "observation" -> put(touched, "indicators", terms, "subject");
            default -> throw new AssertionError("the vocabulary has no kind " + terms.path("kind"));
        }
        return touched;
    }

    private static void put(List<Touched> touched, String facet, JsonNode terms, String... fields) {
        for (String field : fields) {
            JsonNode named = terms.path(field);
            Stream<JsonNode> parties = named.isArray() ? Stream.of(elements(named)) : Stream.of(named);
            parties.map(JsonNode::asText)
                    .filter(party -> !party.isEmpty() && !party.equals("unspecified"))
                    .forEach(party -> touched.add(new Touched(facet, party.equals("all") ? "world" : party)));
        }
    }

    private static JsonNode[] elements(JsonNode list) {
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        return elements.toArray(JsonNode[]::new);
    }

    /** A company's state tells of its pledges, contracts and shareholders, whichever side it is on. */
    Touched asCompanySeesIt() {
        return new Touched(
                switch (facet) {
                    case "pledgesMade", "pledgesReceived" -> "pledges";
                    case "contractsAwarded" -> "contracts";
                    case "stakesHeld" -> "shareholders";
                    default -> facet;
                },
                subject);
    }
}
