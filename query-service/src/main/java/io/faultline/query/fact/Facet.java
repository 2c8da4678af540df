package io.faultline.query.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of a subject's state. The order is that of an answer; the ordinal is stored, so new ones go to the end. */
public enum Facet {
    RESTRICTIONS_IMPOSED("restrictionsImposed", true, false),
    RESTRICTIONS_FACED("restrictionsFaced", true, true),
    PROGRAMMES("programmes", true, false),
    STRATEGIES("strategies", true, false),
    PLEDGES_MADE("pledgesMade", true, false),
    PLEDGES_RECEIVED("pledgesReceived", true, false),
    STAKES_HELD("stakesHeld", true, false),
    PRICE_FLOORS("priceFloors", true, true),
    CONTRACTS_AWARDED("contractsAwarded", true, false),
    SHAREHOLDERS("shareholders", false, true),
    PLEDGES("pledges", false, true),
    CONTRACTS("contracts", false, true),
    RELEASES("releases", true, true),
    STANCES("stances", true, true),
    ALLIANCES("alliances", true, true),
    INDICATORS("indicators", true, true),
    SHOCKS("shocks", false, true);

    private static final List<Facet> OF_PLACES =
            Arrays.stream(values()).filter(facet -> facet.ofPlaces).toList();
    private static final List<Facet> OF_COMPANIES =
            Arrays.stream(values()).filter(facet -> facet.ofCompanies).toList();

    private final String json;
    private final boolean ofPlaces;
    private final boolean ofCompanies;

    Facet(String json, boolean ofPlaces, boolean ofCompanies) {
        this.json = json;
        this.ofPlaces = ofPlaces;
        this.ofCompanies = ofCompanies;
    }

    @JsonValue
    public String json() {
        return json;
    }

    /** Facets of countries, blocs and regions, in the order of an answer. */
    public static List<Facet> ofPlaces() {
        return OF_PLACES;
    }

    public static List<Facet> ofCompanies() {
        return OF_COMPANIES;
    }

    public static Optional<Facet> named(String json) {
        return Arrays.stream(values()).filter(facet -> facet.json.equals(json)).findFirst();
    }

    /** Whether the money in its rows is added up. */
    public boolean isOfMoney() {
        return switch (this) {
            case PROGRAMMES,
                    PLEDGES_MADE,
                    PLEDGES_RECEIVED,
                    STAKES_HELD,
                    CONTRACTS_AWARDED,
                    SHAREHOLDERS,
                    PLEDGES,
                    CONTRACTS -> true;
            default -> false;
        };
    }

    /** A company's state has no facet of its own for what it pledges or is pledged: both are its pledges. */
    public Facet asCompanySeesIt() {
        return switch (this) {
            case PLEDGES_MADE, PLEDGES_RECEIVED -> PLEDGES;
            case CONTRACTS_AWARDED -> CONTRACTS;
            case STAKES_HELD -> SHAREHOLDERS;
            default -> this;
        };
    }
}
