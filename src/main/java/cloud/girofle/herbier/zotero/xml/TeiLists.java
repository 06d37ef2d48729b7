package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.reference.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists of a TEI file that have a heading, as collections. */
final class TeiLists {

    private final Map<String, String> headings = new LinkedHashMap<>();
    private final Map<String, Collection> holding = new LinkedHashMap<>();

    /** Takes note of the heading of the list it stands in. */
    void heading(SafeXml.Entry head) {
        if (!head.within().isEmpty() && isList(head.within().getLast())) {
            headings.putIfAbsent(head.within().getLast(), head.element().words());
        }
    }

    /** The id of the innermost list with a heading that holds the entry. */
    Optional<String> holding(SafeXml.Entry entry) {
        String parent = "";
        for (String element : entry.within()) {
            String name = headings.getOrDefault(element, "");
            if (!name.isEmpty()) {
                holding.putIfAbsent(element, new Collection(element, name, parent));
                parent = element;
            }
        }
        return Optional.of(parent).filter(id -> !id.isEmpty());
    }

    /** Those that hold an item, parents first. */
    List<Collection> all() {
        return List.copyOf(holding.values());
    }

    private static boolean isList(String element) {
        return XmlTree.local(element).startsWith("listBibl#");
    }
}
