package cloud.girofle.herbier.sharing.linked;

import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Stance;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Annotations in the words of the <a href="https://www.w3.org/TR/annotation-model/">model</a>. */
final class AnnotationNodes {

    private final Library library;
    private final Names names;

    AnnotationNodes(Library library, Names names) {
        this.library = library;
        this.names = names;
    }

    /** One of a type, which the model calls {@code type}. */
    static Node of(String type) {
        return Node.untyped().say("type", type);
    }

    /** The address of an annotation’s document. */
    String address(String id) {
        return names.of(new Subject(Subject.Kind.ANNOTATION, id), "") + ".jsonld";
    }

    /** An annotation. */
    Node annotation(Entry entry) {
        Annotation said = Annotation.of(entry.content());
        Node node =
                of("Annotation")
                        .say("id", address(entry.subject().id()))
                        .say("canonical", names.of(entry.subject(), ""))
                        .all("motivation", motivations(said))
                        .say("creator", creator(entry))
                        .say("created", second(entry.created()));
        if (entry.version() > 1) {
            node.say("modified", second(entry.changed()));
        }
        said.stance()
                .map(Stance::relation)
                .filter(relation -> !relation.isEmpty())
                .ifPresent(
                        relation -> node.say(relation, Node.untyped().say("id", reference(entry))));
        return node.all("body", bodies(said)).all("target", targets(entry, said));
    }

    /** What it is about, by the key it has now. */
    private String reference(Entry entry) {
        return names.reference(library.movedTo(entry.about()).orElse(entry.about()));
    }

    private static List<String> motivations(Annotation said) {
        List<String> motivations = new ArrayList<>();
        motivations.add(purpose(said));
        if (!said.replyTo().isEmpty()) {
            motivations.add("replying");
        }
        return motivations;
    }

    private static String purpose(Annotation said) {
        return said.stance()
                .map(stance ->
                        switch (stance) {
                            case ILLUMINATES -> "commenting";
                            case SUPPORTS, DISPUTES, QUALIFIES, DOUBTS_METHOD -> "assessing";
                            case TO_CHECK -> "questioning";
                        })
                .orElse("commenting");
    }

    /** Whoever has an account is a person; of others only the name is known. */
    private static Node creator(Entry entry) {
        return (entry.author().account() == 0 ? Node.untyped() : of("Person"))
                .say("name", entry.author().name());
    }

    private List<Node> bodies(Annotation said) {
        List<Node> bodies = new ArrayList<>();
        bodies.add(
                of("TextualBody")
                        .say("value", said.text())
                        .say("format", "text/markdown")
                        .say("language", said.language())
                        .say("purpose", purpose(said)));
        said.topics()
                .forEach(topic ->
                        bodies.add(
                                of("SpecificResource")
                                        .say(
                                                "source",
                                                names.of(
                                                        new Subject(Subject.Kind.TOPIC, topic), ""))
                                        .say("purpose", "classifying")));
        return bodies;
    }

    /** What it is about; an answer that names no place is about the other annotation alone. */
    private List<Node> targets(Entry entry, Annotation said) {
        List<Node> targets = new ArrayList<>();
        boolean placed = !said.quote().isEmpty() || !said.locator().isEmpty();
        if (!said.replyTo().isEmpty()) {
            targets.add(of("Annotation").say("id", address(said.replyTo())));
        }
        if (said.replyTo().isEmpty() || placed) {
            targets.add(
                    of("SpecificResource")
                            .say("source", reference(entry))
                            .say("selector", selector(said))
                            .say("bibo:locator", said.locator()));
        }
        return targets;
    }

    /** The words that are quoted, within the page or the time where they stand. */
    private static Optional<Node> selector(Annotation said) {
        Optional<Node> quote =
                Optional.of(said.quote())
                        .filter(words -> !words.isEmpty())
                        .map(words -> of("TextQuoteSelector").say("exact", words));
        return Fragment.of(said)
                .map(fragment ->
                        of("FragmentSelector")
                                .say("conformsTo", fragment.conformsTo())
                                .say("value", fragment.value())
                                .say("refinedBy", quote))
                .or(() -> quote);
    }

    private static String second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
