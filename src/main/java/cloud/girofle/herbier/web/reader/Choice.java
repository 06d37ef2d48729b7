package cloud.girofle.herbier.web.reader;

import java.util.List;

/**
 * A value to narrow a search to, or to start one from.
 *
 * @param label plain text
 * @param href where it leads: to the search with the value, or without it when it is chosen
 * @param count how many references have it
 * @param chosen whether the search is narrowed to it
 * @param narrower those shown beneath it
 */
public record Choice(String label, String href, long count, boolean chosen, List<Choice> narrower) {

    public Choice {
        narrower = List.copyOf(narrower);
    }

    /** One with nothing beneath it. */
    public Choice(String label, String href, long count, boolean chosen) {
        this(label, href, count, chosen, List.of());
    }
}
