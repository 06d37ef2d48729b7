package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.zotero.writing.Limit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what a format does not carry, in words: a line for each kind, with how often of what. */
public final class LimitLines {

    private LimitLines() {}

    /** Plain text, in the order of the kinds. */
    public static List<String> of(List<Limit> limits, Messages words) {
        Map<Limit.Kind, List<Limit>> kinds =
                limits.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Limit::kind,
                                        () -> new EnumMap<>(Limit.Kind.class),
                                        Collectors.toList()));
        return kinds.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue(), words))
                .toList();
    }

    private static String line(Limit.Kind kind, List<Limit> limits, Messages words) {
        int count = limits.stream().mapToInt(Limit::count).sum();
        String what =
                limits.stream()
                        .filter(limit -> !limit.what().isEmpty())
                        .map(limit -> label(limit.what(), words) + " (" + limit.count() + ")")
                        .collect(Collectors.joining(", "));
        return words.get("limit." + kind, count, what);
    }

    private static String label(String name, Messages words) {
        return words.find("field." + name)
                .or(() -> words.find("role." + name))
                .or(() -> words.find("type." + name))
                .orElse(name);
    }
}
