package cloud.girofle.herbier.sharing.linked;

import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.CitedReference;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.CleanHtml;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Things of the library where others name them: what they are, and what they are called. */
final class Things {

    private static final Map<Subject.Kind, String> TYPES =
            Map.of(
                    Subject.Kind.FIGURE, "Claim",
                    Subject.Kind.QUESTION, "Question",
                    Subject.Kind.NOTE, "Article",
                    Subject.Kind.LIST, "ItemList");

    private final Library library;
    private final Names names;

    Things(Library library, Names names) {
        this.library = library;
        this.names = names;
    }

    /** A reference. */
    Node reference(Reference reference) {
        return Node.of(SchemaTypes.of(reference.type()))
                .say("@id", names.reference(reference.key()))
                .say("name", CleanHtml.plainTitle(reference.title()));
    }

    /**
     * What a text names: a reference by its key or citation key, or a thing of ours; empty where it
     * leads nowhere.
     */
    Optional<Node> named(String name) {
        return Subject.named(name)
                .map(this::ours)
                .orElseGet(() -> CitedReference.find(library, name).map(this::reference));
    }

    /** A thing of ours that is in sight. */
    Optional<Node> ours(Subject subject) {
        return subject.kind() == Subject.Kind.TOPIC
                ? topics(List.of(subject.id())).stream().findFirst()
                : library.written()
                        .find(subject)
                        .filter(entry -> !entry.withdrawn())
                        .filter(entry -> TYPES.containsKey(subject.kind()))
                        .map(entry ->
                                Node.of(TYPES.getOrDefault(subject.kind(), "Thing"))
                                        .say("@id", names.of(subject, ""))
                                        .say("name", entry.field("title")));
    }

    /** Topics, by their ids. */
    List<Node> topics(List<String> ids) {
        Thesaurus thesaurus = library.thesaurus();
        return ids.stream().flatMap(id -> thesaurus.find(id).stream()).map(this::topic).toList();
    }

    private Node topic(Topic topic) {
        return Node.of("DefinedTerm")
                .say("@id", names.of(new Subject(Subject.Kind.TOPIC, topic.id()), ""))
                .say("name", List.of(said(topic.label("fr"), "fr"), said(topic.label("en"), "en")))
                .say("inDefinedTermSet", names.topics());
    }

    /** Somebody who signs. Whoever has no account may be a person or not: nothing is said. */
    Node signer(Author author) {
        return (author.account() == 0 ? Node.untyped() : Node.of("Person"))
                .say("name", author.name());
    }

    /** Words in a language. */
    private static Map<String, String> said(String words, String language) {
        return Map.of("@value", words, "@language", language);
    }
}
