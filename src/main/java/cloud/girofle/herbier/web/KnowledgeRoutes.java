package cloud.girofle.herbier.web;

import static cloud.girofle.herbier.web.CuratorRoutes.form;
import static cloud.girofle.herbier.web.CuratorRoutes.page;
import static cloud.girofle.herbier.web.OpenRoutes.bilingual;
import static cloud.girofle.herbier.web.Routes.reader;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.sharing.Bibliography;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.curator.comment.CommentDesk;
import cloud.girofle.herbier.web.curator.comment.CommentForm;
import cloud.girofle.herbier.web.curator.topic.ProposedTopicForm;
import cloud.girofle.herbier.web.curator.topic.ProposedTopicPage;
import cloud.girofle.herbier.web.curator.topic.ProposedTopicsPage;
import cloud.girofle.herbier.web.machine.linked.Described;
import cloud.girofle.herbier.web.machine.note.NoteExport;
import cloud.girofle.herbier.web.reader.CommentPage;
import cloud.girofle.herbier.web.reader.CommentsPage;
import cloud.girofle.herbier.web.reader.Takings;
import cloud.girofle.herbier.web.reader.TopicPage;
import cloud.girofle.herbier.web.reader.TopicsPage;
import cloud.girofle.herbier.web.reader.card.CardsPage;
import cloud.girofle.herbier.web.reader.card.DeckPage;
import cloud.girofle.herbier.web.reader.comparison.ComparisonPage;
import cloud.girofle.herbier.web.reader.figure.FigurePage;
import cloud.girofle.herbier.web.reader.figure.FiguresPage;
import cloud.girofle.herbier.web.reader.history.HistoryPage;
import cloud.girofle.herbier.web.reader.magnitude.MagnitudePage;
import cloud.girofle.herbier.web.reader.note.NotePage;
import cloud.girofle.herbier.web.reader.note.NotesPage;
import cloud.girofle.herbier.web.reader.question.QuestionPage;
import cloud.girofle.herbier.web.reader.question.QuestionsPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The addresses of what we make of the references: figures, questions, notes, topics, cards. */
final class KnowledgeRoutes {

    private KnowledgeRoutes() {}

    static List<Route> of(Stock stock) {
        Library library = stock.library();
        return Stream.of(
                        comparisons(library, stock.settings().content()),
                        figures(library),
                        questions(library),
                        notes(library, stock.bibliography()),
                        comments(library),
                        topics(library, stock.catalogue(), stock.takings()),
                        cards(library))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> figures(Library library) {
        return List.of(
                reader("/chiffres", new FiguresPage(library)),
                reader("/chiffres/{slug}", new Described(new FigurePage(library))),
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
                reader("/questions/{slug}", new Described(new QuestionPage(library))),
                reader("/questions/{id}/historique", new HistoryPage(library, Kind.QUESTION)));
    }

    private static List<Route> notes(Library library, Bibliography bibliography) {
        List<Route> routes = new ArrayList<>();
        for (NoteExport.Format format : NoteExport.Format.values()) {
            routes.add(
                    bilingual(
                            "/notes/{slug}." + format.suffix(),
                            new NoteExport(library, bibliography, format)));
        }
        routes.add(reader("/notes", new NotesPage(library)));
        routes.add(reader("/notes/{slug}", new Described(new NotePage(library, bibliography))));
        routes.add(reader("/notes/{id}/historique", new HistoryPage(library, Kind.NOTE)));
        return routes;
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

    private static List<Route> topics(Library library, Catalogue catalogue, Takings takings) {
        ProposedTopicPage proposed = new ProposedTopicPage(library, catalogue);
        return List.of(
                reader("/themes", new TopicsPage(catalogue)),
                reader("/themes/{id}/historique", new HistoryPage(library, Kind.TOPIC)),
                reader("/themes/{slug}", new TopicPage(library, catalogue, takings)),
                page(
                        Access.CURATOR,
                        "/curation/themes-proposes",
                        new ProposedTopicsPage(catalogue)),
                form(
                        Access.CURATOR,
                        "/curation/themes-proposes/{id}",
                        proposed,
                        new ProposedTopicForm(library, catalogue, proposed)));
    }

    private static List<Route> cards(Library library) {
        return List.of(
                reader("/cartes", new CardsPage(library)),
                reader("/cartes/imprimer", new DeckPage(library)));
    }
}
