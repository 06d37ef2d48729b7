package cloud.girofle.herbier.reference;

import java.util.Arrays;
import java.util.Optional;

/** What a library holds and searches find. */
public enum Kind {
    REFERENCE("reference"),
    FIGURE("chiffre"),
    QUESTION("question"),
    NOTE("note"),
    /** A topic of the thesaurus. */
    TOPIC("theme"),
    ANNOTATION("annotation"),
    /** A reading list. */
    LIST("liste");

    private final String id;

    Kind(String id) {
        this.id = id;
    }

    /** As addresses and data write it. */
    public String id() {
        return id;
    }

    /** The kind of that id. */
    public static Optional<Kind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
