package cloud.girofle.herbier.knowledge;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A quantity that somebody claims, with what it takes to judge it. When and by whom it was written
 * is told by its {@link Entry}, of which this is the content.
 *
 * @param title what it is the quantity of, in few words
 * @param statement the claim, in a sentence
 * @param amount how much
 * @param indicator what is measured, an id that pages have words for: {@code empreinte-carbone}
 * @param scope of what
 * @param source who says so
 * @param how it is known
 * @param confidence how far we checked that the source says so
 * @param confidenceWhy what that confidence rests on, or empty
 * @param critique Markdown, or empty
 * @param status whether it still stands
 * @param statusWhy why it does not, or empty
 * @param supersededBy slug of the figure that takes its place, or empty
 * @param review who looked at it last
 * @param topics ids of topics
 * @param language of its words: {@code fr}
 * @param set the file it is kept in: {@code chiffres}, {@code equipements}
 */
public record KeyFigure(
        String title,
        String statement,
        Amount amount,
        String indicator,
        Scope scope,
        Claimed source,
        Optional<How> how,
        Confidence confidence,
        String confidenceWhy,
        String critique,
        Status status,
        String statusWhy,
        String supersededBy,
        Review review,
        List<String> topics,
        String language,
        String set) {

    /**
     * How much: a value, a range, or both; nothing where the claim is no quantity.
     *
     * @param value the one that is claimed, or the best of the range
     * @param low the lowest
     * @param high the highest
     * @param unit its code in <a href="https://ucum.org/ucum">UCUM</a>, with our annotations:
     *     {@code kg{CO2e}/mo}, {@code %}; empty where it has none
     * @param whole what a share is a share of, or empty
     */
    public record Amount(
            Optional<BigDecimal> value,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            String unit,
            String whole) {

        /** Whether there is any number. */
        public boolean isPresent() {
            return value.isPresent() || low.isPresent() || high.isPresent();
        }
    }

    /**
     * Of what; each may be empty.
     *
     * @param words all of it, as the source has it
     * @param object the thing that was measured
     * @param phases of its life cycle, each an id that pages have words for: {@code fabrication}
     * @param territory {@code France}, {@code monde}
     * @param year of the data, or of what is foreseen
     * @param functionalUnit what the quantity is for
     */
    public record Scope(
            String words,
            String object,
            List<String> phases,
            String territory,
            String year,
            String functionalUnit) {

        public Scope {
            phases = List.copyOf(phases);
        }
    }

    /**
     * Who says so.
     *
     * @param reference its key or its citation key; empty where nobody is known to
     * @param locator where it says so, or empty
     */
    public record Claimed(String reference, String locator) {}

    /**
     * Who looked at it last.
     *
     * @param by who, or empty
     * @param on when, {@code 2026-11-25}, or empty
     */
    public record Review(String by, String on) {}

    /** How a figure is known. */
    public enum How {
        MEASURED("mesure"),
        MODELLED("modele"),
        MANUFACTURER("constructeur"),
        /** Passed on without its source. */
        REPEATED("repete");

        private final String id;

        How(String id) {
            this.id = id;
        }

        /** As forms, files and the database write it. */
        public String id() {
            return id;
        }

        private static Optional<How> of(String id) {
            return Fields.of(values(), How::id, id);
        }
    }

    /** How far somebody checked that the source says so. */
    public enum Confidence {
        /** Read in the source itself, or worked out from its data. */
        VERIFIED("verifie"),
        /** Read elsewhere, which names the source. */
        PARTLY("en-partie"),
        /** Known to somebody who could not look it up. */
        TO_CHECK("a-verifier");

        private final String id;

        Confidence(String id) {
            this.id = id;
        }

        /** As forms, files and the database write it. */
        public String id() {
            return id;
        }

        private static Confidence of(String id) {
            return Fields.of(values(), Confidence::id, id).orElse(TO_CHECK);
        }
    }

    /** Whether a figure still stands; one that is withdrawn is so as any {@link Entry}. */
    public enum Status {
        CURRENT("actuel"),
        CONTESTED("conteste"),
        SUPERSEDED("remplace");

        private final String id;

        Status(String id) {
            this.id = id;
        }

        /** As forms, files and the database write it. */
        public String id() {
            return id;
        }

        private static Status of(String id) {
            return Fields.of(values(), Status::id, id).orElse(CURRENT);
        }
    }

    /** The names of all fields, as {@link #content} has them, in order. */
    public static final List<String> FIELDS =
            List.of(
                    "title",
                    "statement",
                    "value",
                    "low",
                    "high",
                    "unit",
                    "whole",
                    "indicator",
                    "scope",
                    "object",
                    "phases",
                    "territory",
                    "year",
                    "functionalUnit",
                    "reference",
                    "locator",
                    "how",
                    "confidence",
                    "confidenceWhy",
                    "critique",
                    "status",
                    "statusWhy",
                    "supersededBy",
                    "reviewedBy",
                    "reviewed",
                    "topics",
                    "language",
                    "set");

    /** The set of figures that belong to no other. */
    public static final String SET = "chiffres";

    public KeyFigure {
        topics = List.copyOf(topics);
    }

    /** Read from the content of an entry; what is unknown there is left out. */
    public static KeyFigure of(Map<String, String> content) {
        return new KeyFigure(
                content.getOrDefault("title", ""),
                content.getOrDefault("statement", ""),
                new Amount(
                        number(content, "value"),
                        number(content, "low"),
                        number(content, "high"),
                        content.getOrDefault("unit", ""),
                        content.getOrDefault("whole", "")),
                content.getOrDefault("indicator", ""),
                new Scope(
                        content.getOrDefault("scope", ""),
                        content.getOrDefault("object", ""),
                        words(content, "phases"),
                        content.getOrDefault("territory", ""),
                        content.getOrDefault("year", ""),
                        content.getOrDefault("functionalUnit", "")),
                new Claimed(
                        content.getOrDefault("reference", ""), content.getOrDefault("locator", "")),
                How.of(content.getOrDefault("how", "")),
                Confidence.of(content.getOrDefault("confidence", "")),
                content.getOrDefault("confidenceWhy", ""),
                content.getOrDefault("critique", ""),
                Status.of(content.getOrDefault("status", "")),
                content.getOrDefault("statusWhy", ""),
                content.getOrDefault("supersededBy", ""),
                new Review(
                        content.getOrDefault("reviewedBy", ""),
                        content.getOrDefault("reviewed", "")),
                words(content, "topics"),
                content.getOrDefault("language", "fr"),
                content.getOrDefault("set", SET));
    }

    /** As the content of an entry: empty fields are left out. */
    public Map<String, String> content() {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("title", title);
        content.put("statement", statement);
        content.put("value", written(amount.value()));
        content.put("low", written(amount.low()));
        content.put("high", written(amount.high()));
        content.put("unit", amount.unit());
        content.put("whole", amount.whole());
        content.put("indicator", indicator);
        content.put("scope", scope.words());
        content.put("object", scope.object());
        content.put("phases", String.join(" ", scope.phases()));
        content.put("territory", scope.territory());
        content.put("year", scope.year());
        content.put("functionalUnit", scope.functionalUnit());
        content.put("reference", source.reference());
        content.put("locator", source.locator());
        content.put("how", how.map(How::id).orElse(""));
        content.put("confidence", confidence.id());
        content.put("confidenceWhy", confidenceWhy);
        content.put("critique", critique);
        content.put("status", status.id());
        content.put("statusWhy", statusWhy);
        content.put("supersededBy", supersededBy);
        content.put("reviewedBy", review.by());
        content.put("reviewed", review.on());
        content.put("topics", String.join(" ", topics));
        content.put("language", language);
        content.put("set", set);
        content.values().removeIf(String::isEmpty);
        return content;
    }

    /** A number as it is kept: {@code 2.5}; empty where that is none. */
    public static Optional<BigDecimal> number(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT);
        return plain.matches("-?\\d{1,15}(\\.\\d{1,12})?")
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(Map<String, String> content, String name) {
        return number(content.getOrDefault(name, ""));
    }

    private static String written(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static List<String> words(Map<String, String> content, String name) {
        return Fields.words(content.getOrDefault(name, ""));
    }
}
