package cloud.girofle.herbier.reference;

/**
 * A keyword.
 *
 * @param name as written; may hold commas, semicolons, slashes, emoji
 * @param automatic whether a translator added it rather than a person (Zotero tag type 1)
 */
public record Tag(String name, boolean automatic) {

    public Tag {
        name = name.strip();
    }

    /** A keyword that a person chose. */
    public static Tag manual(String name) {
        return new Tag(name, false);
    }
}
