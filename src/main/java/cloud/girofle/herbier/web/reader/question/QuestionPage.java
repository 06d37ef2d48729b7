package cloud.girofle.herbier.web.reader.question;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.sharing.linked.Document;
import cloud.girofle.herbier.sharing.linked.LinkedData;
import cloud.girofle.herbier.text.Citations;
import cloud.girofle.herbier.text.Cited;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.reader.Comments;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Labels;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.LibraryCitations;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.NamedBy;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A question: where the debate stands, and what weighs in it. */
public final class QuestionPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param slug names it
     * @param linked the same for programs
     * @param title the question
     * @param language of its words where it is not the page's; or empty
     * @param state where the debate stands, in words
     * @param why it matters here: HTML, clean, or empty
     * @param groups what weighs, by side
     * @param parts its other texts, each under its heading
     * @param topics links to what it is on
     * @param comments what people say of it
     * @param named what refers to it
     * @param cited what it cites, each as a line of HTML
     * @param byline who keeps it, since when
     * @param citation one line to copy
     */
    public record View(
            Layout layout,
            String slug,
            Document linked,
            String title,
            String language,
            String state,
            String why,
            List<ClaimLine.Group> groups,
            List<Part> parts,
            List<Link> topics,
            Comments comments,
            List<NamedBy> named,
            List<String> cited,
            String byline,
            String citation) {}

    /**
     * A text of its own.
     *
     * @param heading « Ce qui nous ferait changer d’avis »
     * @param html clean
     */
    public record Part(String heading, String html) {}

    private final Library library;

    /** A page for each question of that library. */
    public QuestionPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        return library.written()
                .find(new Subject(Subject.Kind.QUESTION, visit.part("slug")))
                .map(entry -> answer(visit, entry))
                .orElseGet(
                        () -> ErrorPage.answer(visit, 404, visit.words().get("question.unknown")));
    }

    private Answer answer(Visit visit, Entry entry) {
        return entry.withdrawn()
                ? ErrorPage.answer(visit, 410, visit.words().get("question.withdrawn"))
                : Answer.shown("question", view(visit, entry));
    }

    /** What the page shows of a question. */
    public View view(Visit visit, Entry entry) {
        Question question = Question.of(entry.content());
        String slug = entry.subject().id();
        Set<String> cited =
                new TreeSet<>(Comparator.comparing(Fold::fold).thenComparing(line -> line));
        Citations citations = noting(new LibraryCitations(visit, library), cited);
        String why = html(question, question.text(), "p-", citations);
        Labels labels = new Labels(visit, library.sources(), library.thesaurus());
        String day = WrittenDate.of(entry.changed(), visit.language().locale());
        return new View(
                Layout.of(
                        visit,
                        Typography.of(question.title(), question.language()),
                        CleanHtml.text(why)),
                slug,
                new LinkedData(library, visit.links().open().names()).brief(entry),
                Typography.of(question.title(), question.language()),
                visit.language().foreign(question.language()),
                StateText.of(question, visit.words()),
                why,
                new ClaimLines(visit, library, citations, question).of(question.claims()),
                parts(visit, question, citations),
                question.topics().stream()
                        .filter(id -> library.thesaurus().find(id).isPresent())
                        .map(id -> new Link(labels.topic(id), visit.links().topic(id)))
                        .toList(),
                Comments.of(visit, library, entry.subject()),
                NamedBy.of(visit, library, entry.subject()),
                List.copyOf(cited),
                visit.words().get("question.byline", entry.author().name(), day),
                visit.words()
                        .get(
                                "question.citation",
                                entry.author().name(),
                                day,
                                sentence(question.title()),
                                visit.links().absolute(visit.links().question(slug))));
    }

    private static String sentence(String title) {
        return title.matches(".*[.?!…]") ? title : title + ".";
    }

    private static List<Part> parts(Visit visit, Question question, Citations citations) {
        List<Part> parts = new ArrayList<>();
        part(visit, "position", html(question, question.position(), "c-", citations), parts);
        part(visit, "change", html(question, question.change(), "m-", citations), parts);
        part(visit, "practice", html(question, question.practice(), "e-", citations), parts);
        return parts;
    }

    private static void part(Visit visit, String name, String html, List<Part> parts) {
        if (!html.isBlank()) {
            parts.add(new Part(visit.words().get("question.part." + name), html));
        }
    }

    private static String html(Question question, String text, String prefix, Citations citations) {
        return Markdown.rendered(text, question.language(), prefix, citations).html();
    }

    /**
     * Notes the references that are found, each as its line; things of ours have their own page.
     */
    private static Citations noting(Citations all, Set<String> cited) {
        return name -> {
            Optional<Cited> found = all.find(name);
            if (Subject.named(name).isEmpty()) {
                found.map(Cited::entry).ifPresent(cited::add);
            }
            return found;
        };
    }
}
