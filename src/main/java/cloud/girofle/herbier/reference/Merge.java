package cloud.girofle.herbier.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
     */
    public record Testimony(String source, Record item, List<Reference.Shelf> shelves) {
        public Testimony {
            shelves = List.copyOf(shelves);
        }
    }

    private Merge() {}

    /**
     * The reference that these records make, present.
     *
     * @param key its permanent key
     * @param added when it first came in
     * @param testimonies at least one, the most trusted source first
     * @param related keys of related references
     * @param corrections what curators say against the sources, the latest last
     * @throws IllegalArgumentException without any testimony
     */
    public static Reference of(
            String key,
            Instant added,
            List<Testimony> testimonies,
            List<String> related,
            List<Correction> corrections) {
        if (testimonies.isEmpty()) {
            throw new IllegalArgumentException(
                    "A reference is made of at least one record: " + key);
        }
        String type = type(testimonies);
        List<Reference.Shelf> shelves = new ArrayList<>();
        List<Reference.Provenance> provenance = new ArrayList<>();
        for (Testimony testimony : testimonies) {
            Record item = testimony.item();
            shelves.addAll(testimony.shelves());
            provenance.add(new Reference.Provenance(testimony.source(), item.localId()));
        }
        return new Reference(
                key,
                Reference.Status.PRESENT,
                type,
                corrected(type, fields(type, testimonies), corrections),
                creators(testimonies),
                tags(testimonies),
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
            String type, Map<String, String> fields, List<Correction> corrections) {
        for (Correction correction : corrections) {
            String name = ItemTypes.fieldName(type, correction.field());
            if (correction.value().isEmpty()) {
                fields.remove(name);
            } else {
                fields.put(name, correction.value());
            }
        }
        return fields;
    }

    /** Each once, known by its key, else by all it says. */
    private static List<Reference.Sourced<ItemAnnotation>> annotations(
            List<Testimony> testimonies) {
        Map<Object, Reference.Sourced<ItemAnnotation>> annotations = new LinkedHashMap<>();
        for (Testimony testimony : testimonies) {
            Stream.concat(
                            testimony.item().attachments().stream()
                                    .flatMap(file -> file.annotations().stream()),
                            testimony.item().notes().stream()
                                    .flatMap(note -> note.annotations().stream()))
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

    /** One spelling of each: the first, but a keyword that a person chose beats a machine's. */
    private static List<Tag> tags(List<Testimony> testimonies) {
        Map<String, Tag> tags = new LinkedHashMap<>();
        for (Testimony testimony : testimonies) {
            for (Tag tag : testimony.item().tags()) {
                tags.merge(
                        tag.name().toLowerCase(Locale.ROOT),
                        tag,
                        (before, now) -> before.automatic() && !now.automatic() ? now : before);
            }
        }
        return List.copyOf(tags.values());
    }
}
