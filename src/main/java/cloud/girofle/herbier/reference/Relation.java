package cloud.girofle.herbier.reference;

/**
 * An arc from an item to another.
 *
 * @param kind the predicate as Zotero writes it: {@code dc:relation}, {@code owl:sameAs}, {@code
 *     dc:replaces}
 * @param target the other item's local id in the same export, or its Zotero URI
 */
public record Relation(String kind, String target) {}
