package cloud.girofle.herbier.web.reader.statement;

import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.Layout;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a kind of page weighs at a first visit, with all that it needs, as counted in Chromium.
 *
 * @param page the message that names the kind
 * @param path of the page that was measured
 * @param bytes over the wire, compressed
 * @param requests to show it
 * @param elements in it
 * @param ecoindex from 0 to 100
 */
record PageWeight(String page, String path, int bytes, int requests, int elements, int ecoindex) {

    /** Those that were measured, in the order of the file; empty where none was. */
    static Optional<List<PageWeight>> measured() {
        return PackagedTable.read(Layout.class, "weights.tsv")
                .map(rows -> rows.stream().map(PageWeight::of).toList())
                .filter(all -> !all.isEmpty());
    }

    /** One of a row. */
    static PageWeight of(Map<String, String> row) {
        return new PageWeight(
                row.getOrDefault("page", ""),
                row.getOrDefault("path", ""),
                number(row, "bytes"),
                number(row, "requests"),
                number(row, "elements"),
                number(row, "ecoindex"));
    }

    /** The kind of page, in words; its path where it has no name. */
    String name(Messages words) {
        return words.find(page).orElse(path);
    }

    /** The lightest first. */
    static List<PageWeight> sorted(List<PageWeight> some) {
        return some.stream().sorted(Comparator.comparingInt(PageWeight::bytes)).toList();
    }

    /** The bytes that half of them do not exceed. */
    static int median(List<PageWeight> some) {
        List<PageWeight> sorted = sorted(some);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half).bytes()
                : (sorted.get(half - 1).bytes() + sorted.get(half).bytes()) / 2;
    }

    private static int number(Map<String, String> row, String column) {
        return (int) Math.floor(Double.parseDouble(row.getOrDefault(column, "0")));
    }
}
