package io.faultline.timeline.importing.mapping.definition;

import io.faultline.timeline.importing.mapping.cell.Dates;
import io.faultline.timeline.importing.mapping.cell.Dates.Precision;
import io.faultline.timeline.importing.mapping.cell.Numbers;
import io.faultline.timeline.importing.mapping.expression.Conversion;
import io.faultline.timeline.importing.mapping.form.FieldType;
import io.faultline.timeline.importing.mapping.form.FieldType.Scalar;
import io.faultline.timeline.importing.mapping.party.Parties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what the text of a cell is to be taken for: by default what the field takes. */
record ConversionReader(Clause clause) {

    private enum As {
        TEXT,
        DATE,
        NUMBER,
        BOOLEAN,
        URL,
        COMPANY,
        COUNTRY,
        SUBJECT
    }

    private static final Map<String, As> CHOICES = Map.of(
            "text", As.TEXT,
            "date", As.DATE,
            "number", As.NUMBER,
            "boolean", As.BOOLEAN,
            "url", As.URL,
            "company", As.COMPANY,
            "country", As.COUNTRY,
            "subject", As.SUBJECT);

    private static final Map<String, Precision> PRECISIONS =
            Map.of("day", Precision.DAY, "month", Precision.MONTH, "year", Precision.YEAR);

    Conversion read(FieldType type) {
        As as = clause.choice("as", CHOICES, usual(type));
        refuseUnlessAs(as, As.DATE, "formats", "languages", "precision");
        refuseUnlessAs(as, As.NUMBER, "decimal", "thousands", "multiplier", "strip");
        return switch (as) {
            case TEXT -> new Conversion.ToText();
            case DATE -> new Conversion.ToDate(dates());
            case NUMBER -> new Conversion.ToNumber(numbers());
            case BOOLEAN -> new Conversion.ToBoolean();
            case URL -> new Conversion.ToUrl();
            case COMPANY -> new Conversion.ToParty(Parties::company);
            case COUNTRY -> new Conversion.ToParty(Parties::country);
            case SUBJECT -> new Conversion.ToParty(Parties::subject);
        };
    }

    private static As usual(FieldType type) {
        return switch (type instanceof Scalar scalar ? scalar : Scalar.TEXT) {
            case DATE -> As.DATE;
            case NUMBER -> As.NUMBER;
            case BOOLEAN -> As.BOOLEAN;
            case URL -> As.URL;
            case SUBJECT -> As.SUBJECT;
            case TEXT, PERIOD, ID, DURATION -> As.TEXT;
        };
    }

    private void refuseUnlessAs(As as, As needed, String... keys) {
        for (String key : keys) {
            if (as != needed && clause.has(key)) {
                clause.at(key)
                        .fault("'" + key + "' goes with cells that are taken as a "
                                + needed.name().toLowerCase(Locale.ROOT) + " only");
            }
        }
    }

    private Dates dates() {
        Precision precision = clause.choice("precision", PRECISIONS, Precision.DAY);
        List<Locale> languages = clause.has("languages")
                ? clause.at("languages").items().stream()
                        .map(ConversionReader::language)
                        .toList()
                : List.of(Locale.ENGLISH);
        Dates dates = new Dates(List.of(), precision);
        for (Clause format : clause.at("formats").items()) {
            try {
                dates = dates.or(Dates.of(List.of(format.text()), languages, precision));
            } catch (IllegalArgumentException noFormat) {
                format.fault(
                        "'" + format.text() + "' is not a date format such as 'd MMMM yyyy': " + noFormat.getMessage());
            }
        }
        return dates;
    }

    private static Locale language(Clause tag) {
        Locale language = Locale.forLanguageTag(tag.text());
        if (language.getLanguage().isEmpty()) {
            tag.fault("'" + tag.text() + "' is not a language tag such as en or zh-Hant");
        }
        return language;
    }

    private Numbers numbers() {
        Character decimal = clause.character("decimal");
        Character thousands = clause.character("thousands");
        char point = decimal == null ? '.' : decimal;
        char group = thousands == null ? (point == ',' ? '.' : ',') : thousands;
        if (group == point) {
            clause.fault("'decimal' and 'thousands' are the same");
        }
        return new Numbers(point, group, multiplier(), clause.at("strip").texts());
    }

    private BigDecimal multiplier() {
        String text = clause.text("multiplier");
        try {
            return text == null ? BigDecimal.ONE : new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            clause.at("multiplier").fault("'" + text + "' is not a number");
            return BigDecimal.ONE;
        }
    }
}
