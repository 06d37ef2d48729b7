package cloud.girofle.herbier.zotero.archive;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What of an archive was left out, one problem for each reason. Not thread-safe. */
final class LeftOut {

    private static final int NAMED = 10;

    private final Map<Kind, List<String>> named = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    void add(Kind reason, String name) {
        List<String> names = named.computeIfAbsent(reason, any -> new ArrayList<>());
        if (names.size() < NAMED) {
            names.add(
                    name.codePoints()
                            .filter(c -> !Character.isISOControl(c))
                            .limit(200)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString());
        }
        counts.merge(reason, 1, Integer::sum);
    }

    List<Problem> problems(String archive) {
        List<Problem> problems = new ArrayList<>();
        named.forEach((reason, names) -> {
            int count = counts.getOrDefault(reason, 0);
            String all = String.join(", ", names) + (count > names.size() ? "…" : "");
            problems.add(Problem.of(archive, "", reason, String.valueOf(count), all));
        });
        return problems;
    }
}
