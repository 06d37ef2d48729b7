package cloud.girofle.herbier.citation;

import cloud.girofle.herbier.citation.StyleProblem.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The macros of a style, followed before citeproc does: that they end, and soon enough. For one
 * style; not thread-safe.
 */
final class Macros {

    /** The largest style that is published unfolds to some tens of thousands of elements. */
    private static final long MOST = 2_000_000;

    private static final int MOST_DEPTH = 80;

    /**
     * What a part of a style comes to.
     *
     * @param size how many elements, macros unfolded
     * @param numbers whether any of them writes the number of the entry
     */
    private record Unfolded(long size, boolean numbers) {

        Unfolded and(Unfolded other) {
            return new Unfolded(size + other.size, numbers || other.numbers);
        }

        Unfolded or(Unfolded other) {
            return new Unfolded(Math.max(size, other.size), numbers || other.numbers);
        }
    }

    private final Map<String, Element> macros = new HashMap<>();
    private final Map<String, Optional<Unfolded>> known = new HashMap<>();

    private Macros(StyleFile style) {
        StyleFile.children(style.root()).stream()
                .filter(each -> each.getNodeName().equals("macro"))
                .forEach(each -> macros.put(each.getAttribute("name"), each));
    }

    /**
     * Follows them all.
     *
     * @throws BadStyleException when they do not end, or one is missing
     */
    static Macros of(StyleFile style) throws BadStyleException {
        Macros macros = new Macros(style);
        macros.unfolded(style.root(), 0);
        return macros;
    }

    /** Whether a part of the style writes the number of an entry. */
    boolean writesNumbers(Element part) throws BadStyleException {
        return unfolded(part, 0).numbers();
    }

    private Unfolded unfolded(Element element, int depth) throws BadStyleException {
        if (depth > MOST_DEPTH) {
            throw new BadStyleException(Kind.ENDLESS, element.getNodeName());
        }
        boolean sorts = element.getNodeName().equals("sort");
        Unfolded all = new Unfolded(1, element.getAttribute("variable").equals("citation-number"));
        if (element.hasAttribute("macro")) {
            all = all.and(macro(element.getAttribute("macro"), depth));
        }
        boolean either = element.getNodeName().equals("choose");
        for (Element each : StyleFile.children(element)) {
            Unfolded inside = unfolded(each, depth + 1);
            all = either ? all.or(inside) : all.and(inside);
        }
        if (all.size() > MOST) {
            throw new BadStyleException(Kind.ENDLESS, element.getNodeName());
        }
        return sorts ? new Unfolded(all.size(), false) : all;
    }

    private Unfolded macro(String name, int depth) throws BadStyleException {
        Optional<Unfolded> before = known.get(name);
        if (before != null) {
            // Nothing known of it means that it is being unfolded, and uses itself.
            return before.orElseThrow(() -> new BadStyleException(Kind.ENDLESS, name));
        }
        Element macro = macros.get(name);
        if (macro == null) {
            throw new BadStyleException(Kind.UNKNOWN_MACRO, name);
        }
        known.put(name, Optional.empty());
        Unfolded unfolded = unfolded(macro, depth + 1);
        known.put(name, Optional.of(unfolded));
        return unfolded;
    }
}
