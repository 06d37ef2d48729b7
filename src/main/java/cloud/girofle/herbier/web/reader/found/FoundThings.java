package cloud.girofle.herbier.web.reader.found;

import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Note;
import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.knowledge.TopicWords;
import cloud.girofle.herbier.library.CitedReference;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Thing;
import cloud.girofle.herbier.sharing.CitationLine;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.quantity.FigureText;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.reader.question.StateText;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what a search finds that is no reference, for one visit. */
public final class FoundThings {

    private final Visit visit;
    private final Messages words;
    private final Library library;

    /** Things of that library. */
    public FoundThings(Visit visit, Library library) {
        this.visit = visit;
        this.words = visit.words();
        this.library = library;
    }

    /** One of them; nothing where it is no longer shown, and of references. */
    public Optional<FoundThing> find(Thing thing) {
        return switch (thing.kind()) {
            case REFERENCE -> Optional.empty();
            case FIGURE -> entry(Subject.Kind.FIGURE, thing).map(this::figure);
            case QUESTION -> entry(Subject.Kind.QUESTION, thing).map(this::question);
            case NOTE -> entry(Subject.Kind.NOTE, thing).map(this::note);
            case LIST -> entry(Subject.Kind.LIST, thing).map(this::list);
            case ANNOTATION -> entry(Subject.Kind.ANNOTATION, thing).flatMap(this::annotation);
            case TOPIC -> library.thesaurus().find(thing.id()).map(this::topic);
        };
    }

    private Optional<Entry> entry(Subject.Kind kind, Thing thing) {
        return library.written()
                .find(new Subject(kind, thing.id()))
                .filter(entry -> !entry.withdrawn());
    }

    private FoundThing figure(Entry entry) {
        KeyFigure figure = KeyFigure.of(entry.content());
        KeyFigure.Scope scope = figure.scope();
        return told(
                entry,
                figure.title().isBlank() ? figure.statement() : figure.title(),
                List.of(
                        kind(Kind.FIGURE),
                        new FigureText(visit.language()).amount(figure.amount()),
                        Stream.of(scope.territory(), scope.year())
                                .filter(each -> !each.isBlank())
                                .collect(Collectors.joining(", ")),
                        source(figure.source())),
                figure.statement(),
                figure.topics(),
                figure.confidence() == KeyFigure.Confidence.TO_CHECK);
    }

    /** Who says so; that nobody is known to is told too. */
    private String source(KeyFigure.Claimed source) {
        if (source.reference().isBlank()) {
            return words.get("found.noSource");
        }
        return CitedReference.find(library, source.reference())
                .filter(reference -> reference.status() == Reference.Status.PRESENT)
                .map(reference ->
                        words.get(
                                "found.source",
                                Typography.of(
                                        CitationLine.shortName(reference, words),
                                        visit.language().code()),
                                CitationLine.shortYear(reference, words)))
                .orElseGet(() -> words.get("found.absent", source.reference()));
    }

    private FoundThing question(Entry entry) {
        Question question = Question.of(entry.content());
        return told(
                entry,
                question.title(),
                List.of(kind(Kind.QUESTION), StateText.of(question, words)),
                Markdown.words(question.text()),
                question.topics(),
                false);
    }

    private FoundThing note(Entry entry) {
        Note note = Note.of(entry.content());
        String genre =
                words.find("note.genre." + note.genre().id()).orElseGet(() -> kind(Kind.NOTE));
        return told(
                entry,
                note.title(),
                List.of(genre),
                note.summary().isEmpty() ? Markdown.words(note.text()) : note.summary(),
                note.topics(),
                false);
    }

    private FoundThing list(Entry entry) {
        ReadingList list = ReadingList.of(entry.content());
        return told(
                entry,
                list.title(),
                List.of(kind(Kind.LIST), words.get("found.references", list.items().size())),
                Markdown.words(list.text()),
                List.of(),
                false);
    }

    /** Nothing where what it is about is no longer shown. */
    private Optional<FoundThing> annotation(Entry entry) {
        Annotation annotation = Annotation.of(entry.content());
        String key = library.movedTo(entry.about()).orElse(entry.about());
        return library.references(List.of(key)).stream()
                .findFirst()
                .map(reference ->
                        told(
                                entry,
                                words.get(
                                        "found.annotation",
                                        entry.author().name(),
                                        CleanHtml.words(HitLines.title(visit, reference))),
                                List.of(
                                        kind(Kind.ANNOTATION),
                                        annotation
                                                .stance()
                                                .flatMap(stance ->
                                                        words.find("stance." + stance.id()))
                                                .orElse("")),
                                Markdown.words(annotation.text()),
                                annotation.topics(),
                                false));
    }

    private FoundThing topic(Topic topic) {
        TopicWords said =
                entry(Subject.Kind.TOPIC, new Thing(Kind.TOPIC, topic.id()))
                        .map(entry -> TopicWords.of(entry.content()))
                        .orElse(new TopicWords("", "", ""));
        String language = visit.language().code();
        String curated =
                Markdown.words(
                        language.equals("en") ? said.definitionEnglish() : said.definition());
        return new FoundThing(
                visit.links().topic(topic.id()),
                topic.label(language),
                List.of(kind(Kind.TOPIC)),
                curated.isEmpty() ? topic.definition(language) : curated,
                language,
                false,
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                topic.broader());
    }

    private FoundThing told(
            Entry entry,
            String title,
            List<String> facts,
            String summary,
            List<String> topics,
            boolean toCheck) {
        return new FoundThing(
                visit.links().thing(entry.subject(), entry.about()),
                title.isBlank() ? entry.subject().id() : title,
                facts,
                summary,
                entry.content().getOrDefault("language", "fr"),
                toCheck,
                entry.author().name(),
                entry.created(),
                entry.changed(),
                topics);
    }

    private String kind(Kind kind) {
        return words.get("found.kind." + kind.id());
    }
}
