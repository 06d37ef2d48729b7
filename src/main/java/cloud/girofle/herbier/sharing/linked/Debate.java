package cloud.girofle.herbier.sharing.linked;

import cloud.girofle.herbier.knowledge.Claim;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Evidence;
import cloud.girofle.herbier.knowledge.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A question: each claim is an answer that somebody may give, tied to what it rests on by the
 * relations of CiTO, directly and, where the place and the words are known, as a citation.
 */
final class Debate {

    private final Names names;
    private final Things things;

    Debate(Names names, Things things) {
        this.names = names;
        this.things = things;
    }

    /** The question, without what is claimed. */
    Node alone(Entry entry) {
        Question question = Question.of(entry.content());
        return new Written(names, things)
                .of(entry, question.language(), "Question")
                .say("text", question.text())
                .say("encodingFormat", question.text().isEmpty() ? "" : "text/markdown")
                .say("creativeWorkStatus", question.state().id())
                .say("herbier:since", question.stateDate())
                .say("herbier:accordingTo", question.stateBy())
                .all("about", things.topics(question.topics()))
                .say("answerCount", question.claims().size());
    }

    Node whole(Entry entry) {
        Question question = Question.of(entry.content());
        Node node =
                alone(entry)
                        .all(
                                "suggestedAnswer",
                                question.claims().stream()
                                        .map(claim -> answer(claim, question.language()))
                                        .toList())
                        .say("herbier:change", question.change())
                        .say("herbier:practice", question.practice());
        return question.position().isEmpty()
                ? node
                : node.say(
                        "acceptedAnswer",
                        Node.of("Answer")
                                .say("text", question.position())
                                .say("inLanguage", question.language())
                                .say("creditText", question.stateBy())
                                .say("dateCreated", question.stateDate()));
    }

    private Node answer(Claim claim, String language) {
        Node answer =
                Node.of("Answer", "Claim")
                        .say("text", claim.text())
                        .say("inLanguage", language)
                        .say("herbier:side", claim.side().name().toLowerCase(Locale.ROOT));
        List<Node> citations = new ArrayList<>();
        for (Evidence evidence : claim.evidence()) {
            Node cited = cited(evidence);
            answer.also("cito:" + evidence.relation().id(), cited);
            if (!evidence.locator().isEmpty() || !evidence.quote().isEmpty()) {
                citations.add(citation(evidence, cited));
            }
        }
        return answer.say("@reverse", Node.untyped().all("cito:hasCitingEntity", citations));
    }

    private Node cited(Evidence evidence) {
        return things.named(evidence.name())
                .orElseGet(() -> Node.untyped().say("name", evidence.name()));
    }

    private static Node citation(Evidence evidence, Node cited) {
        return Node.of("cito:Citation")
                .say(
                        "cito:hasCitationCharacterization",
                        Node.at("http://purl.org/spar/cito/" + evidence.relation().id()))
                .say("cito:hasCitedEntity", cited)
                .say("bibo:locator", evidence.locator())
                .say("text", evidence.quote());
    }
}
