package io.faultline.timeline.importing.file;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the fields of one row stand in its file, by their path. */
public interface Places {

    /** Line on which a field stands, or the nearest thing around it; null where all of the row is in one place. */
    @Nullable
    Integer lineOf(String field);

    /** Column that a field was made of; null where there is none. */
    @Nullable
    String columnOf(String field);

    /** The whole row is in one place and its fields have no columns. */
    Places ONE = new Places() {

        @Override
        public @Nullable Integer lineOf(String field) {
            return null;
        }

        @Override
        public @Nullable String columnOf(String field) {
            return null;
        }
    };

    static Places lines(Map<String, Integer> lines) {
        return new Places() {

            @Override
            public @Nullable Integer lineOf(String field) {
                return nearest(lines, field);
            }

            @Override
            public @Nullable String columnOf(String field) {
                return null;
            }
        };
    }

    static Places columns(Map<String, String> columns) {
        return new Places() {

            @Override
            public @Nullable Integer lineOf(String field) {
                return null;
            }

            @Override
            public @Nullable String columnOf(String field) {
                return nearest(columns, field);
            }
        };
    }

    private static <T> @Nullable T nearest(Map<String, T> places, String field) {
        for (String path = field; !path.isEmpty(); path = outer(path)) {
            T known = places.get(path);
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    private static String outer(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
}
