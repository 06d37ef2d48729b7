package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Completion;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a search that is being typed may become, for the search box and for browsers: what was
 * typed, then the completions, what each is, and where each leads (<a
 * href="https://github.com/dewitt/opensearch/blob/master/mediawiki/Specifications/OpenSearch/Extensions/Suggestions/1.1/Draft%201.wiki">OpenSearch
 * Suggestions 1.1</a>).
 */
public final class Suggestions implements Page {

    static final String TYPE = "application/x-suggestions+json";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Catalogue catalogue;

    /** What that catalogue holds. */
    public Suggestions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        String text = visit.query().find("q").orElse("");
        List<Completion> found = catalogue.complete(text, visit.language().code());
        List<Object> answer =
                List.of(
                        text,
                        found.stream().map(Completion::label).toList(),
                        found.stream()
                                .map(each -> visit.words().get("suggestion." + each.kind()))
                                .toList(),
                        found.stream()
                                .map(each -> visit.links().absolute(to(visit.links(), each)))
                                .toList());
        return new Answer.Text(200, TYPE + "; charset=utf-8", JSON.writeValueAsString(answer));
    }

    private static String to(Links links, Completion completion) {
        return switch (completion.kind()) {
            case TOPIC -> links.topic(completion.value());
            case AUTHOR -> links.author(completion.value());
            case KEYWORD -> links.keyword(completion.value());
            case FIGURE -> links.figure(completion.value());
            case QUESTION -> links.question(completion.value());
            case NOTE -> links.note(completion.value());
            case LIST -> links.list(completion.value());
            case TITLE -> links.reference(completion.value());
        };
    }
}
