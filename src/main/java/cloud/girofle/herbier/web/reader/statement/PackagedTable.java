package cloud.girofle.herbier.web.reader.statement;

import cloud.girofle.herbier.text.CsvRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a table that comes with the program: tab-separated, UTF-8, a header first. */
final class PackagedTable {

    private PackagedTable() {}

    /**
     * Its rows, each by the names of the columns; empty where there is no such file.
     *
     * @param beside a class of the package that the file stands in
     */
    static Optional<List<Map<String, String>>> read(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(rows(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rows of such a text.
     *
     * @throws IllegalArgumentException where a row has not a cell for each column
     */
    static List<Map<String, String>> rows(String text) {
        List<CsvRows.Row> all = new ArrayList<>();
        new CsvRows(text, '\t')
                .readToCut(row -> {
                    if (!row.isBlank()) {
                        all.add(row);
                    }
                });
        List<String> columns = all.isEmpty() ? List.of() : all.removeFirst().cells();
        return all.stream().map(row -> named(columns, row)).toList();
    }

    private static Map<String, String> named(List<String> columns, CsvRows.Row row) {
        if (row.cells().size() != columns.size()) {
            throw new IllegalArgumentException(
                    "Line %d has %d cells for the columns %s"
                            .formatted(row.line(), row.cells().size(), columns));
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), row.cells().get(i));
        }
        return Map.copyOf(cells);
    }
}
