package cloud.girofle.herbier.web;

import static cloud.girofle.herbier.web.Routes.reader;

import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.reader.history.HistoryPage;
import cloud.girofle.herbier.web.reader.question.QuestionPage;
import cloud.girofle.herbier.web.reader.question.QuestionsPage;
import java.util.List;
import java.util.stream.Stream;

/** The addresses of what we make of the references: figures, questions, notes, topics, cards. */
final class KnowledgeRoutes {

    private KnowledgeRoutes() {}

    static List<Route> of(Library library, Catalogue catalogue) {
        return Stream.of(
                        comparisons(library),
                        figures(library, catalogue),
                        questions(library),
                        notes(library),
                        topics(library, catalogue),
                        cards(library))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> figures(Library library, Catalogue catalogue) {
        return List.of(reader("/chiffres/{id}/historique", new HistoryPage(library, Kind.FIGURE)));
    }

    /** Before the figures, whose slugs would take them for their own. */
    private static List<Route> comparisons(Library library) {
        return List.of();
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

    private static List<Route> topics(Library library, Catalogue catalogue) {
        return List.of(reader("/themes/{id}/historique", new HistoryPage(library, Kind.TOPIC)));
    }

    private static List<Route> cards(Library library) {
        return List.of();
    }
}
