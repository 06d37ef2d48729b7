package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * {@code corrections.csv}: a row for each correction of a reference. A row taken out takes the
 * correction back. The title is there for people only.
 */
final class CorrectionsTable {

    static final String NAME = "corrections.csv";

    private static final List<String> COLUMNS =
            List.of(
                    "reference",
                    "citationKey",
                    "title",
                    "field",
                    "value",
                    "author",
                    "at",
                    "reason");

    private CorrectionsTable() {}

    /** What it says of each reference; the rows of one may stand anywhere. */
    static List<Piece> read(String text, Consumer<ContentProblem> problems) {
        Map<String, List<CsvTable.Row>> references = new LinkedHashMap<>();
        Set<String> broken = new LinkedHashSet<>();
        for (CsvTable.Row row : CsvTable.read(text, List.of("field", "value", "author")).rows()) {
            String name = name(row);
            check(row, references.getOrDefault(name, List.of()))
                    .ifPresent(problem -> {
                        problems.accept(problem.in(NAME));
                        broken.add(name);
                    });
            references.computeIfAbsent(name, any -> new ArrayList<>()).add(row);
        }
        references.keySet().removeAll(broken);
        return references.values().stream().map(CorrectionsTable::piece).toList();
    }

    private static Optional<BrokenContentException> check(
            CsvTable.Row row, List<CsvTable.Row> before) {
        for (String column : List.of("field", "author")) {
            if (row.cell(column).isBlank()) {
                return Optional.of(new BrokenContentException(row.line(), Kind.MISSING, column));
            }
        }
        if (name(row).isEmpty()) {
            return Optional.of(new BrokenContentException(row.line(), Kind.MISSING, "reference"));
        }
        if (before.stream().anyMatch(other -> other.cell("field").equals(row.cell("field")))) {
            return Optional.of(new BrokenContentException(row.line(), Kind.TWICE, NAME));
        }
        return Optional.empty();
    }

    private static String name(CsvTable.Row row) {
        return row.cell("reference").isBlank()
                ? row.cell("citationKey").strip()
                : row.cell("reference").strip();
    }

    private static Piece piece(List<CsvTable.Row> rows) {
        Map<String, String> content = new LinkedHashMap<>();
        List<Correction> corrections = new ArrayList<>();
        for (CsvTable.Row row : rows) {
            content.put(row.cell("field"), row.cell("value"));
            corrections.add(
                    new Correction(
                            row.cell("field"),
                            row.cell("value"),
                            row.cell("author").strip(),
                            Dates.read(row.cell("at")).orElse(Instant.MAX),
                            row.cell("reason")));
        }
        CsvTable.Row first = rows.getFirst();
        List<String> about =
                Stream.of(first.cell("reference"), first.cell("citationKey"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
        return new Piece(
                new Subject(Subject.Kind.REFERENCE, name(first)),
                about,
                content,
                Optional.empty(),
                new Piece.Signed("", Optional.empty(), "", Optional.empty()),
                corrections,
                new Piece.Place(NAME, first.line()));
    }

    /** Says that nothing of a reference is corrected. */
    static Piece none(Subject reference) {
        return new Piece(
                reference,
                List.of(reference.id()),
                Map.of(),
                Optional.empty(),
                new Piece.Signed("", Optional.empty(), "", Optional.empty()),
                List.of(),
                new Piece.Place(NAME, 1));
    }

    /** As a file has them. */
    static String write(Map<String, List<Correction>> corrections, Layout.References references) {
        List<Map<String, String>> rows = new ArrayList<>();
        corrections.forEach((key, of) -> {
            Optional<Reference> reference = references.apply(key);
            of.stream()
                    .sorted(Comparator.comparing(Correction::field))
                    .map(each -> row(key, reference, each))
                    .forEach(rows::add);
        });
        return CsvTable.write(COLUMNS, rows);
    }

    private static Map<String, String> row(
            String key, Optional<Reference> reference, Correction correction) {
        return Map.of(
                "reference", key,
                "citationKey", reference.map(Reference::citationKey).orElse(""),
                "title", reference.map(AnnotationLayout::title).orElse(""),
                "field", correction.field(),
                "value", correction.value(),
                "author", correction.author(),
                "at", correction.at().toString(),
                "reason", correction.reason());
    }
}
