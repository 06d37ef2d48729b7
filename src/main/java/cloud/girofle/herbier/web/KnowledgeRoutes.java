package cloud.girofle.herbier.web;

import static cloud.girofle.herbier.web.CuratorRoutes.form;
import static cloud.girofle.herbier.web.Routes.reader;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.curator.comment.CommentDesk;
import cloud.girofle.herbier.web.curator.comment.CommentForm;
import cloud.girofle.herbier.web.reader.CommentPage;
import cloud.girofle.herbier.web.reader.CommentsPage;
import cloud.girofle.herbier.web.reader.comparison.ComparisonPage;
import cloud.girofle.herbier.web.reader.figure.FigurePage;
import cloud.girofle.herbier.web.reader.figure.FiguresPage;
import cloud.girofle.herbier.web.reader.history.HistoryPage;
import cloud.girofle.herbier.web.reader.question.QuestionPage;
import cloud.girofle.herbier.web.reader.question.QuestionsPage;
import cloud.girofle.herbier.web.reader.magnitude.MagnitudePage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The addresses of what we make of the references: figures, questions, notes, topics, cards. */
final class KnowledgeRoutes {

    private KnowledgeRoutes() {}

    static List<Route> of(Library library, Catalogue catalogue, Path content) {
        return Stream.of(
                        comparisons(library, content),
                        figures(library, catalogue),
                        questions(library),
                        notes(library),
                        comments(library),
                        topics(library, catalogue),
                        cards(library))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> figures(Library library, Catalogue catalogue) {
        return List.of(
                reader("/chiffres", new FiguresPage(library)),
                reader("/chiffres/{slug}", new FigurePage(library)),
                reader("/chiffres/{id}/historique", new HistoryPage(library, Kind.FIGURE)));
    }

    /** Before the figures, whose slugs would take them for their own. */
    private static List<Route> comparisons(Library library, Path content) {
        ComparisonPage page = new ComparisonPage(library, content);
        return List.of(
                reader("/chiffres/comparer", page),
                reader("/chiffres/comparer/{slug}", page),
                reader("/chiffres/{slug}/ordre", new MagnitudePage(library)));
    }

    private static List<Route> questions(Library library) {
        return List.of(
                reader("/questions", new QuestionsPage(library)),
                reader("/questions/{slug}", new QuestionPage(library)),
                reader("/questions/{id}/historique", new HistoryPage(library, Kind.QUESTION)));
    }

    private static List<Route> notes(Library library) {
        return List.of(reader("/notes/{id}/historique", new HistoryPage(library, Kind.NOTE)));
    }

    /** What people say under notes and questions. */
    private static List<Route> comments(Library library) {
        Curation curation = new Curation(library);
        CommentDesk desk = new CommentDesk(library, curation);
        CommentForm form = new CommentForm(library, curation, desk);
        return List.of(
                reader("/commentaires/{id}", new CommentPage(library)),
                reader("/commentaires/{id}/historique", new HistoryPage(library, Kind.COMMENT)),
                reader("/notes/{id}/commentaires", new CommentsPage(library, Kind.NOTE)),
                reader("/questions/{id}/commentaires", new CommentsPage(library, Kind.QUESTION)),
                form(Access.CONTRIBUTOR, "/curation/commentaires/sur/{name}", desk, form),
                form(Access.CONTRIBUTOR, "/curation/commentaires/{id}", desk, form));
    }

    private static List<Route> topics(Library library, Catalogue catalogue) {
        return List.of(reader("/themes/{id}/historique", new HistoryPage(library, Kind.TOPIC)));
    }

    private static List<Route> cards(Library library) {
        return List.of();
    }
}
