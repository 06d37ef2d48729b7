package cloud.girofle.herbier.sharing.linked;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Note;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.ListedKeys;
import cloud.girofle.herbier.reference.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the library holds, in the words of <a href="https://schema.org">schema.org</a>: whole, as a
 * document, or in brief, for the page that shows it. Thread-safe.
 */
public final class LinkedData {

    private final Library library;
    private final Names names;
    private final Things things;

    /** That of a library, under those names. */
    public LinkedData(Library library, Names names) {
        this.library = library;
        this.names = names;
        this.things = new Things(library, names);
    }

    /**
     * A reference.
     *
     * @param topics ids of those that people chose for it
     */
    public Document reference(Reference reference, List<String> topics) {
        return document(new Work(library, names, things).whole(reference, topics));
    }

    /** The same in brief. */
    public Document brief(Reference reference) {
        return plain(new Work(library, names, things).brief(reference));
    }

    /** A figure: a claim, and the observation that it makes. */
    public Document figure(Entry entry) {
        return document(new Figure(library, names, things).whole(entry));
    }

    /** A question, with what weighs in it. */
    public Document question(Entry entry) {
        return document(new Debate(names, things).whole(entry));
    }

    /**
     * A note.
     *
     * @param cited references, in its order
     * @param named things of ours
     */
    public Document note(Entry entry, List<Reference> cited, Collection<Subject> named) {
        return document(article(entry, cited, named));
    }

    /** A reading list. */
    public Document list(Entry entry) {
        return document(items(entry));
    }

    /** A figure, a question, a note or a list in brief. */
    public Document brief(Entry entry) {
        Node whole =
                switch (entry.subject().kind()) {
                    case FIGURE -> new Figure(library, names, things).whole(entry);
                    case QUESTION -> new Debate(names, things).alone(entry);
                    case NOTE -> article(entry, List.of(), List.of());
                    case LIST -> items(entry);
                    default -> throw new IllegalArgumentException("not told: " + entry.subject());
                };
        return plain(whole.only(Written.BRIEF));
    }

    private Node article(Entry entry, List<Reference> cited, Collection<Subject> named) {
        Note note = Note.of(entry.content());
        List<String> topics = new ArrayList<>(note.topics());
        Optional.of(note.introduces())
                .filter(topic -> !topic.isEmpty() && !topics.contains(topic))
                .ifPresent(topics::addFirst);
        return new Written(names, things)
                .of(entry, note.language(), "Article")
                .say("genre", note.genre().id())
                .say("description", note.summary())
                .say("creativeWorkStatus", note.state().id())
                .say("creditText", String.join(", ", note.signatures()))
                .all("about", things.topics(topics))
                .all("citation", cited.stream().map(things::reference).toList())
                .all(
                        "mentions",
                        named.stream().flatMap(each -> things.ours(each).stream()).toList())
                .say("text", note.text())
                .say("encodingFormat", "text/markdown");
    }

    private Node items(Entry entry) {
        ReadingList list = ReadingList.of(entry.content());
        List<Node> items = new ArrayList<>();
        List<String> keys = ListedKeys.of(library, list);
        Map<String, Reference> present = new HashMap<>();
        library.references(keys.stream().distinct().toList())
                .forEach(each -> present.put(each.key(), each));
        for (int at = 0; at < keys.size(); at++) {
            Reference reference = present.get(keys.get(at));
            if (reference != null) {
                items.add(
                        Node.of("ListItem")
                                .say("position", items.size() + 1)
                                .say("item", things.reference(reference))
                                .say("description", list.items().get(at).remark()));
            }
        }
        return new Written(names, things)
                .of(entry, list.language(), "ItemList", "CreativeWork")
                .say("description", list.text())
                .say("itemListOrder", Node.at("https://schema.org/ItemListOrderAscending"))
                .say("numberOfItems", items.size())
                .all("itemListElement", items);
    }

    private Document document(Node node) {
        return node.in(Contexts.schema(names.vocabulary()));
    }

    /** What a page holds uses no other words. */
    private static Document plain(Node node) {
        return node.in("https://schema.org");
    }
}
