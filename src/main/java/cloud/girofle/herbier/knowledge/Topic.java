package cloud.girofle.herbier.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A concept of the thesaurus, in the terms of <a
 * href="https://www.w3.org/TR/skos-reference/">SKOS</a>.
 *
 * @param id names it in addresses: {@code centre-de-donnees}
 * @param french its French labels
 * @param english its English labels
 * @param acronyms short forms, which belong to no language: {@code ACV}, {@code LCA}
 * @param broader ids of the concepts it is a kind or a part of
 * @param related ids of the concepts that go with it
 * @param definitions what it is, in a sentence of plain text, by language: {@code fr}, {@code en}
 */
public record Topic(
        String id,
        Labels french,
        Labels english,
        List<String> acronyms,
        List<String> broader,
        List<String> related,
        Map<String, String> definitions) {

    /** One that nobody defined. */
    public Topic(
            String id,
            Labels french,
            Labels english,
            List<String> acronyms,
            List<String> broader,
            List<String> related) {
        this(id, french, english, acronyms, broader, related, Map.of());
    }

    public Topic {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not the id of a topic: " + id);
        }
        acronyms = List.copyOf(acronyms);
        broader = List.copyOf(broader);
        related = List.copyOf(related);
        // In an order that lasts: the version of the thesaurus depends on it.
        definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
    }

    /**
     * What it is called in one language.
     *
     * @param preferred the name that pages show; never empty
     * @param others synonyms and other spellings
     */
    public record Labels(String preferred, List<String> others) {
        public Labels {
            if (preferred.isBlank()) {
                throw new IllegalArgumentException("a topic needs a name");
            }
            others = List.copyOf(others);
        }

        /** The preferred name, then the others. */
        public List<String> all() {
            return Stream.concat(Stream.of(preferred), others.stream()).toList();
        }
    }

    /**
     * The name that pages of a language show.
     *
     * @param language {@code fr} or {@code en}
     */
    public String label(String language) {
        return (language.equals("en") ? english : french).preferred();
    }

    /** What it is, in a language; empty where that language does not say. */
    public String definition(String language) {
        return definitions.getOrDefault(language, "");
    }

    /** Everything it is called, in both languages, acronyms last; each once. */
    public List<String> names() {
        return Stream.of(french.all(), english.all(), acronyms)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
