package cloud.girofle.herbier.search;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** How Lucene sorts for each {@link Order}. What has no date, author or title comes last. */
final class Sorting {

    private static final SortField NEWEST = text(Schema.SORT_DATE, true);
    private static final SortField OLDEST = text(Schema.SORT_DATE, false);
    private static final SortField AUTHOR = text(Schema.SORT_AUTHOR, false);
    private static final SortField TITLE = text(Schema.SORT_TITLE, false);
    private static final SortField ADDED =
            new SortField(Schema.SORT_ADDED, SortField.Type.LONG, true);

    private Sorting() {}

    /**
     * The order of results.
     *
     * @param ranks whether some answer better than others; if not, the best are the latest added
     */
    static Sort of(Order order, boolean ranks) {
        return switch (order) {
            case RELEVANCE ->
                    ranks ? new Sort(SortField.FIELD_SCORE, NEWEST, TITLE) : of(Order.ADDED, ranks);
            case NEWEST -> new Sort(NEWEST, TITLE);
            case OLDEST -> new Sort(OLDEST, TITLE);
            case AUTHOR -> new Sort(AUTHOR, OLDEST, TITLE);
            case TITLE -> new Sort(TITLE, OLDEST);
            case ADDED -> new Sort(ADDED, NEWEST, TITLE);
        };
    }

    private static SortField text(String field, boolean reverse) {
        // Reversing turns missing values round too.
        Object missing = reverse ? SortField.STRING_FIRST : SortField.STRING_LAST;
        return new SortField(field, SortField.Type.STRING, reverse, missing);
    }
}
