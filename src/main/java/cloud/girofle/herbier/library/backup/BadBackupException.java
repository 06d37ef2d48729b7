package cloud.girofle.herbier.library.backup;

import java.io.Serial;
import java.util.List;

/** A backup that cannot be made or used; {@link #kind} says what an admin can do about it. */
public final class BadBackupException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /** Why; the details are the arguments of its sentence, after the file. */
    public enum Kind {
        /** Not a backup of ours, or cut. */
        NOT_A_BACKUP,
        /** Of a layout that this program does not know: a newer Herbier wrote it. */
        NEWER_LAYOUT,
        /** {0} cannot stand in a backup: somebody else wrote this. */
        UNSAFE,
        /** {0} is not what it was when it was written. */
        DAMAGED,
        /** Something stands there already. */
        EXISTS,
        /** Another backup is being made there. */
        BUSY,
        /** A data folder, which is no place for backups of it. */
        DATA_FOLDER,
        /** {0} bytes are needed, {1} are free. */
        NO_ROOM,
        /** {0} may not be written. */
        NO_RIGHTS,
        /** No backup of that day. */
        NO_SUCH_DAY
    }

    private final Kind kind;
    private final String file;
    private final transient List<String> details;

    BadBackupException(Kind kind, String file, String... details) {
        super("%s: %s %s".formatted(file, kind, String.join(", ", details)));
        this.kind = kind;
        this.file = file;
        this.details = List.of(details);
    }

    /** Why. */
    public Kind kind() {
        return kind;
    }

    /** The backup, or what it is about. */
    public String file() {
        return file;
    }

    /** The arguments of the sentence, after the file. */
    public List<String> details() {
        return details;
    }
}
