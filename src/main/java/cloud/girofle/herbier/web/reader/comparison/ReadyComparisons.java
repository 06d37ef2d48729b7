package cloud.girofle.herbier.web.reader.comparison;

import cloud.girofle.herbier.text.CsvRows;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The comparisons that the keepers of the library prepared, in {@code comparisons.csv} of its
 * content, as {@code a-propos.md} is: read at start. Its columns are {@code slug}, {@code title},
 * {@code titleEnglish}, {@code figures} (slugs parted by blanks, groups by a bar), {@code unit},
 * {@code remark}, {@code remarkEnglish}. Immutable.
 */
final class ReadyComparisons {

    private final List<ReadyComparison> all;

    private ReadyComparisons(List<ReadyComparison> all) {
        this.all = List.copyOf(all);
    }

    /** Those of that folder; none where it has no such file. */
    static ReadyComparisons in(Path content) {
        Path file = content.resolve("comparisons.csv");
        try {
            return Files.exists(file)
                    ? read(Files.readString(file))
                    : new ReadyComparisons(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ReadyComparison> all() {
        return all;
    }

    Optional<ReadyComparison> find(String slug) {
        return all.stream().filter(each -> each.slug().equals(slug)).findFirst();
    }

    private static ReadyComparisons read(String text) {
        List<CsvRows.Row> rows = new ArrayList<>();
        new CsvRows(text, ',').readToCut(rows::add);
        List<ReadyComparison> read = new ArrayList<>();
        for (CsvRows.Row row : rows.isEmpty() ? rows : rows.subList(1, rows.size())) {
            Map<String, String> cells = new HashMap<>();
            List<String> columns = rows.getFirst().cells();
            for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
                cells.put(columns.get(i).strip(), row.cells().get(i).strip());
            }
            if (!cells.getOrDefault("slug", "").isEmpty()) {
                read.add(comparison(cells));
            }
        }
        return new ReadyComparisons(read);
    }

    private static ReadyComparison comparison(Map<String, String> cells) {
        List<String> groups =
                Arrays.stream(cells.getOrDefault("figures", "").split("\\|", -1))
                        .map(group -> group.strip().replaceAll("\\s+", ","))
                        .toList();
        return new ReadyComparison(
                cells.getOrDefault("slug", ""),
                Comparing.of(groups, cells.getOrDefault("unit", "")),
                both(cells, "title"),
                both(cells, "remark"));
    }

    private static Map<SiteLanguage, String> both(Map<String, String> cells, String column) {
        String french = cells.getOrDefault(column, "");
        String english = cells.getOrDefault(column + "English", "");
        return Map.of(
                SiteLanguage.FRENCH,
                french,
                SiteLanguage.ENGLISH,
                english.isEmpty() ? french : english);
    }
}
