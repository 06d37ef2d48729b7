package cloud.girofle.herbier.reference;

/**
 * A folder of a source's library; folders nest, and names may repeat.
 *
 * @param id how the export names it; unique within one export
 * @param name as written
 * @param parentId the id of the folder that holds it; empty at the root
 */
public record Collection(String id, String name, String parentId) {}
