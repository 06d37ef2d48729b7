package cloud.girofle.herbier.reference;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A work as we show it: its records merged in the sources' order of trust. Computed, never edited;
 * see {@link Merge}.
 *
 * @param key eight characters of Zotero's alphabet, permanent: the address is {@code
 *     /references/KEY}
 * @param status whether it is shown
 * @param type a Zotero item type, or a source's word kept verbatim
 * @param fields by Zotero's names, as in {@link Record#fields()}
 * @param creators in their order
 * @param tags without repeats
 * @param notes of all records, each with its source
 * @param attachments of all records, each with its source
 * @param annotations what readers marked in its files, each with its source, each once
 * @param collections where its sources file it
 * @param related keys of related references, both ways
 * @param provenance which records it was computed from, the most trusted first
 * @param corrections what curators say against its sources; {@code fields} has them applied
 * @param added when it first came in
 */
public record Reference(
        String key,
        Status status,
        String type,
        Map<String, String> fields,
        List<Creator> creators,
        List<Tag> tags,
        List<Sourced<ItemNote>> notes,
        List<Sourced<Attachment>> attachments,
        List<Sourced<ItemAnnotation>> annotations,
        List<Shelf> collections,
        List<String> related,
        List<Provenance> provenance,
        List<Correction> corrections,
        Instant added) {

    /** Whether a reference is shown. */
    public enum Status {
        PRESENT,
        /** No longer held by any source, or taken back: answers 410 with its history. */
        WITHDRAWN
    }

    /** Something one source said. */
    public record Sourced<T>(String source, T value) {}

    /**
     * A collection that holds the reference.
     *
     * @param source slug of the source
     * @param id of the collection in its source
     * @param path its name and those of the collections that hold it, the outermost first
     */
    public record Shelf(String source, String id, List<String> path) {
        public Shelf {
            path = List.copyOf(path);
        }
    }

    /** One record it was computed from: the source's slug and the record's local id there. */
    public record Provenance(String source, String localId) {}

    public Reference {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        creators = List.copyOf(creators);
        tags = List.copyOf(tags);
        notes = List.copyOf(notes);
        attachments = List.copyOf(attachments);
        annotations = List.copyOf(annotations);
        collections = List.copyOf(collections);
        related = List.copyOf(related);
        provenance = List.copyOf(provenance);
        corrections = List.copyOf(corrections);
    }

    /**
     * The value of a base field ({@code title}, {@code publicationTitle}…) under this type's own
     * name for it; empty if absent.
     */
    public String field(String baseField) {
        return ItemTypes.value(type, fields, baseField);
    }

    /** The corrections by what they are about. */
    public Amendments amendments() {
        return new Amendments(corrections);
    }

    /** The title as written (may hold Zotero's {@code <i>}, {@code <sub>}…), or empty. */
    public String title() {
        return field("title");
    }

    /** The date as written, with its sort key. */
    public ItemDate date() {
        return ItemDate.parse(field("date"));
    }

    /**
     * The citation key: Zotero's own field, else a {@code Citation Key:} line of {@code extra}; may
     * be empty.
     */
    public String citationKey() {
        return Extra.citationKey(fields);
    }
}
