package cloud.girofle.herbier.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Computes a {@link Reference} from what its sources say. The most trusted source is believed;
 * where it is silent the next one is heard, so a poorer record never blanks a richer one. Tags,
 * notes, attachments and collections of all sources are kept together.
 */
public final class Merge {

    /**
     * What one source says, ready to be merged.
     *
     * @param source slug of the source
     * @param item the record
     * @param shelves where that source files it
     * @param marked what readers marked in its files, as the files themselves say
     */
    public record Testimony(
            String source,
            Record item,
            List<Reference.Shelf> shelves,
            List<ItemAnnotation> marked) {

        public Testimony {
            shelves = List.copyOf(shelves);
            marked = List.copyOf(marked);
        }

        /** One in whose files nothing is marked. */
        public Testimony(String source, Record item, List<Reference.Shelf> shelves) {
            this(source, item, shelves, List.of());
        }

        private Stream<ItemAnnotation> annotations() {
            return Stream.of(
                            item.attachments().stream()
                                    .flatMap(file -> file.annotations().stream()),
                            marked.stream(),
                            item.notes().stream().flatMap(note -> note.annotations().stream()))
                    .flatMap(each -> each);
        }
    }

    private Merge() {}

    /** The same, of a library whose keywords stay as its sources write them. */
    public static Reference of(
            String key,
            Instant added,
            List<Testimony> testimonies,
            List<String> related,
            List<Correction> corrections) {
        return of(key, added, testimonies, related, corrections, Keywords.AS_THEY_ARE);
    }

    /**
     * The reference that these records make, present unless a curator put it out of sight.
     *
     * @param key its permanent key
     * @param added when it first came in
     * @param testimonies at least one, the most trusted source first
     * @param related keys of related references
     * @param corrections what curators say against the sources, the latest last
     * @param keywords what curators made of keywords
     * @throws IllegalArgumentException without any testimony
     */
    public static Reference of(
            String key,
            Instant added,
            List<Testimony> testimonies,
            List<String> related,
            List<Correction> corrections,
            Keywords keywords) {
        if (testimonies.isEmpty()) {
            throw new IllegalArgumentException(
                    "A reference is made of at least one record: " + key);
        }
        Amendments amendments = new Amendments(corrections);
        String type = amendments.type().orElseGet(() -> type(testimonies));
        List<Reference.Shelf> shelves = new ArrayList<>();
        List<Reference.Provenance> provenance = new ArrayList<>();
        for (Testimony testimony : testimonies) {
            Record item = testimony.item();
            shelves.addAll(testimony.shelves());
            provenance.add(new Reference.Provenance(testimony.source(), item.localId()));
        }
        return new Reference(
                key,
                amendments.withdrawn().isPresent()
                        ? Reference.Status.WITHDRAWN
                        : Reference.Status.PRESENT,
                type,
                corrected(type, fields(type, testimonies), amendments.fields()),
                amendments.creators().orElseGet(() -> creators(testimonies)),
                amendments.tags(tags(testimonies), keywords),
                Children.notes(testimonies),
                Children.attachments(testimonies),
                annotations(testimonies),
                List.copyOf(new LinkedHashSet<>(shelves)),
                List.copyOf(new LinkedHashSet<>(related)),
                List.copyOf(new LinkedHashSet<>(provenance)),
                corrections,
                added);
    }

    /** The first type that says something: {@code document} is what poor formats call anything. */
    private static String type(List<Testimony> testimonies) {
        return testimonies.stream()
                .map(testimony -> testimony.item().type())
                .filter(type -> !type.equals("document"))
                .findFirst()
                .orElse(testimonies.getFirst().item().type());
    }

    private static Map<String, String> fields(String type, List<Testimony> testimonies) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Testimony testimony : testimonies) {
            Record item = testimony.item();
            item.fields()
                    .forEach((name, value) -> {
                        String base = ItemTypes.baseField(item.type(), name);
                        fields.putIfAbsent(ItemTypes.fieldName(type, base), value);
                    });
        }
        return fields;
    }

    private static Map<String, String> corrected(
            String type, Map<String, String> fields, Map<String, String> corrections) {
        corrections.forEach((field, value) -> {
            String name = ItemTypes.fieldName(type, field);
            if (value.isEmpty()) {
                fields.remove(name);
            } else {
                fields.put(name, value);
            }
        });
        return fields;
    }

    /** Each once, known by its key, else by all it says. */
    private static List<Reference.Sourced<ItemAnnotation>> annotations(
            List<Testimony> testimonies) {
        Map<Object, Reference.Sourced<ItemAnnotation>> annotations = new LinkedHashMap<>();
        for (Testimony testimony : testimonies) {
            testimony
                    .annotations()
                    .forEach(each ->
                            annotations.putIfAbsent(
                                    each.localId().isEmpty() ? each : each.localId(),
                                    new Reference.Sourced<>(testimony.source(), each)));
        }
        return List.copyOf(annotations.values());
    }

    private static List<Creator> creators(List<Testimony> testimonies) {
        return testimonies.stream()
                .map(testimony -> testimony.item().creators())
                .filter(creators -> !creators.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** One spelling of each. */
    private static List<Tag> tags(List<Testimony> testimonies) {
        Map<String, Tag> tags = new LinkedHashMap<>();
        for (Testimony testimony : testimonies) {
            for (Tag tag : testimony.item().tags()) {
                tags.merge(Keywords.id(tag.name()), tag, Merge::chosen);
            }
        }
        return List.copyOf(tags.values());
    }

    /** Of two that are one: the first, but a keyword that a person chose beats a machine's. */
    static Tag chosen(Tag before, Tag now) {
        return before.automatic() && !now.automatic() ? now : before;
    }
}
