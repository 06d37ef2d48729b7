package cloud.girofle.herbier.sharing.linked;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.Fold;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Those who made a work, each in their role. */
final class WorkPeople {

    /** What schema.org has a property for; Zotero lets no other type have these roles. */
    private static final Map<String, String> PROPERTIES =
            Map.ofEntries(
                    Map.entry("author", "author"),
                    Map.entry("programmer", "author"),
                    Map.entry("podcaster", "author"),
                    Map.entry("presenter", "author"),
                    Map.entry("cartographer", "author"),
                    Map.entry("artist", "creator"),
                    Map.entry("inventor", "creator"),
                    Map.entry("creator", "creator"),
                    Map.entry("editor", "editor"),
                    Map.entry("translator", "translator"),
                    Map.entry("contributor", "contributor"),
                    Map.entry("director", "director"),
                    Map.entry("castMember", "actor"),
                    Map.entry("producer", "producer"),
                    Map.entry("executiveProducer", "producer"),
                    Map.entry("sponsor", "sponsor"),
                    Map.entry("cosponsor", "sponsor"),
                    Map.entry("recipient", "recipient"),
                    Map.entry("reviewedAuthor", "about"));

    /** No institution has these. */
    private static final Set<String> OF_PERSONS = Set.of("director", "castMember");

    private final Names names;

    WorkPeople(Names names) {
        this.names = names;
    }

    /**
     * Says who made a work, and the book that holds it.
     *
     * @param book whose editors and authors are among those of the work, if it is held by one
     */
    void say(Reference reference, Node work, Optional<Node> book) {
        for (Creator creator : reference.creators()) {
            switch (creator.role()) {
                case "bookAuthor" -> book.orElse(work).also("author", maker(creator));
                case "editor" -> book.orElse(work).also("editor", maker(creator));
                default -> say(reference.type(), creator, work);
            }
        }
    }

    /** What has no property of its own stands in a role with its name. */
    private void say(String type, Creator creator, Node work) {
        boolean known =
                ItemTypes.find(type)
                        .filter(item -> item.roles().contains(creator.role()))
                        .isPresent();
        boolean fits = !creator.firstName().isEmpty() || !OF_PERSONS.contains(creator.role());
        Optional<String> property =
                Optional.ofNullable(PROPERTIES.get(creator.role())).filter(any -> known && fits);
        if (property.isPresent()) {
            work.also(property.get(), maker(creator));
        } else {
            work.also(
                    "contributor",
                    Node.of("Role")
                            .say("roleName", creator.role())
                            .say("contributor", maker(creator)));
        }
    }

    /** Names of one field are those of institutions, as in Zotero. */
    private Node maker(Creator creator) {
        Node maker = Node.of(creator.firstName().isEmpty() ? "Organization" : "Person");
        String slug = Fold.slug(creator.sortName());
        if (!slug.isEmpty()) {
            maker.say("@id", names.author(slug));
        }
        maker.say("name", creator.displayName());
        return creator.firstName().isEmpty()
                ? maker
                : maker.say("givenName", creator.firstName()).say("familyName", creator.lastName());
    }
}
