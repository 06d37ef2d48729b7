package cloud.girofle.herbier.sharing.linked;

import cloud.girofle.herbier.knowledge.Claim;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Evidence;
import cloud.girofle.herbier.knowledge.Question;
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

    Node whole(Entry entry) {
        Question question = Question.of(entry.content());
        Node node =
                new Written(names, things)
                        .of(entry, question.language(), "Question")
                        .say("text", question.text())
                        .say("encodingFormat", question.text().isEmpty() ? "" : "text/markdown")
                        .say("creativeWorkStatus", question.state().id())
                        .say("herbier:since", question.stateDate())
                        .say("herbier:accordingTo", question.stateBy())
                        .all("about", things.topics(question.topics()))
                        .say("answerCount", question.claims().size())
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
        claim.evidence().forEach(evidence -> weigh(answer, evidence));
        List<Node> citations =
                claim.evidence().stream()
                        .filter(each -> !each.locator().isEmpty() || !each.quote().isEmpty())
                        .map(this::citation)
                        .toList();
        return answer.say("@reverse", Node.untyped().all("cito:hasCitingEntity", citations));
    }

    private void weigh(Node answer, Evidence evidence) {
        String relation = "cito:" + evidence.relation().id();
        answer.also(
                relation,
                things.named(evidence.name())
                        .orElseGet(() -> Node.untyped().say("name", evidence.name())));
    }

    private Node citation(Evidence evidence) {
        return Node.of("cito:Citation")
                .say(
                        "cito:hasCitationCharacterization",
                        Node.at("http://purl.org/spar/cito/" + evidence.relation().id()))
                .say(
                        "cito:hasCitedEntity",
                        things.named(evidence.name())
                                .orElseGet(() -> Node.untyped().say("name", evidence.name())))
                .say("bibo:locator", evidence.locator())
                .say("text", evidence.quote());
    }
}
