package cloud.girofle.herbier.zotero.harvest;

import cloud.girofle.herbier.zotero.sync.Mirror;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The items whose metadata cannot be read, kept apart in the mirror: what was read of them before
 * still stands, and they are tried again each time. Not thread-safe; used for one round.
 */
final class Unreadable {

    private static final String PREFIX = "unreadable ";

    private final Mirror mirror;
    private final Set<String> now = new HashSet<>();

    Unreadable(Mirror mirror) {
        this.mirror = mirror;
    }

    /** How such an item is kept. */
    Mirror.Kept kept(OaiReply.Item item) {
        now.add(PREFIX + item.identifier());
        return new Mirror.Kept(PREFIX + item.identifier(), 0, item.metadata());
    }

    /** Begins the list anew. */
    void clear() {
        now.clear();
    }

    /**
     * The keys of those that were kept apart and are no longer.
     *
     * @param told the identifiers of all that came this time
     * @param all whether that was everything there is
     */
    Set<String> gone(Set<String> told, boolean all) {
        Set<String> gone = new HashSet<>();
        in(mirror)
                .keySet()
                .forEach(identifier -> {
                    if (all || told.contains(identifier)) {
                        gone.add(PREFIX + identifier);
                    }
                });
        gone.removeAll(now);
        return gone;
    }

    /** Those that a mirror shows: their metadata, by their identifiers. */
    static Map<String, String> in(Mirror mirror) {
        Map<String, String> found = new HashMap<>();
        mirror.read(
                Mirror.Kind.SETTING,
                kept -> {
                    if (kept.key().startsWith(PREFIX)) {
                        found.put(kept.key().substring(PREFIX.length()), kept.json());
                    }
                });
        return found;
    }
}
