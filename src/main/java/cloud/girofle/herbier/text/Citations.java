package cloud.girofle.herbier.text;

import java.util.Optional;

/** The references that a text may cite. */
@FunctionalInterface
public interface Citations {

    /** No reference at all: every citation is missing its own. */
    Citations NONE = key -> Optional.empty();

    /**
     * The reference of that key, as it was typed: eight characters, or a citation key.
     *
     * @param key never empty
     */
    Optional<Cited> find(String key);
}
