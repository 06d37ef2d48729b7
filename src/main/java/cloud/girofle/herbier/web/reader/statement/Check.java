package cloud.girofle.herbier.web.reader.statement;

import cloud.girofle.herbier.web.reader.Layout;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An automatic check of the pages, and what it found.
 *
 * @param check the message that names it
 * @param version of the tool, or empty
 * @param pages that were checked
 * @param errors that were found
 */
record Check(String check, String version, int pages, int errors) {

    /** Those that were made; empty where none was. */
    static Optional<List<Check>> made() {
        return PackagedTable.read(Layout.class, "checks.tsv")
                .map(rows -> rows.stream().map(Check::of).toList())
                .filter(all -> !all.isEmpty());
    }

    /** One of a row. */
    static Check of(Map<String, String> row) {
        return new Check(
                row.getOrDefault("check", ""),
                row.getOrDefault("version", ""),
                Integer.parseInt(row.getOrDefault("pages", "0")),
                Integer.parseInt(row.getOrDefault("errors", "0")));
    }
}
