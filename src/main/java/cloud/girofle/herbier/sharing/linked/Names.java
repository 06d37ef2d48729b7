package cloud.girofle.herbier.sharing.linked;

import cloud.girofle.herbier.reference.StoredFile;
import cloud.girofle.herbier.sharing.Places;

/**
 * What linked data calls the things of the library: lasting addresses, with scheme and host, the
 * same in every language.
 */
public interface Names extends Places {

    /** Somebody who made works, by their slug. */
    String author(String slug);

    /** A file that anyone may read. */
    String file(StoredFile file, String name);

    /** A collection of a source. */
    String collection(String source, String id);

    /** The thesaurus. */
    String topics();

    /** What the words begin with that no shared vocabulary has. */
    String vocabulary();
}
