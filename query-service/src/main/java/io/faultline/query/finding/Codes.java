package io.faultline.query.finding;

import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Restriction.Tariff;
import io.faultline.contract.statement.Statement;
import io.faultline.query.fact.Fact.TariffRate;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a statement is found by: codes of its words, its kind and what it measures. */
public final class Codes {

    private Codes() {}

    public static SortedSet<Short> of(Statement terms) {
        SortedSet<Short> codes = new TreeSet<>();
        Wording.of(terms).words().forEach(word -> codes.add(Code.ofWord(word)));
        codes.add(Code.ofKind(terms.getClass()));
        switch (terms) {
            case Observation observation -> codes.add(Code.ofIndicator(observation.indicator()));
            case Tariff tariff when tariff.newRate() != null -> codes.add(Code.ofIndicator(TariffRate.INDICATOR));
            default -> {}
        }
        return codes;
    }
}
