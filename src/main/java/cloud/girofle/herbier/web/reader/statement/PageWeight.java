package cloud.girofle.herbier.web.reader.statement;

import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.Layout;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a kind of page weighs at a first visit, with all that it needs, as counted in Chromium.
 *
 * @param page the kind: {@code kind.} and it name it in messages
 * @param path of its addresses, as a pattern
 * @param bytes over the wire, compressed
 * @param requests to show it
 * @param elements in it
 * @param ecoindex from 0 to 100
 */
record PageWeight(String page, String path, int bytes, int requests, int elements, int ecoindex) {

    /** Those that were measured, by their weight; empty where none was. */
    static Optional<List<PageWeight>> measured() {
        return PackagedTable.read(Layout.class, "weights.tsv")
                .map(rows -> heaviest(rows.stream().map(PageWeight::of).toList()))
                .filter(all -> !all.isEmpty());
    }

    /** Of a kind that was measured in several states ({@code search.nothing}), the heaviest. */
    static List<PageWeight> heaviest(List<PageWeight> some) {
        Map<String, PageWeight> kinds = new HashMap<>();
        for (PageWeight each : sorted(some)) {
            kinds.put(each.kind(), each);
        }
        return sorted(List.copyOf(kinds.values()));
    }

    private String kind() {
        int dot = page.indexOf('.');
        return dot < 0 ? page : page.substring(0, dot);
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
        return words.find("kind." + kind()).orElse(path);
    }

    /** The lightest first. */
    static List<PageWeight> sorted(List<PageWeight> some) {
        return some.stream()
                .sorted(Comparator.comparingInt(PageWeight::bytes).thenComparing(PageWeight::page))
                .toList();
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
