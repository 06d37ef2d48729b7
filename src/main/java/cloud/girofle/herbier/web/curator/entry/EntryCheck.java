package cloud.girofle.herbier.web.curator.entry;

import cloud.girofle.herbier.knowledge.FigureFields;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Units;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.curator.BothVersions;
import cloud.girofle.herbier.web.curator.annotation.Topics;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes of a form what an entry is to say. What is wrong is said by the name of the form's field;
 * what a wrong field says is left as it was typed. For one visit.
 */
final class EntryCheck {

    static final int WHY = 500;
    private static final int TOPICS = 10;
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private final EntryKind kind;
    private final Messages words;
    private final NamedThings named;
    private final Topics topics;
    private final Map<String, String> content = new LinkedHashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();

    private EntryCheck(EntryKind kind, Messages words, NamedThings named, Topics topics) {
        this.kind = kind;
        this.words = words;
        this.named = named;
        this.topics = topics;
    }

    /**
     * Checks a form.
     *
     * @param slug of what it is of, or empty
     * @param before what stands there now: a name of nothing may stay
     */
    static EntryCheck of(
            EntryKind kind,
            EntrySheet sheet,
            String slug,
            Map<String, String> before,
            Messages words,
            NamedThings named,
            Topics topics) {
        EntryCheck check = new EntryCheck(kind, words, named, topics);
        for (EntryField field : kind.fields()) {
            check.field(field, sheet, before);
        }
        if (kind == EntryKind.FIGURE) {
            check.figure(slug);
        } else if (kind == EntryKind.QUESTION) {
            check.question();
        }
        check.length("motif", sheet.why(), WHY);
        return check;
    }

    /** What it would say. */
    Map<String, String> content() {
        return kind.known(content);
    }

    /** What is wrong, by the name of the form's field, in their order; empty where nothing is. */
    Map<String, String> faults() {
        return faults;
    }

    private void field(EntryField field, EntrySheet sheet, Map<String, String> before) {
        if (field.type() == EntryField.Type.CLAIMS) {
            ClaimCheck claims =
                    ClaimCheck.of(
                            sheet.claims(), before.getOrDefault(field.name(), ""), words, named);
            content.put(field.name(), claims.written());
            faults.putAll(claims.faults());
            return;
        }
        String typed = sheet.value(field.name()).strip();
        content.put(field.name(), value(field, typed, before.getOrDefault(field.name(), "")));
        length(field.input(), typed, field.longest());
        if (typed.isEmpty() && field.required()) {
            faults.put(
                    field.input(),
                    words.find("entry.missing." + field.name())
                            .orElseGet(() -> words.get("entry.missing")));
        } else if (BothVersions.isUnsettled(words, typed)) {
            faults.put(field.input(), words.get("conflict.unsettled"));
        }
    }

    private String value(EntryField field, String typed, String before) {
        if (typed.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case LINE -> line(field, typed);
            case LINES, TEXT -> typed;
            case CHOICE, SEVERAL -> chosen(field, typed);
            case NUMBER ->
                    Typing.number(typed)
                            .map(BigDecimal::toPlainString)
                            .orElseGet(() -> wrong(field, "entry.noNumber", typed));
            case DATE ->
                    Typing.date(typed)
                            .map(Object::toString)
                            .orElseGet(() -> wrong(field, "entry.noDate", typed));
            case UNIT -> Units.of(typed).isPresent() ? typed : wrong(field, "entry.noUnit", typed);
            case TOPICS -> topics(field, typed, TOPICS);
            case TOPIC -> topics(field, typed, 1);
            case REFERENCE -> name(field, typed, before, named.reference(typed));
            case FIGURE ->
                    name(field, typed, before, named.figure(typed))
                            .replaceFirst("^" + new Subject(kind.subject(), "").name(), "");
            case CLAIMS -> typed;
        };
    }

    private String line(EntryField field, String typed) {
        String line = typed.replaceAll("\\s+", " ");
        return field.name().equals("set") && !line.matches(FigureFields.SET_NAME)
                ? wrong(field, "entry.noSet", line)
                : line;
    }

    private static String chosen(EntryField field, String typed) {
        boolean language = field.name().equals("language");
        return String.join(
                " ",
                EntrySheet.words(typed).stream()
                        .filter(value -> language ? value.matches("[a-z]{2,3}") : value.matches(ID))
                        .toList());
    }

    private String topics(EntryField field, String typed, int most) {
        Topics.Read read = topics.read(typed);
        if (!read.unknown().isEmpty()) {
            return wrong(
                    field,
                    "annotate.unknownTopics",
                    read.unknown().size(),
                    String.join(", ", read.unknown()));
        }
        return read.ids().size() > most
                ? wrong(field, "annotate.tooManyTopics", most)
                : String.join(" ", read.ids());
    }

    private String name(
            EntryField field, String typed, String before, Optional<NamedThings.Named> found) {
        return found.map(NamedThings.Named::name)
                .or(() -> Optional.of(typed).filter(name -> name.equals(before)))
                .orElseGet(() -> wrong(field, "entry.notFound", typed));
    }

    private void figure(String slug) {
        KeyFigure figure = KeyFigure.of(content);
        KeyFigure.Amount amount = figure.amount();
        List<BigDecimal> numbers =
                List.of(amount.low(), amount.value(), amount.high()).stream()
                        .flatMap(Optional::stream)
                        .toList();
        if (!numbers.equals(numbers.stream().sorted().toList())) {
            faults.putIfAbsent(EntryField.PREFIX + "value", words.get("entry.order"));
        }
        String next = EntryField.PREFIX + "supersededBy";
        if (figure.status() == KeyFigure.Status.SUPERSEDED && figure.supersededBy().isEmpty()) {
            faults.putIfAbsent(next, words.get("entry.bySomething"));
        } else if (!slug.isEmpty() && figure.supersededBy().equals(slug)) {
            faults.putIfAbsent(next, words.get("entry.byItself"));
        }
    }

    /** A position is somebody's, since a day, and says something. */
    private void question() {
        if (Question.of(content).state() == Question.State.SETTLED) {
            for (String name : List.of("stateDate", "stateBy", "position")) {
                if (content.getOrDefault(name, "").isEmpty()) {
                    faults.putIfAbsent(EntryField.PREFIX + name, words.get("entry.settled"));
                }
            }
        }
    }

    private void length(String input, String typed, int most) {
        if (typed.length() > most) {
            faults.put(input, words.get("annotate.tooLong", most, typed.length()));
        }
    }

    private String wrong(EntryField field, String sentence, Object... with) {
        faults.put(field.input(), words.get(sentence, with));
        return "";
    }
}
