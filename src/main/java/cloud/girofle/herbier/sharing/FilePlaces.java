package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.reference.StoredFile;

/** Where the public finds the files that the library keeps. */
@FunctionalInterface
public interface FilePlaces {

    /**
     * The address of a file, with scheme and host.
     *
     * @param name that its source gave it
     */
    String of(StoredFile file, String name);
}
