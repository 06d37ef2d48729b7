package cloud.girofle.herbier.sharing.oai;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.sharing.ChosenTopics;
import cloud.girofle.herbier.text.CollectionId;
import cloud.girofle.herbier.text.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The sets of a library: {@code theme:ID}, {@code collection:SOURCE:ID}, {@code source:SLUG}. A
 * topic may stand below several others, which the colons of the protocol cannot say: topics stand
 * side by side, and a reference is in those that people chose for it and in all above them. So it
 * is with collections, whose ids are written as in addresses.
 */
final class Sets {

    private static final String TOPICS = "theme";
    private static final String COLLECTIONS = "collection";
    private static final String SOURCES = "source";

    private final Library library;
    private final Thesaurus thesaurus;
    private final Map<String, NamedSet> collections = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final List<NamedSet> all = new ArrayList<>();

    /**
     * Those of a library as it stands.
     *
     * @param thesaurus its topics, defined
     */
    Sets(Library library, Thesaurus thesaurus) {
        this.library = library;
        this.thesaurus = thesaurus;
        Messages words = Messages.in(Locale.FRENCH);
        all.add(new NamedSet(TOPICS, words.get("topics.heading"), ""));
        thesaurus.topics().forEach(topic -> all.add(set(topic)));
        all.add(new NamedSet(COLLECTIONS, words.get("collections.heading"), ""));
        List<Source> sources = library.sources();
        sources.forEach(this::addCollections);
        all.add(new NamedSet(SOURCES, words.get("sources.heading"), ""));
        for (Source source : sources) {
            all.add(
                    new NamedSet(
                            spec(SOURCES, source.slug()), source.name(), source.description()));
        }
    }

    /** All of them, those above before those below; never none. */
    List<NamedSet> all() {
        return List.copyOf(all);
    }

    /** The specs of those that a reference is in, present or withdrawn. */
    Set<String> of(Reference reference) {
        Set<String> specs = new LinkedHashSet<>();
        List<String> annotated = ChosenTopics.annotated(library, reference.key());
        for (String id : ChosenTopics.of(thesaurus, reference, annotated)) {
            specs.add(spec(TOPICS, id));
            thesaurus.find(id).map(thesaurus::ancestors).stream()
                    .flatMap(Set::stream)
                    .forEach(above -> specs.add(spec(TOPICS, above.id())));
        }
        for (Reference.Shelf shelf : reference.collections()) {
            String spec = spec(COLLECTIONS, shelf.source(), shelf.id());
            while (!spec.isEmpty() && specs.add(spec)) {
                spec = parents.getOrDefault(spec, "");
            }
        }
        reference.provenance().forEach(each -> specs.add(spec(SOURCES, each.source())));
        return specs;
    }

    private static NamedSet set(Topic topic) {
        return new NamedSet(spec(TOPICS, topic.id()), topic.label("fr"), topic.definition("fr"));
    }

    private void addCollections(Source source) {
        List<Collection> held = library.collections(source.slug());
        if (!held.isEmpty()) {
            all.add(new NamedSet(spec(COLLECTIONS, source.slug()), source.name(), ""));
        }
        for (Collection each : held) {
            String spec = spec(COLLECTIONS, source.slug(), each.id());
            String name = each.name();
            if (!each.parentId().isEmpty()) {
                String parent = spec(COLLECTIONS, source.slug(), each.parentId());
                parents.put(spec, parent);
                NamedSet above = collections.get(parent);
                name = above == null ? name : above.name() + " / " + name;
            }
            NamedSet set = new NamedSet(spec, name, "");
            collections.put(spec, set);
            all.add(set);
        }
    }

    private static String spec(String... parts) {
        List<String> written = new ArrayList<>();
        for (String part : parts) {
            written.add(CollectionId.written(part));
        }
        return String.join(":", written);
    }
}
