package io.faultline.query.series;

import java.util.Map;
import java.util.TreeMap;

/** What tells the values of one subject apart: an indicator and its dimensions, as the key of a fact names them. */
record IndicatorKey(String indicator, Map<String, String> dimensions) {

    private static final String SEPARATOR = "\0";

    static IndicatorKey of(String key) {
        String[] parts = key.split(SEPARATOR, -1);
        Map<String, String> dimensions = new TreeMap<>();
        for (int i = 1; i + 1 < parts.length; i += 2) {
            dimensions.put(parts[i], parts[i + 1]);
        }
        return new IndicatorKey(parts[0], dimensions);
    }
}
