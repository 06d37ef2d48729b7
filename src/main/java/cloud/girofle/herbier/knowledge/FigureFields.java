package cloud.girofle.herbier.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the fields of a {@link KeyFigure} may hold, and what does not fit. Topics are not looked
 * for: the thesaurus knows them.
 */
public final class FigureFields {

    /** What figures measure; pages have words for each. */
    public static final List<String> INDICATORS =
            List.of(
                    "empreinte-carbone",
                    "impact-environnemental",
                    "ressources-minerales",
                    "matieres",
                    "electricite",
                    "intensite-carbone",
                    "intensite-electrique",
                    "efficacite-energetique",
                    "dechets",
                    "defaillance",
                    "cycles",
                    "equipement",
                    "hebergement",
                    "capacite",
                    "memoire");

    /** Parts of a life cycle; the last is all of it, where a source tells no more. */
    public static final List<String> PHASES =
            List.of(
                    "extraction",
                    "fabrication",
                    "transport",
                    "usage",
                    "fin-de-vie",
                    "cycle-de-vie");

    /** The name of a file that figures are kept in, but for its ending. */
    public static final String SET_NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    /**
     * Something that does not fit.
     *
     * @param field its name
     * @param value what it holds; empty where something is missing
     * @param possible what would do
     */
    public record Fault(String field, String value, String possible) {

        /** Whether something needed is not there. */
        public boolean isMissing() {
            return value.isEmpty();
        }
    }

    private FigureFields() {}

    /** What does not fit in a content, as somebody wrote it; empty where all does. */
    public static List<Fault> faults(Map<String, String> content) {
        List<Fault> faults = new ArrayList<>();
        for (String needed : List.of("title", "statement")) {
            if (value(content, needed).isEmpty()) {
                faults.add(new Fault(needed, "", ""));
            }
        }
        for (String number : List.of("value", "low", "high")) {
            String written = value(content, number);
            if (!written.isEmpty() && KeyFigure.number(written).isEmpty()) {
                faults.add(new Fault(number, written, "2.5, 1200, -3"));
            }
        }
        range(content).ifPresent(faults::add);
        String unit = value(content, "unit");
        if (!unit.isEmpty() && Units.of(unit).isEmpty()) {
            faults.add(new Fault("unit", unit, "%, kg{CO2e}/mo, TW.h/a, {device}/{person}"));
        }
        oneOf(content, "indicator", INDICATORS).ifPresent(faults::add);
        severalOf(content, "phases", PHASES).ifPresent(faults::add);
        oneOf(content, "how", ids(KeyFigure.How.values(), KeyFigure.How::id))
                .ifPresent(faults::add);
        oneOf(content, "confidence", ids(KeyFigure.Confidence.values(), KeyFigure.Confidence::id))
                .ifPresent(faults::add);
        oneOf(content, "status", ids(KeyFigure.Status.values(), KeyFigure.Status::id))
                .ifPresent(faults::add);
        if (value(content, "status").equals(KeyFigure.Status.SUPERSEDED.id())
                && value(content, "supersededBy").isEmpty()) {
            faults.add(new Fault("supersededBy", "", ""));
        }
        matching(content, "supersededBy", "[A-Za-z0-9][A-Za-z0-9_-]{0,63}", "france-carbone-2022")
                .ifPresent(faults::add);
        matching(content, "reviewed", "\\d{4}-\\d{2}-\\d{2}", "2026-11-25").ifPresent(faults::add);
        matching(content, "language", "[a-z]{2,3}", "fr, en").ifPresent(faults::add);
        matching(content, "set", SET_NAME, KeyFigure.SET).ifPresent(faults::add);
        return List.copyOf(faults);
    }

    private static Optional<Fault> range(Map<String, String> content) {
        Optional<BigDecimal> low = KeyFigure.number(value(content, "low"));
        Optional<BigDecimal> high = KeyFigure.number(value(content, "high"));
        return low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0
                ? Optional.of(new Fault("low", value(content, "low"), "≤ " + high.get()))
                : Optional.empty();
    }

    private static Optional<Fault> oneOf(
            Map<String, String> content, String field, List<String> possible) {
        String written = value(content, field);
        return written.isEmpty() || possible.contains(written)
                ? Optional.empty()
                : Optional.of(new Fault(field, written, String.join(", ", possible)));
    }

    private static Optional<Fault> severalOf(
            Map<String, String> content, String field, List<String> possible) {
        return Arrays.stream(value(content, field).split("\\s+"))
                .filter(each -> !each.isEmpty() && !possible.contains(each))
                .findFirst()
                .map(each -> new Fault(field, each, String.join(", ", possible)));
    }

    private static Optional<Fault> matching(
            Map<String, String> content, String field, String pattern, String example) {
        String written = value(content, field);
        return written.isEmpty() || written.matches(pattern)
                ? Optional.empty()
                : Optional.of(new Fault(field, written, example));
    }

    private static <T> List<String> ids(T[] values, Function<? super T, String> id) {
        return Arrays.stream(values).map(id).toList();
    }

    private static String value(Map<String, String> content, String field) {
        return content.getOrDefault(field, "").strip();
    }
}
