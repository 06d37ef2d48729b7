package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Claim;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Evidence;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Note;
import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.EntryText;
import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.reference.Thing;
import cloud.girofle.herbier.text.Markdown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What people write beside references, as plain text for those who search. */
final class EntryTexts {

    /** Those that are found on their own; what is said of a reference is found with that. */
    private static final Map<Subject.Kind, Kind> KINDS =
            Map.of(
                    Subject.Kind.FIGURE, Kind.FIGURE,
                    Subject.Kind.QUESTION, Kind.QUESTION,
                    Subject.Kind.NOTE, Kind.NOTE,
                    Subject.Kind.LIST, Kind.LIST);

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[5-9]|20)\\d\\d(?!\\d)");

    private EntryTexts() {}

    /** Tells that one changed, where it is found on its own. */
    static void log(Handle handle, Subject subject, Instant now) {
        if (KINDS.containsKey(subject.kind())) {
            handle.execute(
                    "INSERT INTO change_log (key, at, kind) VALUES (?, ?, ?)",
                    subject.id(),
                    Moment.write(now),
                    subject.kind().name());
        }
    }

    /** What became of one that changed. */
    static Change change(Handle handle, long number, Subject subject) {
        Optional<Kind> kind = Optional.ofNullable(KINDS.get(subject.kind()));
        Thing thing = new Thing(kind.orElseThrow(), subject.id());
        return EntryRows.find(handle, subject)
                .filter(entry -> !entry.withdrawn())
                .<Change>map(entry -> new Change.Written(number, text(thing, entry)))
                .orElseGet(() -> new Change.Withdrawn(number, thing));
    }

    private static EntryText text(Thing thing, Entry entry) {
        return switch (thing.kind()) {
            case FIGURE -> figure(thing, entry);
            case QUESTION -> question(thing, entry);
            case NOTE -> note(thing, entry);
            case LIST -> list(thing, entry);
            case REFERENCE, ANNOTATION, TOPIC -> throw new IllegalArgumentException(thing.name());
        };
    }

    private static EntryText figure(Thing thing, Entry entry) {
        KeyFigure figure = KeyFigure.of(entry.content());
        KeyFigure.Scope scope = figure.scope();
        Matcher year = YEAR.matcher(scope.year());
        return new EntryText(
                thing,
                figure.title(),
                figure.statement(),
                plain(
                        figure.critique(),
                        figure.confidenceWhy(),
                        figure.statusWhy(),
                        scope.words(),
                        scope.functionalUnit()),
                joined(
                        Stream.of(
                                figure.amount().value().map(Number::toString).orElse(""),
                                figure.amount().whole(),
                                scope.object(),
                                scope.territory(),
                                figure.indicator().replace('-', ' '),
                                String.join(" ", scope.phases()).replace('-', ' '),
                                figure.source().reference())),
                figure.language(),
                figure.topics(),
                year.find() ? OptionalInt.of(Integer.parseInt(year.group())) : OptionalInt.empty(),
                entry.created());
    }

    private static EntryText question(Thing thing, Entry entry) {
        Question question = Question.of(entry.content());
        List<String> texts = new ArrayList<>();
        for (Claim claim : question.claims()) {
            texts.add(claim.text());
            claim.evidence().stream().map(Evidence::quote).forEach(texts::add);
        }
        texts.addAll(List.of(question.position(), question.change(), question.practice()));
        return new EntryText(
                thing,
                question.title(),
                plain(question.text()),
                plain(texts.toArray(String[]::new)),
                question.stateBy(),
                question.language(),
                question.topics(),
                OptionalInt.empty(),
                entry.created());
    }

    private static EntryText note(Thing thing, Entry entry) {
        Note note = Note.of(entry.content());
        List<String> topics = new ArrayList<>(note.topics());
        if (!note.introduces().isEmpty() && !topics.contains(note.introduces())) {
            topics.add(note.introduces());
        }
        return new EntryText(
                thing,
                note.title(),
                note.summary(),
                plain(note.text()),
                joined(note.signatures().stream()),
                note.language(),
                topics,
                OptionalInt.empty(),
                entry.created());
    }

    private static EntryText list(Thing thing, Entry entry) {
        ReadingList list = ReadingList.of(entry.content());
        return new EntryText(
                thing,
                list.title(),
                plain(list.text()),
                joined(list.items().stream().map(ReadingList.Item::remark)),
                "",
                list.language(),
                List.of(),
                OptionalInt.empty(),
                entry.created());
    }

    private static String plain(String... texts) {
        return joined(Stream.of(texts).map(Markdown::words));
    }

    private static String joined(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }
}
