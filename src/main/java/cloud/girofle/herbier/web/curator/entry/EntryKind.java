package cloud.girofle.herbier.web.curator.entry;

import static cloud.girofle.herbier.web.curator.entry.EntryField.first;
import static cloud.girofle.herbier.web.curator.entry.EntryField.more;

import cloud.girofle.herbier.knowledge.Contents;
import cloud.girofle.herbier.knowledge.Subject;
import java.util.List;
import java.util.Map;

/** What can be written with the one form: the table of its fields, in the order they are typed. */
public enum EntryKind {
    FIGURE(
            Subject.Kind.FIGURE,
            "chiffres",
            first("title", EntryField.Type.LINE).needed(),
            first("statement", EntryField.Type.LINES).needed(),
            first("value", EntryField.Type.NUMBER),
            first("unit", EntryField.Type.UNIT),
            first("reference", EntryField.Type.REFERENCE),
            first("locator", EntryField.Type.LINE),
            first("scope", EntryField.Type.LINES),
            more("low", EntryField.Type.NUMBER),
            more("high", EntryField.Type.NUMBER),
            more("whole", EntryField.Type.LINE),
            more("territory", EntryField.Type.LINE),
            more("year", EntryField.Type.LINE),
            more("topics", EntryField.Type.TOPICS),
            more("confidence", EntryField.Type.CHOICE),
            more("indicator", EntryField.Type.CHOICE),
            more("object", EntryField.Type.LINE),
            more("phases", EntryField.Type.SEVERAL),
            more("functionalUnit", EntryField.Type.LINE),
            more("how", EntryField.Type.CHOICE),
            more("confidenceWhy", EntryField.Type.LINES),
            more("critique", EntryField.Type.TEXT),
            more("status", EntryField.Type.CHOICE),
            more("statusWhy", EntryField.Type.LINES),
            more("supersededBy", EntryField.Type.FIGURE),
            more("reviewedBy", EntryField.Type.LINE),
            more("reviewed", EntryField.Type.DATE),
            more("language", EntryField.Type.CHOICE),
            more("set", EntryField.Type.LINE)),
    QUESTION(
            Subject.Kind.QUESTION,
            "questions",
            first("title", EntryField.Type.LINE).needed(),
            first("text", EntryField.Type.TEXT),
            first("claims", EntryField.Type.CLAIMS),
            more("topics", EntryField.Type.TOPICS),
            more("state", EntryField.Type.CHOICE),
            more("stateDate", EntryField.Type.DATE),
            more("stateBy", EntryField.Type.LINE),
            more("position", EntryField.Type.TEXT),
            more("change", EntryField.Type.TEXT),
            more("practice", EntryField.Type.TEXT),
            more("language", EntryField.Type.CHOICE)),
    NOTE(
            Subject.Kind.NOTE,
            "notes",
            first("title", EntryField.Type.LINE).needed(),
            first("genre", EntryField.Type.CHOICE),
            first("text", EntryField.Type.TEXT).needed(),
            first("summary", EntryField.Type.LINES),
            more("topics", EntryField.Type.TOPICS),
            more("introduces", EntryField.Type.TOPIC),
            more("state", EntryField.Type.CHOICE),
            more("signatures", EntryField.Type.LINES),
            more("language", EntryField.Type.CHOICE)),
    /** Of a topic of the thesaurus: no new ones. */
    TOPIC(
            Subject.Kind.TOPIC,
            "themes",
            first("definition", EntryField.Type.TEXT).needed(),
            first("definitionEnglish", EntryField.Type.TEXT),
            first("remark", EntryField.Type.TEXT));

    private final Subject.Kind kind;
    private final String room;

    @SuppressWarnings("ImmutableEnumChecker") // Nobody changes an unmodifiable list of records.
    private final List<EntryField> fields;

    EntryKind(Subject.Kind kind, String room, EntryField... fields) {
        this.kind = kind;
        this.room = room;
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
        return Contents.known(kind, content);
    }
}
