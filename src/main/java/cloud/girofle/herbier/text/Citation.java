package cloud.girofle.herbier.text;

import java.util.List;
import org.commonmark.node.CustomNode;

/** A place of a text where references are cited. */
final class Citation extends CustomNode {

    /** How they are cited. */
    enum Manner {
        /** {@code [@key, p. 12]}: « (Lopez, 2022, p. 12) ». */
        IN_PARENTHESES,
        /** {@code @key}: « Lopez (2022) ». */
        IN_THE_SENTENCE,
        /** {@code [[key]]}: « Lopez, 2022 »; {@code [[key|words]]}: these words. */
        LINK
    }

    /**
     * One of them.
     *
     * @param before what is said before it: « voir »
     * @param key as it was typed
     * @param withoutName whether only the year is wanted
     * @param after a page, or anything else said after it; of a link, the words it bears, or empty
     */
    record Item(String before, String key, boolean withoutName, String after) {}

    private final Manner manner;
    private final List<Item> items;
    private final String typed;

    Citation(Manner manner, List<Item> items, String typed) {
        this.manner = manner;
        this.items = List.copyOf(items);
        this.typed = typed;
    }

    Manner manner() {
        return manner;
    }

    List<Item> items() {
        return items;
    }

    /** The source, to be shown where no reference is found. */
    String typed() {
        return typed;
    }
}
