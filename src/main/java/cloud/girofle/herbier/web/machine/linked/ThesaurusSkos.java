package cloud.girofle.herbier.web.machine.linked;

import cloud.girofle.herbier.curation.Skos;
import cloud.girofle.herbier.curation.TopicDefinition;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.machine.api.Problem;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.TreeMap;

/**
 * The topics, or the one that the address names, as <a
 * href="https://www.w3.org/TR/skos-reference/">SKOS</a>.
 */
public final class ThesaurusSkos implements Page {

    /** How it is written. */
    public enum Format {
        TURTLE("text/turtle; charset=utf-8"),
        JSON_LD("application/ld+json; charset=utf-8");

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }
    }

    private final Library library;
    private final Catalogue catalogue;
    private final Format format;

    /** The topics of that catalogue, defined by that library. */
    public ThesaurusSkos(Library library, Catalogue catalogue, Format format) {
        this.library = library;
        this.catalogue = catalogue;
        this.format = format;
    }

    @Override
    public Answer show(Visit visit) {
        Thesaurus thesaurus = TopicDefinition.inThesaurus(library, catalogue.thesaurus());
        String slug = visit.part("slug");
        List<Topic> topics =
                slug.isEmpty() ? thesaurus.topics() : thesaurus.find(slug).stream().toList();
        if (topics.isEmpty() && !slug.isEmpty()) {
            return Problem.answer(404, "There is no topic of this id.");
        }
        TreeMap<String, String> titles = new TreeMap<>();
        for (SiteLanguage language : SiteLanguage.values()) {
            titles.put(language.code(), language.words().get("topics.heading"));
        }
        String scheme = visit.links().open().names().topics();
        return new Answer.Text(
                200,
                format.contentType,
                switch (format) {
                    case TURTLE -> Skos.turtle(thesaurus, topics, scheme, titles);
                    case JSON_LD -> Skos.jsonLd(thesaurus, topics, scheme, titles);
                });
    }
}
