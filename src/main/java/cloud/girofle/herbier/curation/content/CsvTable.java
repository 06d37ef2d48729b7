package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.text.CsvRows;
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
            String cell = row.cells().get(i);
            cells.put(columns.get(i), isGuarded(cell) ? cell.substring(1) : cell);
        }
        return new Row(row.line(), cells);
    }

    /** As a file has it. */
    static String write(List<String> columns, List<Map<String, String>> rows) {
        StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
        for (Map<String, String> row : rows) {
            text.append(
                            columns.stream()
                                    .map(column -> written(row.getOrDefault(column, "")))
                                    .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String written(String cell) {
        String guarded = isFormula(cell) || isGuarded(cell) ? " " + cell : cell;
        boolean plain =
                guarded.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                        && guarded.indexOf(';') < 0
                        && guarded.indexOf('\t') < 0;
        return plain ? guarded : '"' + guarded.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    }

    /** Whether only blanks stand before what would be a formula. */
    private static boolean isGuarded(String cell) {
        return cell.startsWith(" ") && isFormula(cell.replaceFirst("^ +", ""));
    }
}
