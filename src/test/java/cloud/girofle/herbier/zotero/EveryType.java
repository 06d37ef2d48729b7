package cloud.girofle.herbier.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One item of each of Zotero's types, every field filled, as Zotero's own exporter wrote it.
 *
 * @param format as the reader names it
 * @param kept how much came back
 * @param nowhere what stands in a file, and nowhere in the record that was read of it
 */
record EveryType(String format, Kept kept, List<String> nowhere) {

    /** Reads {@code all-types/FOLDER/TYPE.EXTENSION} for each type that Zotero could write. */
    static EveryType read(String folder, String extension) throws IOException {
        Kept kept = new Kept();
        List<String> nowhere = new ArrayList<>();
        String format = "";
        Path samples = Shared.sample("exports/all-types/" + folder);
        for (String type : ItemTypes.all().keySet()) {
            Path file = samples.resolve(type + "." + extension);
            if (Files.exists(file)) {
                Export export = ZoteroExport.read(file);
                assertThat(export.records()).as(type).hasSize(1);
                assertThat(export.problems()).as(type).allMatch(p -> !p.kind().refusesFile());
                Record item = export.records().getFirst();
                Map<String, String> fields = FullItem.fields(type);
                kept.add(type, type, fields, FullItem.creators(type), item);
                String all = Files.readString(file);
                boolean headed = extension.equals("csv"); // By the fields' own names.
                String text = headed ? all.substring(all.indexOf('\n')) : all;
                fields.values().stream()
                        .filter(value -> holds(text, value) && !isSaid(item, value))
                        .forEach(value -> nowhere.add(type + ": " + value));
                format = export.format();
            }
        }
        return new EveryType(format, kept, nowhere);
    }

    /** Whether the value stands in the text on its own; numbers stand in too many places. */
    private static boolean holds(String text, String value) {
        return value.length() > 3
                && Pattern.compile("(?<![\\w:])" + Pattern.quote(value) + "(?! ?[\\w:])")
                        .matcher(text)
                        .find();
    }

    private static boolean isSaid(Record item, String value) {
        return item.fields().values().stream().anyMatch(each -> each.contains(value))
                || item.notes().stream().map(ItemNote::html).anyMatch(n -> n.contains(value));
    }
}
