package cloud.girofle.herbier.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a disk has room. What the system says of a full one differs from place to place. */
final class Room {

    /** Fewer bytes than this are as good as none. */
    private static final long NONE = 1 << 18;

    private Room() {}

    /** Whether a write that failed near that file failed for want of room. */
    static boolean isShort(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        try {
            return Files.getFileStore(folder).getUsableSpace() < NONE;
        } catch (IOException e) {
            return false; // Then it is no use asking, and something else is wrong.
        }
    }
}
