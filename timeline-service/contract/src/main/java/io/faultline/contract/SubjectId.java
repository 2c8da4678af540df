package io.faultline.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Id of whoever a state is about or who is a party of an action: a country (ISO 3166-1 alpha-2, {@code CN}), a bloc
 * ({@code EU}, {@code NATO}), or in lower case a company, agency or region ({@code nvidia}). Two ids are reserved:
 * {@code all} (every country) and {@code unspecified} (the source names nobody).
 */
public record SubjectId(@JsonValue String value) implements Comparable<SubjectId> {

    private static final int LONGEST_CODE = 12;

    public static final SubjectId ALL = new SubjectId("all");
    public static final SubjectId UNSPECIFIED = new SubjectId("unspecified");
    /** Where facts about {@code all} are held, once. */
    public static final SubjectId WORLD = new SubjectId("world");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SubjectId {
        if (!isCode(value) && !ActionId.isForm(value)) {
            throw new IllegalArgumentException(
                    "'" + value + "' is not a subject id such as CN (country), EU (bloc) or nvidia (company)");
        }
    }

    private static boolean isCode(String text) {
        if (text.length() < 2 || text.length() > LONGEST_CODE) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    public boolean isCountryOrBloc() {
        return Character.isUpperCase(value.charAt(0));
    }

    @Override
    public int compareTo(SubjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
