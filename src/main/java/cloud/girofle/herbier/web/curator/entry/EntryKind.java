package cloud.girofle.herbier.web.curator.entry;

import static cloud.girofle.herbier.web.curator.entry.EntryField.first;
import static cloud.girofle.herbier.web.curator.entry.EntryField.more;

import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Note;
import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.TopicWords;
import cloud.girofle.herbier.web.curator.entry.EntryField.Type;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What can be written with the one form: the table of its fields, in the order they are typed. */
public enum EntryKind {
    FIGURE(
            Subject.Kind.FIGURE,
            "chiffres",
            content -> KeyFigure.of(content).content(),
            first("title", Type.LINE).needed(),
            first("statement", Type.LINES).needed(),
            first("value", Type.NUMBER),
            first("low", Type.NUMBER),
            first("high", Type.NUMBER),
            first("unit", Type.UNIT),
            first("whole", Type.LINE),
            first("reference", Type.REFERENCE),
            first("locator", Type.LINE),
            first("scope", Type.LINES),
            first("territory", Type.LINE),
            first("year", Type.LINE),
            first("confidence", Type.CHOICE),
            first("topics", Type.TOPICS),
            more("indicator", Type.CHOICE),
            more("object", Type.LINE),
            more("phases", Type.SEVERAL),
            more("functionalUnit", Type.LINE),
            more("how", Type.CHOICE),
            more("confidenceWhy", Type.LINES),
            more("critique", Type.TEXT),
            more("status", Type.CHOICE),
            more("statusWhy", Type.LINES),
            more("supersededBy", Type.FIGURE),
            more("reviewedBy", Type.LINE),
            more("reviewed", Type.DATE),
            more("language", Type.CHOICE),
            more("set", Type.LINE)),
    QUESTION(
            Subject.Kind.QUESTION,
            "questions",
            content -> Question.of(content).content(),
            first("title", Type.LINE).needed(),
            first("text", Type.TEXT),
            first("claims", Type.CLAIMS),
            first("topics", Type.TOPICS),
            first("state", Type.CHOICE),
            more("stateDate", Type.DATE),
            more("stateBy", Type.LINE),
            more("position", Type.TEXT),
            more("change", Type.TEXT),
            more("practice", Type.TEXT),
            more("language", Type.CHOICE)),
    NOTE(
            Subject.Kind.NOTE,
            "notes",
            content -> Note.of(content).content(),
            first("title", Type.LINE).needed(),
            first("genre", Type.CHOICE),
            first("text", Type.TEXT).needed(),
            first("summary", Type.LINES),
            first("topics", Type.TOPICS),
            more("introduces", Type.TOPIC),
            more("state", Type.CHOICE),
            more("signatures", Type.LINES),
            more("language", Type.CHOICE)),
    /** Of a topic of the thesaurus: no new ones. */
    TOPIC(
            Subject.Kind.TOPIC,
            "themes",
            content -> TopicWords.of(content).content(),
            first("definition", Type.TEXT).needed(),
            first("definitionEnglish", Type.TEXT),
            first("remark", Type.TEXT));

    private final Subject.Kind kind;
    private final String room;
    private final UnaryOperator<Map<String, String>> known;
    private final List<EntryField> fields;

    EntryKind(
            Subject.Kind kind,
            String room,
            UnaryOperator<Map<String, String>> known,
            EntryField... fields) {
        this.kind = kind;
        this.room = room;
        this.known = known;
        this.fields = List.of(fields);
    }

    /** The same, as what is changed. */
    Subject.Kind subject() {
        return kind;
    }

    /** The part of its addresses after {@code /curation/}. */
    String room() {
        return room;
    }

    /** Whether one may be begun here, under an address made of its title. */
    boolean isFree() {
        return this != TOPIC;
    }

    List<EntryField> fields() {
        return fields;
    }

    /** A content with what is known of it only, as its kind writes it. */
    Map<String, String> known(Map<String, String> content) {
        return known.apply(content);
    }
}
