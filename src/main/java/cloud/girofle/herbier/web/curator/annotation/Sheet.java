package cloud.girofle.herbier.web.curator.annotation;

import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Stance;
import cloud.girofle.herbier.web.visit.Query;
import java.util.List;
import java.util.Map;

/**
 * The fields of the form as they stand there, exactly as typed.
 *
 * @param id of the annotation: that of a new one is drawn when its form is shown
 * @param base the version it was opened on; 0 for a new one
 * @param replyTo id of the annotation it answers, or empty
 * @param text Markdown
 * @param quote from the reference, or empty
 * @param place how it is counted there
 * @param locator where, or empty
 * @param stance or empty
 * @param topics names, separated by commas
 * @param language of the text
 * @param why it is changed, or empty
 */
public record Sheet(
        String id,
        int base,
        String replyTo,
        String text,
        String quote,
        String place,
        String locator,
        String stance,
        String topics,
        String language,
        String why) {

    /** What was sent, or kept as a draft. */
    static Sheet typed(Query fields) {
        return new Sheet(
                fields.text("id"),
                number(fields.text("base")),
                fields.text("reponse"),
                fields.text("texte"),
                fields.text("citation"),
                fields.text("endroit"),
                fields.text("reperage"),
                fields.text("position"),
                fields.text("themes"),
                fields.text("langue"),
                fields.text("motif"));
    }

    /** An annotation that is to be changed, or begun. */
    static Sheet of(String id, int base, Annotation said, Topics topics) {
        return new Sheet(
                id,
                base,
                said.replyTo(),
                said.text(),
                said.quote(),
                said.place().id(),
                said.locator(),
                said.stance().map(Stance::id).orElse(""),
                topics.written(said.topics()),
                said.language(),
                "");
    }

    /** The same, of another annotation or version. */
    Sheet on(String otherId, int otherBase) {
        return new Sheet(
                otherId, otherBase, replyTo, text, quote, place, locator, stance, topics, language,
                why);
    }

    /** With both versions of a conflict together, and the reason that was typed. */
    static Sheet merged(Sheet mine, Map<String, String> content, int base, Topics topics) {
        Sheet both = of(mine.id(), base, Annotation.of(content), topics);
        return new Sheet(
                both.id,
                both.base,
                both.replyTo,
                both.text,
                both.quote,
                both.place,
                both.locator,
                both.stance,
                both.topics,
                both.language,
                mine.why);
    }

    /** What it says, its topics known. */
    Annotation annotation(List<String> topicIds) {
        return Annotation.of(
                Map.of(
                        "text",
                        text.strip(),
                        "quote",
                        quote.strip(),
                        "place",
                        place,
                        "locator",
                        locator.strip(),
                        "stance",
                        stance,
                        "topics",
                        String.join(" ", topicIds),
                        "language",
                        language.matches("[a-z]{2,3}") ? language : "fr",
                        "replyTo",
                        replyTo));
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
