package cloud.girofle.herbier.knowledge;

import java.util.List;
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
 */
public record Topic(
        String id,
        Labels french,
        Labels english,
        List<String> acronyms,
        List<String> broader,
        List<String> related) {

    public Topic {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not the id of a topic: " + id);
        }
        acronyms = List.copyOf(acronyms);
        broader = List.copyOf(broader);
        related = List.copyOf(related);
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

    /** Everything it is called, in both languages, acronyms last; each once. */
    public List<String> names() {
        return Stream.of(french.all(), english.all(), acronyms)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
