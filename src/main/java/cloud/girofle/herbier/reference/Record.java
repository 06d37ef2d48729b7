package cloud.girofle.herbier.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one source says of one work, kept as it said it. A standalone note or attachment is a record
 * that holds just that one, of the type Zotero gives it (« note », « attachment »).
 *
 * @param localId how its export names it, unique within one export: a Zotero URI or key, a citation
 *     key, an {@code rdf:about}
 * @param type a Zotero item type, or the source's own word kept verbatim
 * @param fields by the Zotero name of the item's type ({@code thesisType}, not {@code type}), in
 *     the order read; a field Zotero does not know keeps the source's name behind its format's
 *     prefix ({@code csl:division}, {@code bibtex:howpublished}, {@code rdf:}IRI). Never a blank
 *     value.
 * @param creators in their order
 * @param tags in their order
 * @param notes its child notes
 * @param attachments its child attachments
 * @param collections ids of the {@link Collection}s that hold it
 * @param relations to other items
 */
@SuppressWarnings(
        "JavaLangClash") // The design's word, and a library's: a record is what a source says.
public record Record(
        String localId,
        String type,
        Map<String, String> fields,
        List<Creator> creators,
        List<Tag> tags,
        List<ItemNote> notes,
        List<Attachment> attachments,
        List<String> collections,
        List<Relation> relations) {

    public Record {
        Map<String, String> kept = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!value.isBlank()) {
                kept.put(name, value);
            }
        });
        fields = Collections.unmodifiableMap(kept);
        creators = List.copyOf(creators);
        tags = List.copyOf(tags);
        notes = List.copyOf(notes);
        attachments = List.copyOf(attachments);
        collections = List.copyOf(collections);
        relations = List.copyOf(relations);
    }

    /** The same under another local id. */
    public Record named(String its) {
        return new Record(
                its, type, fields, creators, tags, notes, attachments, collections, relations);
    }

    /** The same with these notes. */
    public Record noting(List<ItemNote> its) {
        return new Record(
                localId, type, fields, creators, tags, its, attachments, collections, relations);
    }

    /** The same with these attachments. */
    public Record attaching(List<Attachment> its) {
        return new Record(
                localId, type, fields, creators, tags, notes, its, collections, relations);
    }

    /**
     * The value of a base field ({@code title}, {@code type}…) under this type's own name for it;
     * empty if absent.
     */
    public String field(String baseField) {
        return ItemTypes.value(type, fields, baseField);
    }

    /** The title, or empty. */
    public String title() {
        return field("title");
    }
}
