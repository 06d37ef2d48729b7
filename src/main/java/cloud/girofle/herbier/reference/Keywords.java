package cloud.girofle.herbier.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What curators made of the library's keywords: some are called otherwise, wherever they stand.
 * Several that become one are merged. Immutable and thread-safe.
 */
public final class Keywords {

    /** Each stays as its sources write it. */
    public static final Keywords AS_THEY_ARE = new Keywords(Map.of());

    private final Map<String, String> becomes;

    /**
     * Some that become others.
     *
     * @param becomes the name that each has from now on, by its {@link #id}; that one may in turn
     *     become another
     */
    public Keywords(Map<String, String> becomes) {
        Map<String, String> kept = new HashMap<>(becomes);
        kept.values().removeIf(String::isBlank);
        this.becomes = Map.copyOf(kept);
    }

    /** What tells one from another: keywords that differ in case alone are one. */
    public static String id(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** What a keyword is called now. */
    public String now(String name) {
        return way(name).getLast();
    }

    /** The same keyword by the name it has now. */
    Tag now(Tag tag) {
        return becomes.isEmpty() ? tag : new Tag(now(tag.name()), tag.automatic());
    }

    /** The ids that lead from a name to the one it has now, both among them. */
    List<String> ids(String name) {
        return way(name).stream().map(Keywords::id).toList();
    }

    /**
     * The same with one more, as it would be.
     *
     * @param name what becomes another
     * @param other what it becomes
     */
    public Keywords with(String name, String other) {
        Map<String, String> more = new HashMap<>(becomes);
        more.put(id(name), other);
        return new Keywords(more);
    }

    /** Whether a keyword would become itself again by way of another. */
    public boolean isCircular(String name) {
        String start = id(name);
        Set<String> seen = new HashSet<>();
        String at = start;
        while (seen.add(at)) {
            String next = id(becomes.getOrDefault(at, at));
            if (next.equals(at)) {
                return false; // The last, or only another spelling of it.
            }
            at = next;
        }
        return at.equals(start);
    }

    /**
     * The names from the one that is given to the last, each of another id. In a circle, which no
     * form takes but an older version may bring back, the first id of the alphabet is the last of
     * all ways, so that those who meet there stay one.
     */
    private List<String> way(String name) {
        LinkedHashMap<String, String> way = new LinkedHashMap<>();
        String called = name.strip();
        while (!way.containsKey(id(called))) {
            way.put(id(called), called);
            called = becomes.getOrDefault(id(called), called);
        }
        String met = id(called);
        List<String> ids = List.copyOf(way.keySet());
        List<String> circle = ids.subList(ids.indexOf(met), ids.size());
        String last = circle.stream().min(String::compareTo).orElseThrow();
        way.put(met, called);
        way.putLast(last, way.get(last));
        return List.copyOf(way.values());
    }
}
