package io.faultline.query.deadletter;

import io.faultline.query.deadletter.ForeignWriter.Foreign;
import java.util.Map;

/** Events about tariffs, some of them with a rate that is no number, and the build that can read it. */
final class Tariffs {

    private static final String REVISION_PACKAGE = "io/faultline/contract/revision/";

    private Tariffs() {}

    static Foreign imposed(String id, String rate) {
        return new Foreign("action:" + id, 0, "TariffImposed", "1", """
                {"id":"%s","provenance":{"knownSince":"2025-12-31T00:00:00Z"},"statement":%s}""".formatted(id, statement(id, rate)));
    }

    static Foreign corrected(String id, String rate) {
        return new Foreign("action:" + id, 1, "ActionCorrected", "1", """
                {"id":"%s","provenance":{"knownSince":"2026-01-01T00:00:00Z"},"reason":"misread","statement":%s}""".formatted(id, statement(id, rate)));
    }

    private static String statement(String id, String rate) {
        return """
                {"kind":"tariff","id":"%s","title":{"en":"t"},"sources":[{"title":"test"}],"effective":"2025-01-01",\
                "imposedBy":"US","targets":["CN"],"newRate":%s}""".formatted(id, rate);
    }

    /** A build whose second revision of tariffs turns rates that are words into numbers. */
    static Map<String, String> thatKnowsWords() {
        return Map.of(REVISION_PACKAGE + "RatesAreNumbers.java", """
                package io.faultline.contract.revision;

                import com.fasterxml.jackson.databind.node.ObjectNode;

                final class RatesAreNumbers implements Upcaster {

                    @Override
                    public String type() {
                        return "TariffImposed";
                    }

                    @Override
                    public int from() {
                        return 1;
                    }

                    @Override
                    public void upcast(ObjectNode payload) {
                        ObjectNode tariff = (ObjectNode) payload.get("statement");
                        if (tariff.path("newRate").asText().equals("fifty")) {
                            tariff.put("newRate", 50);
                        }
                    }
                }
                """, REVISION_PACKAGE + "Upcasters.java", """
                package io.faultline.contract.revision;

                import java.util.List;

                final class Upcasters {

                    static final List<Upcaster> ALL = List.of(new MergesGiveAReason(), new RatesAreNumbers());

                    private Upcasters() {}
                }
                """);
    }
}
