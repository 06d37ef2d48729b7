package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.HeldFile;
import cloud.girofle.herbier.library.KeptFiles;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.FileReading;
import cloud.girofle.herbier.zotero.attached.AttachedReader;
import java.util.List;

/**
 * Reads the files that imports left waiting: their text goes to the search, what readers marked in
 * them to their references. Each counts as soon as it is read; what is interrupted goes on waiting.
 * Several processes may do so at once: a file that two of them read counts once.
 */
public final class WaitingFiles {

    private static final int AT_ONCE = 50;

    /** Told as files are read. */
    public interface Progress {

        /**
         * A file was read, or could not be.
         *
         * @param files read so far
         */
        void read(HeldFile file, FileReading reading, int files);
    }

    private final KeptFiles files;
    private final AttachedReader reader;

    /** Over a library, with a reader that is closed by whoever opened it. */
    public WaitingFiles(Library library, AttachedReader reader) {
        this.files = library.files();
        this.reader = reader;
    }

    /** Reads them all, however many come meanwhile; then the reader's process is ended. */
    public void readAll(Progress progress) {
        int count = 0;
        try {
            List<HeldFile> waiting = files.waiting(AT_ONCE);
            while (!waiting.isEmpty()) {
                for (HeldFile file : waiting) {
                    FileReading reading = reader.read(file.path(), file.declared());
                    files.read(file.file(), reading);
                    progress.read(file, reading, ++count);
                }
                waiting = files.waiting(AT_ONCE);
            }
        } finally {
            reader.close();
        }
    }
}
