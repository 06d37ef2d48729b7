package cloud.girofle.herbier.sharing.linked;

import cloud.girofle.herbier.knowledge.Entry;
import java.util.Set;

/** What is said of everything that people write. */
final class Written {

    /** What a page says of it at once. */
    static final Set<String> BRIEF =
            Set.of(
                    "@id",
                    "@type",
                    "name",
                    "author",
                    "dateCreated",
                    "dateModified",
                    "inLanguage",
                    "about",
                    "description",
                    "answerCount",
                    "numberOfItems",
                    "mainEntity",
                    "citation");

    private final Names names;
    private final Things things;

    Written(Names names, Things things) {
        this.names = names;
        this.things = things;
    }

    /** A thing of some types, by whom and when it was written. */
    Node of(Entry entry, String language, String... types) {
        Node node =
                Node.of(types)
                        .say("@id", names.of(entry.subject(), entry.about()))
                        .say("name", entry.field("title"))
                        .say("inLanguage", language)
                        .say("author", things.signer(entry.author()))
                        .say("dateCreated", IsoDate.day(entry.created()))
                        .say("dateModified", IsoDate.day(entry.changed()))
                        .say("version", entry.version());
        return entry.lastAuthor().equals(entry.author())
                ? node
                : node.say("contributor", things.signer(entry.lastAuthor()));
    }
}
