package cloud.girofle.herbier.web.reader.citing;

import cloud.girofle.herbier.citation.AddedStyle;
import cloud.girofle.herbier.citation.ShippedStyle;
import cloud.girofle.herbier.citation.Style;
import cloud.girofle.herbier.citation.Styles;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;

/**
 * A style to choose.
 *
 * @param id as the address writes it
 * @param label in words
 * @param chosen whether the page is in it
 */
public record StyleChoice(String id, String label, boolean chosen) {

    /** The parameter that says in which style. */
    public static final String PARAMETER = "style";

    /** The style that a visit asks for, or the usual one of its language. */
    public static Style asked(Visit visit, Styles styles) {
        return styles.chosen(visit.query().find(PARAMETER), visit.language().code());
    }

    /** All the styles to choose from. */
    public static List<StyleChoice> of(Visit visit, Styles styles, Style chosen) {
        return styles.all().stream()
                .map(each -> new StyleChoice(each.id(), label(visit, each), each.equals(chosen)))
                .toList();
    }

    /** Ours in words of the site, others by the title that they give themselves. */
    static String label(Visit visit, Style style) {
        return switch (style) {
            case ShippedStyle ours -> visit.words().get("style." + ours.id());
            case AddedStyle added -> added.title();
        };
    }
}
