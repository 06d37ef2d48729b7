package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.curation.Skos;
import cloud.girofle.herbier.curation.TopicDefinition;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.TreeMap;

/** The topics, or the one that the address names, as SKOS in Turtle. */
public final class ThesaurusTurtle implements Page {

    private final Library library;
    private final Catalogue catalogue;

    /** The topics of that catalogue, defined by that library. */
    public ThesaurusTurtle(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        Thesaurus thesaurus = TopicDefinition.inThesaurus(library, catalogue.thesaurus());
        String slug = visit.part("slug");
        List<Topic> topics =
                slug.isEmpty() ? thesaurus.topics() : thesaurus.find(slug).stream().toList();
        if (topics.isEmpty() && !slug.isEmpty()) {
            return ErrorPage.answer(visit, 404, visit.words().get("topic.unknown"));
        }
        TreeMap<String, String> titles = new TreeMap<>();
        for (SiteLanguage language : SiteLanguage.values()) {
            titles.put(language.code(), language.words().get("topics.heading"));
        }
        return new Answer.Text(
                200,
                "text/turtle; charset=utf-8",
                Skos.turtle(thesaurus, topics, uri(visit.links()), titles));
    }

    /** The URI of the thesaurus; those of topics are it, a slash, and their id. */
    public static String uri(Links links) {
        return links.absolute(links.in(SiteLanguage.FRENCH).topics());
    }
}
