package cloud.girofle.herbier.web.reader.comparison;

import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an address asks to compare: {@code ?c=SLUG,SLUG&c=SLUG&u=UNIT}.
 *
 * @param groups slugs of figures; those of one {@code c} stand together
 * @param unit code of the unit to tell them in, or empty
 */
record Comparing(List<List<String>> groups, String unit) {

    /** No more find room on a page, or in a mind. */
    static final int MOST = 10;

    Comparing {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** What a query asks for: each figure once, no more than {@link #MOST}. */
    static Comparing of(Query query) {
        return of(query.all("c"), query.find("u").orElse(""));
    }

    /** The same, of slugs joined by commas. */
    static Comparing of(List<String> joined, String unit) {
        List<List<String>> groups = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (String group : joined) {
            List<String> slugs =
                    Arrays.stream(group.split(",", -1))
                            .map(String::strip)
                            .filter(slug -> !slug.isEmpty() && !seen.contains(slug))
                            .distinct()
                            .limit(Math.max(0, MOST - seen.size()))
                            .toList();
            seen.addAll(slugs);
            if (!slugs.isEmpty()) {
                groups.add(slugs);
            }
        }
        return new Comparing(groups, unit);
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Each group as the address has it. */
    List<String> joined() {
        return groups.stream().map(group -> String.join(",", group)).toList();
    }

    /** Where it is shown. */
    String href(Links links) {
        return links.comparison()
                + joined().stream()
                        .map(group -> "c=" + encoded(group))
                        .collect(Collectors.joining("&", "?", ""))
                + (unit.isEmpty() ? "" : "&u=" + encoded(unit));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}
