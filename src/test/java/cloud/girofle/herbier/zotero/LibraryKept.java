package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.reading.Export;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/**
 * What came back of the library of 53 items through one file: of its works their types, fields,
 * creators and keywords; of all its items the notes, attachments, and places in collections. Works
 * are found again by their titles, so that a file that leaves some out can be counted too.
 */
final class LibraryKept {

    final Tally types = new Tally();
    final Tally fields = new Tally();
    final Tally creators = new Tally();
    final Tally tags = new Tally();
    final Tally notes = new Tally();
    final Tally attachments = new Tally();
    final Tally collections = new Tally();

    private final ZoteroLibrary library = ZoteroLibrary.read();
    private final List<Record> left;
    private final Map<String, String> paths;

    private LibraryKept(Export export) {
        this.left = new ArrayList<>(export.records());
        this.paths = ZoteroLibrary.paths(export.collections());
    }

    /** Compares the library with what a reader made of a file of it. */
    static LibraryKept of(Export export) {
        LibraryKept kept = new LibraryKept(export);
        kept.library.top().forEach(kept::item);
        List<String> names = export.collections().stream().map(Collection::name).toList();
        for (String path : kept.library.collectionPaths().values()) {
            String name =
                    path.substring(path.lastIndexOf(" / ") < 0 ? 0 : path.lastIndexOf(" / ") + 3);
            kept.collections.add(path, kept.paths.containsValue(path), names.contains(name));
        }
        return kept;
    }

    List<Tally> tallies() {
        return List.of(types, fields, creators, tags, notes, attachments, collections);
    }

    private void item(JsonNode item) {
        Optional<Record> found = found(item);
        found.ifPresent(left::remove);
        Record record = found.orElseGet(() -> Samples.record("", "", Map.of()));
        String type = ZoteroLibrary.text(item, "itemType");
        if (type.equals("note")) {
            note(item, record);
        } else if (type.equals("attachment")) {
            attachment(item, record);
        } else {
            types.add(type, record.type().equals(type), !record.type().isEmpty());
            work(item, type, record);
        }
        for (String key : ZoteroLibrary.list(item.path("collections"))) {
            String path = library.collectionPaths().getOrDefault(key, "");
            boolean held = record.collections().stream().anyMatch(id -> path.equals(paths.get(id)));
            collections.add("item in " + path, held, false);
        }
    }

    private void work(JsonNode item, String type, Record record) {
        ZoteroLibrary.fields(item)
                .forEach((name, value) -> {
                    String read = record.field(ItemTypes.baseField(type, name));
                    fields.add(
                            type + "." + name + " = " + read, read.equals(value), !read.isEmpty());
                });
        for (Creator each : ZoteroLibrary.creators(item)) {
            creators.add(
                    type + " " + each.role() + " " + each.sortName() + " ~ " + record.creators(),
                    record.creators().contains(each),
                    record.creators().stream()
                            .anyMatch(other -> other.sortName().equals(each.sortName())));
        }
        for (Tag each : ZoteroLibrary.tags(item)) {
            tags.add(
                    type + " " + each.name(),
                    record.tags().contains(each),
                    record.tags().stream().anyMatch(tag -> tag.name().equals(each.name())));
        }
        library.children(item, "note").forEach(note -> note(note, record));
        library.children(item, "attachment").forEach(file -> attachment(file, record));
    }

    /** A note is changed where its letters are there in another dress. */
    private void note(JsonNode note, Record record) {
        String html = ZoteroLibrary.text(note, "note");
        String letters = letters(html);
        boolean same = record.notes().stream().map(ItemNote::html).anyMatch(html::equals);
        boolean said =
                record.notes().stream().anyMatch(each -> letters(each.html()).contains(letters));
        notes.add(html.substring(0, Math.min(60, html.length())), same, said);
    }

    /** An attachment is kept with its title, and changed where only its file or address is. */
    private void attachment(JsonNode file, Record record) {
        String title = ZoteroLibrary.text(file, "title");
        boolean same = record.attachments().stream().anyMatch(each -> each.title().equals(title));
        boolean named = record.attachments().stream().anyMatch(each -> leads(each, file));
        attachments.add(title, same && named, same || named);
    }

    private static boolean leads(Attachment read, JsonNode file) {
        String url = ZoteroLibrary.text(file, "url");
        String name = ZoteroLibrary.text(file, file.has("path") ? "path" : "filename");
        String last = name.substring(name.lastIndexOf('/') + 1);
        return (!read.url().isEmpty() && read.url().equals(url))
                || (!last.isEmpty() && read.path().endsWith(last));
    }

    private Optional<Record> found(JsonNode item) {
        String type = ZoteroLibrary.text(item, "itemType");
        String title = title(item);
        Optional<Record> exact =
                left.stream()
                        .filter(each -> letters(title(each)).equals(letters(title)))
                        .filter(each -> each.type().equals(type))
                        .findFirst();
        return exact.isPresent()
                ? exact
                : left.stream()
                        .filter(each -> letters(title(each)).equals(letters(title)))
                        .findFirst();
    }

    private static String title(JsonNode item) {
        String type = ZoteroLibrary.text(item, "itemType");
        return ZoteroLibrary.text(
                item, type.equals("note") ? "note" : ItemTypes.fieldName(type, "title"));
    }

    private static String title(Record record) {
        if (record.type().equals("note") && !record.notes().isEmpty()) {
            return record.notes().getFirst().html();
        }
        boolean file = record.type().equals("attachment") && !record.attachments().isEmpty();
        return file ? record.attachments().getFirst().title() : record.title();
    }

    private static String letters(String html) {
        return Jsoup.parse(html).text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
