package cloud.girofle.herbier.zotero.tagged;

import cloud.girofle.herbier.reference.Creator;
import java.util.Arrays;
import java.util.List;

/** Reads names as tagged formats write them: {@code Last, First, Suffix}, or in one piece. */
final class TaggedNames {

    private TaggedNames() {}

    /**
     * The creator of that name. A name without a comma is an institution's, or a person's whose
     * parts nobody told; one that ends in a comma is an institution's, whatever commas it has
     * besides.
     */
    static Creator creator(String role, String name) {
        if (name.endsWith(",")) {
            return new Creator(role, name.substring(0, name.length() - 1), "");
        }
        List<String> parts = Arrays.stream(name.split(",", 3)).map(String::strip).toList();
        return switch (parts.size()) {
            case 1 -> new Creator(role, parts.getFirst(), "");
            case 2 -> new Creator(role, parts.getFirst(), parts.get(1));
            default -> new Creator(role, parts.getFirst(), parts.get(1) + ", " + parts.get(2));
        };
    }
}
