package cloud.girofle.herbier.reference;

import cloud.girofle.herbier.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record put together for a test, one thing after the other; each step gives a further record.
 */
public record Item(Record built) {

    /** A record of that id, type and title. */
    public static Item of(String localId, String type, String title) {
        String field = ItemTypes.fieldName(type, "title");
        return new Item(Samples.record(localId, type, Map.of(field, title)));
    }

    /** A journal article of that id and title. */
    public static Item article(String localId, String title) {
        return of(localId, "journalArticle", title);
    }

    /** A book of that id and title. */
    public static Item book(String localId, String title) {
        return of(localId, "book", title);
    }

    /** With a field, by the type's own name. */
    public Item with(String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>(built.fields());
        fields.put(field, value);
        return new Item(
                new Record(
                        built.localId(),
                        built.type(),
                        fields,
                        built.creators(),
                        built.tags(),
                        built.notes(),
                        built.attachments(),
                        built.collections(),
                        built.relations()));
    }

    /** With one more author. */
    public Item by(String lastName, String firstName) {
        return new Item(
                new Record(
                        built.localId(),
                        built.type(),
                        built.fields(),
                        and(built.creators(), new Creator("author", lastName, firstName)),
                        built.tags(),
                        built.notes(),
                        built.attachments(),
                        built.collections(),
                        built.relations()));
    }

    /** With one more keyword. */
    public Item tagged(String tag) {
        return new Item(
                new Record(
                        built.localId(),
                        built.type(),
                        built.fields(),
                        built.creators(),
                        and(built.tags(), Tag.manual(tag)),
                        built.notes(),
                        built.attachments(),
                        built.collections(),
                        built.relations()));
    }

    /** With one more note. */
    public Item noted(String html) {
        return new Item(
                new Record(
                        built.localId(),
                        built.type(),
                        built.fields(),
                        built.creators(),
                        built.tags(),
                        and(built.notes(), ItemNote.of(html)),
                        built.attachments(),
                        built.collections(),
                        built.relations()));
    }

    /** In one more collection. */
    public Item in(String collection) {
        return new Item(
                new Record(
                        built.localId(),
                        built.type(),
                        built.fields(),
                        built.creators(),
                        built.tags(),
                        built.notes(),
                        built.attachments(),
                        and(built.collections(), collection),
                        built.relations()));
    }

    /** With an arc of that kind. */
    public Item arc(String kind, String target) {
        return new Item(
                new Record(
                        built.localId(),
                        built.type(),
                        built.fields(),
                        built.creators(),
                        built.tags(),
                        built.notes(),
                        built.attachments(),
                        built.collections(),
                        and(built.relations(), new Relation(kind, target))));
    }

    /** Related to another item of the same export, or of a Zotero URI. */
    public Item related(String target) {
        return arc("dc:relation", target);
    }

    private static <T> List<T> and(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
