package cloud.girofle.herbier.sharing.linked;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What <a href="https://schema.org">schema.org</a> calls Zotero's types of items. */
final class SchemaTypes {

    /**
     * One of them.
     *
     * @param type its own
     * @param holder of what it is published in, if in anything
     */
    private record Row(String type, Optional<String> holder) {}

    private static final Row OTHER = new Row("CreativeWork", Optional.empty());

    private static final Map<String, Row> ROWS = read();

    private SchemaTypes() {}

    /** The type of a Zotero type, or of a source's own word. */
    static String of(String itemType) {
        return ROWS.getOrDefault(itemType, OTHER).type();
    }

    /** The type of what such a work is published in; empty where it stands alone. */
    static Optional<String> holder(String itemType) {
        return ROWS.getOrDefault(itemType, OTHER).holder();
    }

    private static Map<String, Row> read() {
        try (InputStream in =
                Objects.requireNonNull(SchemaTypes.class.getResourceAsStream("schema-types.tsv"))) {
            Map<String, Row> rows = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells ->
                            rows.put(
                                    cells[0],
                                    new Row(
                                            cells[1],
                                            Optional.of(cells[2])
                                                    .filter(holder -> !holder.equals("-")))));
            return Map.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
