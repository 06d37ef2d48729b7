package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a search is for, in a few words: « serveur, Rapport, 2019 ». */
public final class SearchName {

    private SearchName() {}

    /** The words of a search and what it is narrowed to; empty where it finds everything. */
    public static String of(
            Visit visit,
            Library library,
            Catalogue catalogue,
            SearchAddress search,
            Results results) {
        Labels labels = new Labels(visit, library.sources(), catalogue.thesaurus());
        return Stream.concat(
                        Stream.of(search.criteria().text()),
                        new FacetLists(visit, search, results, labels, catalogue.thesaurus())
                                .chosen().stream().map(Choice::label))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
