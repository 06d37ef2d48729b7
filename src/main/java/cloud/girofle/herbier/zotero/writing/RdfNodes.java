package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Record;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How Zotero RDF names what it describes: {@code #item_}, {@code #collection_} and the local id.
 * Each name is one thing's only, where Zotero may give two items the same address. Immutable.
 */
public final class RdfNodes {

    /** Keys as Zotero gives them, and ids of annotations: a note is known by its own for ever. */
    private static final Pattern KEY = Pattern.compile("[A-Z0-9]{8}");

    private static final Pattern NODE = Pattern.compile("#(?:item|collection)_[\\w.~%-]+");

    private final Map<String, String> items = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, String> collections = new LinkedHashMap<>();

    /** Notes that have a name of their own, by the name that their rank would give them. */
    private final Map<String, String> named = new HashMap<>();

    /** Names all of them; nothing of the records is kept but ids. */
    public RdfNodes(Iterable<Record> records, List<Collection> tree) {
        Set<String> taken = new HashSet<>();
        for (Record item : records) {
            name(items, taken, "#item_", item.localId());
            String node = item(item.localId());
            for (int i = 0; i < item.notes().size(); i++) {
                String localId = item.notes().get(i).localId();
                String ranked = child(node, "note", i);
                boolean first = notes.putIfAbsent(localId, ranked) == null;
                if (first && KEY.matcher(localId).matches()) {
                    named.put(ranked, "#item_" + localId);
                }
            }
        }
        named.values().removeIf(taken::contains);
        taken.addAll(named.values());
        notes.replaceAll((localId, ranked) -> named.getOrDefault(ranked, ranked));
        tree.forEach(each -> name(collections, taken, "#collection_", each.id()));
    }

    /** An item of the export; empty when the export does not hold it. */
    String item(String localId) {
        return items.getOrDefault(localId, "");
    }

    /** An item or a child note that an arc leads to; empty when the export does not hold it. */
    String target(String localId) {
        return items.getOrDefault(localId, notes.getOrDefault(localId, ""));
    }

    /** A note under an item: named by its own key, or by its rank. */
    String note(String item, int rank) {
        String ranked = child(item, "note", rank);
        return named.getOrDefault(ranked, ranked);
    }

    /** A note or a file under an item. */
    static String child(String node, String kind, int rank) {
        return node + "-" + kind + "-" + (rank + 1);
    }

    /** A collection of the export; empty when the export does not hold it. */
    String collection(String id) {
        return collections.getOrDefault(id, "");
    }

    /** Collections by their ids, in the tree's order. */
    Map<String, String> collections() {
        return Collections.unmodifiableMap(collections);
    }

    private static void name(
            Map<String, String> names, Set<String> taken, String start, String localId) {
        boolean named = localId.startsWith(start) && NODE.matcher(localId).matches();
        String wanted =
                named ? localId : start + URLEncoder.encode(localId, StandardCharsets.UTF_8);
        wanted = wanted.replace("*", "%2A").replace("+", "%20");
        String node = wanted;
        for (int copy = 2; !taken.add(node); copy++) {
            node = wanted + "-" + copy;
        }
        names.putIfAbsent(localId, node);
    }
}
