package cloud.girofle.herbier.zotero.sync;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A mirror that keeps in memory what changes, and leaves the one it stands on as it is: for a dry
 * run. Not thread-safe.
 */
public final class MirrorDraft implements Mirror {

    private final Mirror mirror;
    private final Map<Kind, Map<String, Kept>> aside = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> gone = new EnumMap<>(Kind.class);
    private long version;

    public MirrorDraft(Mirror mirror) {
        this.mirror = mirror;
        this.version = mirror.version();
        for (Kind kind : Kind.values()) {
            aside.put(kind, new HashMap<>());
            gone.put(kind, Set.of());
        }
    }

    @Override
    public long version() {
        return version;
    }

    /** Only of what is shown below: what an earlier sync set aside there is downloaded again. */
    @Override
    public Map<String, Long> versions(Kind kind) {
        Map<String, Long> versions = new HashMap<>();
        mirror.read(kind, kept -> versions.put(kept.key(), kept.version()));
        aside(kind).values().forEach(kept -> versions.put(kept.key(), kept.version()));
        return versions;
    }

    @Override
    public void setAside(Kind kind, List<Kept> objects) {
        objects.forEach(kept -> aside(kind).put(kept.key(), kept));
    }

    @Override
    public void forgetAside() {
        aside.values().forEach(Map::clear);
    }

    @Override
    public boolean show(long from, long reached, Map<Kind, Set<String>> left) {
        if (from != mirror.version()) {
            return false;
        }
        version = reached;
        gone.putAll(left);
        return true;
    }

    @Override
    public void read(Kind kind, Consumer<Kept> reader) {
        Map<String, Kept> shown = new TreeMap<>();
        mirror.read(kind, kept -> shown.put(kept.key(), kept));
        shown.putAll(aside(kind));
        shown.keySet().removeAll(gone.getOrDefault(kind, Set.of()));
        shown.values().forEach(reader);
    }

    private Map<String, Kept> aside(Kind kind) {
        return aside.getOrDefault(kind, Map.of());
    }
}
