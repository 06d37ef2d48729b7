package cloud.girofle.herbier.web.reader.statement;

import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.util.Locale;
import java.util.Map;

/**
 * A criterion of the RGESN, in our own words, and whether this site meets it.
 *
 * @param number as the RGESN counts: {@code 4.12}
 * @param priority that it gives to it
 * @param verdict of our own
 * @param label what it asks for, by language
 * @param why in a sentence, by language
 * @param proof the path in the site of where that can be seen, or empty
 */
record Criterion(
        String number,
        Priority priority,
        Verdict verdict,
        Map<SiteLanguage, String> label,
        Map<SiteLanguage, String> why,
        String proof) {

    /** How much a criterion counts. */
    enum Priority {
        HIGH(6),
        MEDIUM(5),
        LOW(4);

        private final int quarters;

        Priority(int quarters) {
            this.quarters = quarters;
        }

        /** Its weight in the score, in quarters: 1.5, 1.25 or 1. */
        int quarters() {
            return quarters;
        }
    }

    /** Whether a criterion is met. */
    enum Verdict {
        MET,
        UNMET,
        /** It does not apply to such a service. */
        NONE
    }

    /** One of a row of {@code rgesn.tsv}. */
    static Criterion of(Map<String, String> row) {
        return new Criterion(
                cell(row, "number"),
                Priority.valueOf(cell(row, "priority").toUpperCase(Locale.ROOT)),
                Verdict.valueOf(cell(row, "verdict").toUpperCase(Locale.ROOT)),
                Map.of(
                        SiteLanguage.FRENCH, Typography.of(cell(row, "fr"), "fr"),
                        SiteLanguage.ENGLISH, Typography.of(cell(row, "en"), "en")),
                Map.of(
                        SiteLanguage.FRENCH, Typography.of(cell(row, "whyFr"), "fr"),
                        SiteLanguage.ENGLISH, Typography.of(cell(row, "whyEn"), "en")),
                cell(row, "proof"));
    }

    /** The theme it is of. */
    Theme theme() {
        return Theme.of(Integer.parseInt(number.substring(0, number.indexOf('.')))).orElseThrow();
    }

    String label(SiteLanguage language) {
        return label.getOrDefault(language, "");
    }

    String why(SiteLanguage language) {
        return why.getOrDefault(language, "");
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
