package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.FigureFields;
import cloud.girofle.herbier.knowledge.FigureFields.Fault;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * {@code figures/SET.csv}: a row for each figure of that set. Its critique is Markdown, which may
 * have line breaks within its cell.
 */
final class FiguresTable {

    static final String FOLDER = "figures";

    static final String ENDING = ".csv";

    private static final String SLUG = "slug";
    private static final String SET = "set";

    /** Columns that are no field of a figure. */
    private static final List<String> SIGNED =
            List.of("author", "created", "changedBy", "changed", Piece.WITHDRAWN);

    private static final List<String> COLUMNS =
            Stream.of(
                            List.of(SLUG),
                            KeyFigure.FIELDS.stream().filter(name -> !name.equals(SET)).toList(),
                            SIGNED)
                    .flatMap(List::stream)
                    .toList();

    private FiguresTable() {}

    /** Where the figures of a set stand. */
    static String path(String set) {
        return FOLDER + "/" + set + ENDING;
    }

    /** The set of an entry: what its file is called. */
    static String set(Entry figure) {
        return KeyFigure.of(figure.content()).set();
    }

    /**
     * What it says of each figure; rows that cannot be used are left out, and said.
     *
     * @throws BrokenContentException when nothing of it can be
     */
    static List<Piece> read(String path, String text, Consumer<ContentProblem> problems) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String set = name.substring(0, name.length() - ENDING.length());
        if (!set.matches(FigureFields.SET_NAME)) {
            throw new BrokenContentException(1, Kind.BAD_NAME, name);
        }
        CsvTable table = CsvTable.read(text, List.of(SLUG, "title", "statement", "author"));
        for (String column : table.columns()) {
            if (!COLUMNS.contains(column)) {
                throw new BrokenContentException(
                        1, Kind.UNKNOWN_KEY, column, String.join(", ", COLUMNS));
            }
        }
        List<Piece> pieces = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        for (CsvTable.Row row : table.rows()) {
            Optional<BrokenContentException> fault = fault(row, slugs, path);
            if (fault.isPresent()) {
                problems.accept(fault.get().in(path));
            } else {
                slugs.add(row.cell(SLUG).strip());
                pieces.add(piece(path, set, row));
            }
        }
        return pieces;
    }

    private static Optional<BrokenContentException> fault(
            CsvTable.Row row, Set<String> before, String path) {
        String slug = row.cell(SLUG).strip();
        if (slug.isEmpty()) {
            return Optional.of(new BrokenContentException(row.line(), Kind.MISSING, SLUG));
        }
        if (!MarkdownFile.isId(slug)) {
            return Optional.of(new BrokenContentException(row.line(), Kind.BAD_NAME, slug));
        }
        if (before.contains(slug)) {
            return Optional.of(new BrokenContentException(row.line(), Kind.TWICE, path));
        }
        for (String date : List.of("created", "changed")) {
            String written = row.cell(date).strip();
            if (!written.isEmpty() && Dates.read(written).isEmpty()) {
                Fault fault = new Fault(date, written, "2026-11-25T18:30:00Z");
                return Optional.of(said(row, fault));
            }
        }
        return FigureFields.faults(row.cells()).stream().findFirst().map(first -> said(row, first));
    }

    private static BrokenContentException said(CsvTable.Row row, Fault fault) {
        return fault.isMissing()
                ? new BrokenContentException(row.line(), Kind.MISSING, fault.field())
                : new BrokenContentException(
                        row.line(), Kind.BAD_VALUE, fault.field(), fault.value(), fault.possible());
    }

    private static Piece piece(String path, String set, CsvTable.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.cells().forEach((column, cell) -> cells.put(column, Sheet.trimmed(cell)));
        cells.values().removeIf(String::isEmpty);
        cells.put(SET, set);
        Optional<Instant> created = Dates.read(row.cell("created"));
        return new Piece(
                new Subject(Subject.Kind.FIGURE, row.cell(SLUG).strip()),
                List.of(),
                KeyFigure.of(cells).content(),
                Optional.of(row.cell(Piece.WITHDRAWN).strip()).filter(why -> !why.isEmpty()),
                new Piece.Signed(
                        row.cell("author").strip(),
                        created,
                        row.cell("changedBy").strip(),
                        Dates.read(row.cell("changed"))),
                List.of(),
                new Piece.Place(path, row.line()));
    }

    /** As a file has them, all of one set. */
    static String write(List<Entry> figures, Function<Entry, Map<String, String>> signed) {
        return CsvTable.write(
                COLUMNS,
                figures.stream()
                        .map(figure -> {
                            Map<String, String> row =
                                    new LinkedHashMap<>(KeyFigure.of(figure.content()).content());
                            row.put(SLUG, figure.subject().id());
                            row.putAll(signed.apply(figure));
                            return row;
                        })
                        .toList());
    }
}
