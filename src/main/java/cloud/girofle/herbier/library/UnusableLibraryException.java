package cloud.girofle.herbier.library;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The library cannot be opened or written; {@link #kind} says what an admin can do about it. */
public final class UnusableLibraryException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /** Why; the details are the arguments of its sentence, after the file. */
    public enum Kind {
        /** Another program's SQLite database: move it away, or choose another data folder. */
        FOREIGN,
        /** Written by a newer version: install that one. {0} its schema, {1} the one known here. */
        NEWER,
        /** The same, and {2} is the copy kept when it was migrated: restore it, or install that. */
        NEWER_KEPT,
        /** Not a database at all: move it away, or restore a backup. */
        NOT_A_DATABASE,
        /** Damaged: restore a backup. */
        DAMAGED,
        /** May not be read or written: check the rights on the data folder. */
        NO_RIGHTS,
        /** The disk is full. */
        DISK_FULL,
        /** It must be migrated, and the disk has no room for the copy to be kept of it. */
        NO_ROOM_TO_MIGRATE,
        /** Another process goes on writing: try again when it is done. */
        BUSY,
        /** Anything else: {0} as SQLite says it. */
        FAILED
    }

    private final Kind kind;
    private final String file;
    private final transient List<String> details;

    UnusableLibraryException(
            Kind kind, String file, List<String> details, @Nullable Throwable cause) {
        super("%s: %s %s".formatted(file, kind, String.join(", ", details)), cause);
        this.kind = kind;
        this.file = file;
        this.details = List.copyOf(details);
    }

    /** Why. */
    public Kind kind() {
        return kind;
    }

    /** The database file. */
    public String file() {
        return file;
    }

    /** The arguments of the sentence, after the file. */
    public List<String> details() {
        return details;
    }
}
