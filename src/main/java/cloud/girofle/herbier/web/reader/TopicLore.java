package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.curation.TopicDefinition;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Map;

/**
 * What we know of a topic beside its references.
 *
 * @param definition HTML, clean; empty where nobody defined it
 * @param language of the definition where it is not the page's; or empty
 * @param confirmed whether a curator looked at the definition
 * @param remark how it is to be used, or what is unsure: HTML, clean; or empty
 * @param introductions notes that introduce it
 * @param first references to be read first
 * @param figures the first of them
 * @param moreFigures how many others there are
 * @param others questions, notes, lists and annotations that are on it
 */
public record TopicLore(
        String definition,
        String language,
        boolean confirmed,
        String remark,
        List<Start> introductions,
        List<Start> first,
        List<Quoted> figures,
        int moreFigures,
        List<NamedBy> others) {

    private static final int FIRST = 5;
    private static final int FIGURES = 8;

    /** Where to start, with why; that may be empty. */
    public record Start(Link link, String why) {}

    static TopicLore of(Visit visit, Library library, Catalogue catalogue, Topic topic) {
        LibraryCitations citations = new LibraryCitations(visit, library);
        String wanted = visit.language().code();
        TopicDefinition definition = TopicDefinition.of(library, topic);
        String language = definition.language(wanted);
        List<Entry> naming = library.written().naming(new Subject(Kind.TOPIC, topic.id()));
        List<Entry> figures =
                naming.stream().filter(entry -> entry.subject().kind() == Kind.FIGURE).toList();
        List<Entry> notes =
                naming.stream()
                        .filter(entry -> entry.field("introduces").equals(topic.id()))
                        .toList();
        return new TopicLore(
                Markdown.rendered(definition.text(wanted), language, "d", citations).html(),
                language.equals(wanted) ? "" : language,
                definition.confirmed(),
                Markdown.rendered(definition.remark(), "fr", "r", citations).html(),
                notes.stream().map(note -> introduction(visit, note)).toList(),
                first(visit, library, catalogue, topic),
                figures.stream()
                        .limit(FIGURES)
                        .map(entry -> Quoted.of(visit, library, entry))
                        .toList(),
                Math.max(0, figures.size() - FIGURES),
                NamedBy.of(
                        visit,
                        library,
                        new Subject(Kind.TOPIC, topic.id()),
                        naming.stream()
                                .filter(entry -> !figures.contains(entry) && !notes.contains(entry))
                                .toList()));
    }

    /** With fewer things in its lists, where a page has less room. */
    TopicLore within(int most) {
        int shown = Math.min(most, figures.size());
        return new TopicLore(
                definition,
                language,
                confirmed,
                remark,
                introductions,
                first,
                figures.subList(0, shown),
                moreFigures + figures.size() - shown,
                others.stream().map(group -> group.within(most)).toList());
    }

    /** How many elements of a page it takes, about. */
    int elements() {
        return 8
                + 3 * (introductions.size() + first.size())
                + 4 * figures.size()
                + others.stream().mapToInt(NamedBy::elements).sum();
    }

    private static Start introduction(Visit visit, Entry note) {
        return new Start(
                Link.to(visit, note), Typography.of(note.field("summary"), note.field("language")));
    }

    private static List<Start> first(
            Visit visit, Library library, Catalogue catalogue, Topic topic) {
        Map<Facet, List<String>> wanted =
                Map.of(Facet.TOPIC, List.of(topic.id()), Facet.HAS, List.of(Facet.FIRST));
        List<String> keys = catalogue.keys(new Criteria("", wanted, Order.NEWEST, 1), 0, FIRST);
        return library.references(keys).stream()
                .map((Reference reference) ->
                        new Start(
                                HitLines.link(visit, reference),
                                reference.amendments().first().orElse("")))
                .toList();
    }
}
