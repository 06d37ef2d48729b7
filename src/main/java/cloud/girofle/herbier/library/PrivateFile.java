package cloud.girofle.herbier.library;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that nobody but whoever runs this program may read, from its first byte on: accounts,
 * their password hashes, and copies of them. Where a system has no such rights, a file like others.
 */
public final class PrivateFile {

    private PrivateFile() {}

    /** Makes it, empty; one that is there stays as it is. */
    public static void make(Path file) throws IOException {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
        } catch (FileAlreadyExistsException e) {
            return; // Made before, or by another process meanwhile.
        }
    }
}
