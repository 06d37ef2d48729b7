package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.Keywords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** {@code keywords.csv}: a row for each keyword of which something was said. */
final class KeywordsTable {

    static final String NAME = "keywords.csv";

    private static final String KEYWORD = "keyword";

    /** Columns that are no field of a keyword. */
    private static final List<String> SIGNED =
            List.of("author", "created", "changedBy", "changed", "withdrawn");

    private KeywordsTable() {}

    /** What it says of each keyword. */
    static List<Piece> read(String text, Consumer<ContentProblem> problems) {
        List<Piece> pieces = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (CsvTable.Row row : CsvTable.read(text, List.of(KEYWORD, "author")).rows()) {
            String name = row.cell(KEYWORD).strip();
            if (name.isEmpty()) {
                problems.accept(
                        new ContentProblem(NAME, row.line(), Kind.MISSING, List.of(KEYWORD)));
            } else if (!names.add(Keywords.id(name))) {
                problems.accept(new ContentProblem(NAME, row.line(), Kind.TWICE, List.of(NAME)));
            } else {
                pieces.add(piece(name, row));
            }
        }
        return pieces;
    }

    private static Piece piece(String name, CsvTable.Row row) {
        Map<String, String> content = new LinkedHashMap<>(row.cells());
        content.remove(KEYWORD);
        content.keySet().removeAll(SIGNED);
        content.putIfAbsent("name", name);
        return new Piece(
                new Subject(Subject.Kind.KEYWORD, Keywords.id(name)),
                List.of(),
                content,
                Optional.of(row.cell("withdrawn").strip()).filter(why -> !why.isEmpty()),
                new Piece.Signed(
                        row.cell("author").strip(),
                        Dates.read(row.cell("created")),
                        row.cell("changedBy").strip(),
                        Dates.read(row.cell("changed"))),
                List.of(),
                new Piece.Place(NAME, row.line()));
    }

    /** As a file has them; the columns are those that any of them needs. */
    static String write(List<Entry> keywords, Function<Entry, Map<String, String>> signed) {
        Set<String> fields = new TreeSet<>();
        keywords.forEach(keyword -> fields.addAll(keyword.content().keySet()));
        List<String> columns = new ArrayList<>(List.of(KEYWORD));
        columns.addAll(fields);
        columns.addAll(SIGNED);
        return CsvTable.write(
                columns,
                keywords.stream()
                        .map(keyword -> {
                            Map<String, String> row = new LinkedHashMap<>(keyword.content());
                            row.put(KEYWORD, keyword.subject().id());
                            row.putAll(signed.apply(keyword));
                            return row;
                        })
                        .toList());
    }
}
