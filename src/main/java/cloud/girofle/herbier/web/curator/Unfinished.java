package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What is left to do for figures and questions. */
public enum Unfinished {
    /** Nobody is known to say so. */
    WITHOUT_SOURCE(
            "sans-source",
            Subject.Kind.FIGURE,
            "chiffres",
            content -> KeyFigure.of(content).source().reference().isEmpty()),
    /** Nobody read it in its source yet. */
    TO_CHECK(
            "a-verifier",
            Subject.Kind.FIGURE,
            "chiffres",
            content -> KeyFigure.of(content).confidence() == KeyFigure.Confidence.TO_CHECK),
    /** Nothing weighs on either side. */
    WITHOUT_CLAIMS(
            "sans-affirmation",
            Subject.Kind.QUESTION,
            "questions",
            content -> Question.of(content).claims().isEmpty()),
    /** Somebody claims something that rests on nothing yet. */
    WITHOUT_EVIDENCE(
            "sans-preuve",
            Subject.Kind.QUESTION,
            "questions",
            content ->
                    Question.of(content).claims().stream()
                            .anyMatch(claim -> claim.evidence().isEmpty()));

    private final String id;
    private final Subject.Kind kind;
    private final String room;

    @SuppressWarnings("ImmutableEnumChecker") // A function of what it is given, nothing else.
    private final Predicate<Map<String, String>> isLeft;

    Unfinished(String id, Subject.Kind kind, String room, Predicate<Map<String, String>> isLeft) {
        this.id = id;
        this.kind = kind;
        this.room = room;
        this.isLeft = isLeft;
    }

    /** Those of a kind. */
    public static List<Unfinished> of(Subject.Kind kind) {
        return Arrays.stream(values()).filter(each -> each.kind == kind).toList();
    }

    /** As addresses and words have it. */
    public String id() {
        return id;
    }

    /** The part of the addresses of its kind after {@code /curation/}. */
    public String room() {
        return room;
    }

    /** Those in sight for which it is left to do. */
    public List<Entry> in(Library library) {
        return library.written().all(kind).stream()
                .filter(entry -> !entry.withdrawn() && isLeft.test(entry.content()))
                .toList();
    }
}
