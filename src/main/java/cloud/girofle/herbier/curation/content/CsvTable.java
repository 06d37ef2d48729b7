package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.text.CsvRows;
import cloud.girofle.herbier.text.CsvText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table as comma-separated values (RFC 4180), its first line the names of its columns. What a
 * spreadsheet would take for a formula gets a blank before it, and loses it again when it is read.
 *
 * @param columns their names
 * @param rows in their order
 */
record CsvTable(List<String> columns, List<Row> rows) {

    /** A row: its cells by column, none of them absent, and the line where it begins. */
    record Row(int line, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Reads a text that has at least these columns, in any order. */
    static CsvTable read(String text, List<String> needed) {
        String header = text.lines().findFirst().orElse("");
        CsvRows reader = new CsvRows(text, CsvRows.separator(header));
        List<CsvRows.Row> read = new ArrayList<>();
        if (reader.readToCut(read::add)) {
            throw new BrokenContentException(reader.rowLine(), Kind.SYNTAX, "\"");
        }
        List<String> columns =
                read.isEmpty()
                        ? List.of()
                        : read.getFirst().cells().stream().map(String::strip).toList();
        for (String column : needed) {
            if (!columns.contains(column)) {
                throw new BrokenContentException(1, Kind.MISSING, column);
            }
        }
        return new CsvTable(
                columns,
                read.stream()
                        .skip(1)
                        .filter(row -> !row.isBlank())
                        .map(row -> row(columns, row))
                        .toList());
    }

    private static Row row(List<String> columns, CsvRows.Row row) {
        if (row.cells().size() > columns.size()) {
            throw new BrokenContentException(
                    row.line(), Kind.SYNTAX, row.cells().size() + " > " + columns.size());
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.put(columns.get(i), CsvText.read(row.cells().get(i)));
        }
        return new Row(row.line(), cells);
    }

    /** As a file has it. */
    static String write(List<String> columns, List<Map<String, String>> rows) {
        StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
        for (Map<String, String> row : rows) {
            text.append(
                            columns.stream()
                                    .map(column -> CsvText.cell(row.getOrDefault(column, "")))
                                    .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }
}
