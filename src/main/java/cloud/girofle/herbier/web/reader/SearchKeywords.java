package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Keywords;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.visit.SearchAddress;
import java.util.List;
import java.util.Optional;

/** What curators made of the keywords that a search is narrowed to. */
final class SearchKeywords {

    private final Library library;
    private final SearchAddress search;
    private final List<String> chosen;

    SearchKeywords(Library library, SearchAddress search) {
        this.library = library;
        this.search = search;
        this.chosen = search.chosen(Facet.TAG);
    }

    /** The search by the names that its keywords have now, where any became another. */
    Optional<SearchAddress> renamed() {
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Keywords keywords = library.keywords();
        SearchAddress now = search;
        for (String name : chosen) {
            if (!keywords.now(name).equals(name)) {
                now = now.with(Facet.TAG, keywords.now(name), name::equals);
            }
        }
        return now.equals(search) ? Optional.empty() : Optional.of(now);
    }

    /**
     * What the one keyword means that is all that is looked for; clean HTML, or empty.
     *
     * @param language of the page
     */
    String description(String language) {
        boolean alone =
                chosen.size() == 1
                        && search.criteria().text().isEmpty()
                        && search.criteria().chosen().size() == 1;
        return alone
                ? library.written()
                        .find(new Subject(Subject.Kind.KEYWORD, Keywords.id(chosen.getFirst())))
                        .filter(entry -> !entry.withdrawn())
                        .map((Entry entry) -> entry.field("description"))
                        .filter(text -> !text.isEmpty())
                        .map(text -> Typography.html(Markdown.html(text), language))
                        .orElse("")
                : "";
    }
}
