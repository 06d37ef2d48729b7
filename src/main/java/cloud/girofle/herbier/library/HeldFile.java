package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.FileFormat;
import cloud.girofle.herbier.reference.StoredFile;
import java.nio.file.Path;

/**
 * A file of the library.
 *
 * @param file which one
 * @param declared what its source says that it is
 * @param path where its bytes stand; never to be written to
 * @param access who may read it
 */
public record HeldFile(StoredFile file, FileFormat declared, Path path, Access access) {

    /** Who may read a file. */
    public enum Access {
        /** Anyone: a present reference holds it. */
        OPEN,
        /** Nobody: the sources that hold it keep their files to themselves. */
        CLOSED,
        /** Nobody any more: no present reference holds it. */
        WITHDRAWN
    }
}
