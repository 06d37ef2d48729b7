package cloud.girofle.herbier.web.curator.annotation;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Completion;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.sharing.CitationLine;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** References that somebody who writes {@code ?q=} may want to cite, as JSON. */
public final class CitationChoices implements Page {

    /**
     * One of them.
     *
     * @param key to write after {@code @}
     * @param label who, when, what
     */
    record Choice(String key, String label) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 8;

    private final Library library;
    private final Catalogue catalogue;

    /** References of that library. */
    public CitationChoices(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        List<Choice> choices =
                visit.query().find("q").map(typed -> choices(visit, typed)).orElse(List.of());
        return new Answer.Text(
                200, "application/json; charset=utf-8", JSON.writeValueAsString(choices));
    }

    private List<Choice> choices(Visit visit, String typed) {
        Set<String> keys = new LinkedHashSet<>();
        library.cited(typed).forEach(reference -> keys.add(reference.key()));
        catalogue.complete(typed, visit.language().code()).stream()
                .filter(each -> each.kind() == Completion.Kind.TITLE)
                .forEach(each -> keys.add(each.value()));
        catalogue
                .search(new Criteria(typed, Map.of(), Order.RELEVANCE, 1).ofReferences())
                .hits()
                .stream()
                .map(Results.Hit::key)
                .forEach(keys::add);
        return library.references(List.copyOf(keys)).stream()
                .limit(MOST)
                .map(reference -> choice(visit, reference))
                .toList();
    }

    private Choice choice(Visit visit, Reference reference) {
        String own = reference.citationKey();
        boolean mine = !own.isEmpty() && library.cited(own).size() == 1;
        return new Choice(
                mine ? own : reference.key(),
                "%s, %s — %s"
                        .formatted(
                                CitationLine.shortName(reference, visit.words()),
                                CitationLine.shortYear(reference, visit.words()),
                                CleanHtml.words(HitLines.title(visit, reference))));
    }
}
