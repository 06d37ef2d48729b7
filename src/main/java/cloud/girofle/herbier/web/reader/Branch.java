package cloud.girofle.herbier.web.reader;

import java.util.List;

/**
 * A way into the library that holds narrower ones: a collection, a topic.
 *
 * @param name plain text
 * @param href where it leads
 * @param count how many references it holds
 * @param branches those shown beneath it
 */
public record Branch(String name, String href, long count, List<Branch> branches) {
    public Branch {
        branches = List.copyOf(branches);
    }
}
