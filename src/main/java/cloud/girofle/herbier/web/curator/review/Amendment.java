package cloud.girofle.herbier.web.curator.review;

import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Note;
import cloud.girofle.herbier.knowledge.Stance;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.visit.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A field of a proposal that a curator may change before accepting it.
 *
 * @param name of the field in the content
 * @param label its name in the page's language
 * @param value as proposed
 * @param shape how it is typed
 * @param choices where one of several is chosen
 * @param optional whether it may be left out altogether: a correction
 */
public record Amendment(
        String name,
        String label,
        String value,
        Shape shape,
        List<Choice> choices,
        boolean optional) {

    /** Before the name of a field, in the form. */
    static final String FIELD = "champ.";

    /** The fields that are not left out, in the form. */
    static final String KEPT = "garder";

    private static final Set<String> TEXTS =
            Set.of(
                    "text",
                    "items",
                    "creators",
                    "abstractNote",
                    "quote",
                    "extra",
                    "tags",
                    "statement",
                    "scope",
                    "critique",
                    "claims",
                    "position",
                    "change",
                    "practice",
                    "signatures",
                    "definition",
                    "definitionEnglish",
                    "remark");

    private static final Set<String> CHOICES =
            Set.of(Correction.TYPE, "stance", "place", "how", "confidence", "status", "genre");

    private static final Set<String> NOT_TYPED = Set.of("attachment", "note", "annotation");

    /** How a field is typed. */
    public enum Shape {
        LINE,
        LINES,
        CHOICE,
        /** Not at all: it is there or not. */
        MARK
    }

    /** One of several values. */
    public record Choice(String value, String label, boolean chosen) {}

    public Amendment {
        choices = List.copyOf(choices);
    }

    /** The fields that a form offers. */
    static List<Amendment> of(Subject subject, Weighing weighing, ContentLabels labels) {
        boolean corrections = subject.kind() == Subject.Kind.REFERENCE;
        List<Amendment> fields = new ArrayList<>();
        for (String name : names(subject, weighing)) {
            String value = weighing.after().getOrDefault(name, "");
            Shape shape = shape(name, value);
            fields.add(
                    new Amendment(
                            name,
                            labels.name(name),
                            value,
                            shape,
                            shape == Shape.CHOICE ? choices(name, value, labels) : List.of(),
                            corrections));
        }
        return fields;
    }

    /** The content that a form sent: what it does not offer stays as it is proposed. */
    static Map<String, String> read(Subject subject, Weighing weighing, Query sent) {
        boolean corrections = subject.kind() == Subject.Kind.REFERENCE;
        Map<String, List<String>> typed = sent.typed();
        List<String> kept = typed.getOrDefault(KEPT, List.of());
        Map<String, String> content = new LinkedHashMap<>(weighing.after());
        for (String name : names(subject, weighing)) {
            boolean wanted = typed.containsKey(FIELD + name);
            String value =
                    wanted ? sent.text(FIELD + name).strip() : content.getOrDefault(name, "");
            if (corrections ? kept.contains(name) : !value.isEmpty()) {
                content.put(name, value);
            } else {
                content.remove(name);
            }
        }
        return content;
    }

    /** Of corrections, those that the proposal changes; of anything else, all fields. */
    private static Set<String> names(Subject subject, Weighing weighing) {
        Set<String> names = new LinkedHashSet<>(usual(subject.kind()));
        weighing.after()
                .forEach((name, value) -> {
                    boolean same = value.equals(weighing.before().get(name));
                    if (subject.kind() != Subject.Kind.REFERENCE || !same) {
                        names.add(name);
                    }
                });
        names.remove("replyTo");
        return names;
    }

    private static List<String> usual(Subject.Kind kind) {
        return switch (kind) {
            case REFERENCE -> List.of();
            case ANNOTATION ->
                    List.of("text", "quote", "place", "locator", "stance", "topics", "language");
            case RECORD ->
                    List.of(
                            Correction.TYPE,
                            "title",
                            Correction.CREATORS,
                            "date",
                            "publisher",
                            "url",
                            "DOI",
                            "ISBN",
                            "language",
                            "abstractNote",
                            "tags");
            case LIST -> List.of("title", "text", "language", "items");
            case KEYWORD -> List.of("name", "becomes", "description");
            case FIGURE ->
                    List.of(
                            "title",
                            "statement",
                            "value",
                            "low",
                            "high",
                            "unit",
                            "scope",
                            "territory",
                            "year",
                            "reference",
                            "locator",
                            "how",
                            "confidence",
                            "critique",
                            "status",
                            "topics");
            case QUESTION ->
                    List.of("title", "text", "claims", "position", "change", "practice", "topics");
            case NOTE -> List.of("title", "genre", "text", "summary", "topics");
            case TOPIC -> List.of("definition", "definitionEnglish", "remark");
            case COMMENT -> List.of("text");
        };
    }

    private static Shape shape(String name, String value) {
        if (CHOICES.contains(name)) {
            return Shape.CHOICE;
        }
        if (isMark(name) && value.isEmpty()) {
            return Shape.MARK;
        }
        return TEXTS.contains(name) || value.contains("\n") ? Shape.LINES : Shape.LINE;
    }

    /** Whether a field's name says what it does, as « keyword added ». */
    private static boolean isMark(String name) {
        return name.startsWith("+") || name.startsWith("-");
    }

    private static List<Choice> choices(String name, String chosen, ContentLabels labels) {
        List<String> values = new ArrayList<>();
        switch (name) {
            case "stance" -> Arrays.stream(Stance.values()).map(Stance::id).forEach(values::add);
            case "place" -> values.addAll(List.of("page", "chapter", "time"));
            case "how" ->
                    Arrays.stream(KeyFigure.How.values())
                            .map(KeyFigure.How::id)
                            .forEach(values::add);
            case "confidence" ->
                    Arrays.stream(KeyFigure.Confidence.values())
                            .map(KeyFigure.Confidence::id)
                            .forEach(values::add);
            case "status" ->
                    Arrays.stream(KeyFigure.Status.values())
                            .map(KeyFigure.Status::id)
                            .forEach(values::add);
            case "genre" ->
                    Arrays.stream(Note.Genre.values()).map(Note.Genre::id).forEach(values::add);
            default -> {
                values.addAll(ItemTypes.all().keySet());
                values.removeAll(NOT_TYPED);
                values.sort(Comparator.comparing(value -> labels.value(name, value)));
            }
        }
        if (!values.contains(chosen)) {
            values.addFirst(chosen);
        }
        return values.stream()
                .map(value ->
                        new Choice(
                                value,
                                value.isEmpty() ? "—" : labels.value(name, value),
                                value.equals(chosen)))
                .toList();
    }
}
