package cloud.girofle.herbier.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The corrections of one reference, by what they are about. Of several on one thing the last. */
public final class Amendments {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Of those, the latest last. */
    public Amendments(List<Correction> corrections) {
        for (Correction correction : corrections) {
            values.remove(correction.field());
            values.put(correction.field(), correction.value());
        }
    }

    /** What base fields should say; empty leaves a field out. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>(values);
        fields.keySet().removeIf(Amendments::isSpecial);
        return fields;
    }

    /** Whether what is so named is no field. */
    public static boolean isSpecial(String name) {
        return name.startsWith("+")
                || name.startsWith("-")
                || Set.of(
                                Correction.TYPE,
                                Correction.CREATORS,
                                Correction.FIRST,
                                Correction.WITHDRAWN)
                        .contains(name);
    }

    Optional<String> type() {
        return find(Correction.TYPE).filter(type -> !type.isBlank());
    }

    Optional<List<Creator>> creators() {
        return find(Correction.CREATORS).map(CreatorLines::read);
    }

    /**
     * Keywords of sources, without those left out and with those added, by the names they have now.
     * One is left out by its own name and by any that it came to have.
     */
    List<Tag> tags(List<Tag> said, Keywords keywords) {
        Set<String> left =
                after(Correction.NO_TAG).keySet().stream()
                        .map(Keywords::id)
                        .collect(Collectors.toSet());
        Map<String, Tag> tags = new LinkedHashMap<>();
        for (Tag tag : said) {
            if (Collections.disjoint(keywords.ids(tag.name()), left)) {
                Tag now = keywords.now(tag);
                tags.merge(Keywords.id(now.name()), now, Merge::chosen);
            }
        }
        for (String name : after(Correction.TAG).keySet()) {
            Tag now = keywords.now(Tag.manual(name));
            tags.put(Keywords.id(now.name()), now);
        }
        return List.copyOf(tags.values());
    }

    /** Ids of topics that it is on. */
    public Set<String> topics() {
        return new LinkedHashSet<>(after(Correction.TOPIC).keySet());
    }

    /** Ids of topics that it is not on, though its words name them. */
    public Set<String> otherTopics() {
        return new LinkedHashSet<>(after(Correction.NO_TOPIC).keySet());
    }

    /** Keys of related references, with how they are. */
    public Map<String, Relatedness> related() {
        Map<String, Relatedness> related = new LinkedHashMap<>();
        after(Correction.RELATED)
                .forEach((key, how) ->
                        related.put(key, Relatedness.of(how).orElse(Relatedness.RELATED)));
        return related;
    }

    /** Addresses, with what is found there. */
    public Map<String, String> links() {
        return after(Correction.LINK);
    }

    /** Why it is to be read first, if it is; may be empty. */
    public Optional<String> first() {
        return find(Correction.FIRST);
    }

    /** Why it is out of sight, if a curator put it there; may be empty. */
    public Optional<String> withdrawn() {
        return find(Correction.WITHDRAWN);
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private Map<String, String> after(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }
}
