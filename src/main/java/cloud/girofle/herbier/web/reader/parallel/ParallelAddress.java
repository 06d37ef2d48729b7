package cloud.girofle.herbier.web.reader.parallel;

import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.sharing.parallel.Comparison.Part;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.SearchAddress.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the pages of one comparison stand: all that is asked of it is in the address.
 *
 * @param path of its page
 * @param stem of its files, which their suffix follows
 * @param named what it is named by, as parameters: {@code a}, {@code b}; may be none
 */
public record ParallelAddress(String path, String stem, Map<String, String> named) {

    /** The parameter that asks for a list. */
    public static final String LIST = "liste";

    /** The parameter that asks for all values of a facet. */
    static final String BY = "par";

    public ParallelAddress {
        named = new LinkedHashMap<>(named);
    }

    /** The whole of it. */
    public String whole() {
        return path + query(named);
    }

    /** The same, for what is taken from there with what curators say of it, or without. */
    ParallelAddress annotated(boolean with) {
        Map<String, String> other = new LinkedHashMap<>(named);
        if (with) {
            other.put(SearchAddress.ANNOTATIONS, SearchAddress.WITH);
        } else {
            other.remove(SearchAddress.ANNOTATIONS);
        }
        return new ParallelAddress(path, stem, other);
    }

    /** All values of a facet. */
    String shares(Facet facet, int page) {
        Map<String, String> asked = new LinkedHashMap<>(named);
        asked.put(BY, facet.parameter());
        return path + query(paged(asked, page));
    }

    /** A list, as a page. */
    String list(Part part, Narrowed narrowed, int page) {
        return path + query(paged(asked(part, narrowed), page));
    }

    /** A list, as a file. */
    String file(Part part, Narrowed narrowed, String suffix) {
        return stem + "." + suffix + query(asked(part, narrowed));
    }

    private Map<String, String> asked(Part part, Narrowed narrowed) {
        Map<String, String> asked = new LinkedHashMap<>(named);
        asked.put(LIST, part.parameter());
        if (narrowed.narrows()) {
            asked.put(narrowed.facet().parameter(), narrowed.value());
        }
        return asked;
    }

    private static Map<String, String> paged(Map<String, String> asked, int page) {
        if (page > 1) {
            asked.put("page", String.valueOf(page));
        }
        return asked;
    }

    private static String query(Map<String, String> asked) {
        return SearchAddress.written(
                asked.entrySet().stream()
                        .map(pair -> new Parameter(pair.getKey(), pair.getValue()))
                        .toList());
    }
}
