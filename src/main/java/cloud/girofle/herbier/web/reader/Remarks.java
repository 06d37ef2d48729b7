package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Stance;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Cited;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Rendered;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes annotations ready for a page. For one visit. */
public final class Remarks {

    /** What is longer is begun only, on pages that show several. */
    private static final int LONGEST = 3_000;

    /** Characters of its beginning. */
    private static final int BEGINNING = 700;

    /** A text of more elements, such as a long table, is begun only. */
    private static final int MOST_ELEMENTS = 40;

    private final Visit visit;
    private final Library library;
    private final Thesaurus thesaurus;
    private final LibraryCitations citations;

    /** Those of that library, in the language of the visit. */
    public Remarks(Visit visit, Library library) {
        this.visit = visit;
        this.library = library;
        this.thesaurus = library.thesaurus();
        this.citations = new LibraryCitations(visit, library);
    }

    /**
     * An annotation, whole.
     *
     * @param quoteLanguage of the reference where it is not the page's, or empty
     */
    public Remark whole(Entry entry, String quoteLanguage) {
        Annotation said = Annotation.of(entry.content());
        String id = entry.subject().id();
        Rendered text = Markdown.rendered(said.text(), said.language(), id + "-", citations);
        return new Remark(
                id,
                new Link(date(entry.created()), visit.links().annotation(id)),
                entry.author().name(),
                changed(entry),
                said.stance().map(this::stance).orElse(""),
                said.stance().map(Stance::relation).orElse(""),
                answering(said.replyTo()),
                said.quote(),
                quoteLanguage,
                ContentLabels.locator(visit.words(), said),
                text.html(),
                false,
                foreign(said.language()),
                topics(said),
                text.cited().stream().map(Cited::entry).toList(),
                false);
    }

    /** An annotation, of which a long text is only begun. */
    Remark begun(Entry entry, String quoteLanguage) {
        Remark whole = whole(entry, quoteLanguage);
        String text = CleanHtml.words(whole.html());
        if (text.length() <= LONGEST && whole.elements() <= MOST_ELEMENTS) {
            return whole;
        }
        return new Remark(
                whole.id(),
                whole.link(),
                whole.author(),
                whole.changed(),
                whole.stance(),
                whole.relation(),
                whole.answering(),
                Excerpt.of(whole.quote(), BEGINNING),
                whole.quoteLanguage(),
                whole.place(),
                "<p>" + CleanHtml.title(Excerpt.of(text, BEGINNING)) + "</p>",
                true,
                whole.language(),
                whole.topics(),
                List.of(),
                false);
    }

    /** How it takes the reference, in words. */
    String stance(Stance stance) {
        return visit.words().get("stance." + stance.id());
    }

    private String changed(Entry entry) {
        if (entry.version() < 2) {
            return "";
        }
        String when = date(entry.changed());
        return entry.lastAuthor().equals(entry.author())
                ? visit.words().get("annotation.changed", when)
                : visit.words().get("annotation.changedBy", entry.lastAuthor().name(), when);
    }

    private Optional<Link> answering(String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return library.written()
                .find(new Subject(Subject.Kind.ANNOTATION, id))
                .map(other ->
                        new Link(
                                other.withdrawn()
                                        ? visit.words().get("annotation.answersWithdrawn")
                                        : visit.words()
                                                .get("annotation.answers", other.author().name()),
                                visit.links().annotation(id)));
    }

    private List<Link> topics(Annotation said) {
        return said.topics().stream()
                .flatMap(id -> thesaurus.find(id).stream())
                .map(topic ->
                        new Link(
                                topic.label(visit.language().code()),
                                visit.links().topic(topic.id())))
                .toList();
    }

    private String foreign(String language) {
        return visit.language().foreign(language);
    }

    private String date(Instant moment) {
        return WrittenDate.of(moment, visit.language().locale());
    }
}
