package cloud.girofle.herbier.zotero.attached;

import cloud.girofle.herbier.reference.FileFormat;
import cloud.girofle.herbier.reference.FileReading;
import cloud.girofle.herbier.reference.FileReading.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads attached files: PDF, EPUB, saved web pages, plain text. The work is done by a process that
 * is started when first needed, serves many files, and is killed when one takes too much; then that
 * file is {@link FileReading.Unreadable}, and the next finds a new process. Thread-safe: files are
 * read one at a time.
 */
public final class AttachedReader implements AutoCloseable {

    private final ReadingLimits limits;
    private Optional<ReaderHandle> running = Optional.empty();

    /** With the usual limits. */
    public AttachedReader() {
        this(ReadingLimits.USUAL);
    }

    /** With limits of one's own. */
    public AttachedReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @param declared what its source says that it is; its bytes decide
     * @throws java.io.UncheckedIOException when no process can be started
     */
    public synchronized FileReading read(Path file, FileFormat declared) {
        try {
            FileFormat format = format(file, declared);
            return switch (format) {
                case PDF, EPUB, HTML, TEXT ->
                        Files.size(file) > limits.bytes()
                                ? new FileReading.Unreadable(Reason.TOO_LARGE)
                                : ask(file, format);
                // A name that promises a text, and bytes that are none.
                case OTHER ->
                        declared == FileFormat.OTHER || declared.isImage()
                                ? new FileReading.Read("", List.of())
                                : new FileReading.Unreadable(Reason.BROKEN);
                case PNG, JPEG, GIF, WEBP -> new FileReading.Read("", List.of());
            };
        } catch (NoSuchFileException e) {
            return new FileReading.Unreadable(Reason.MISSING);
        } catch (IOException e) {
            return new FileReading.Unreadable(Reason.BROKEN);
        }
    }

    /** Ends the process, if one runs; the next file starts another. */
    @Override
    public synchronized void close() {
        running.ifPresent(ReaderHandle::close);
        running = Optional.empty();
    }

    private FileReading ask(Path file, FileFormat format) {
        ReaderHandle process = running.orElseGet(() -> ReaderHandle.start(limits));
        running = Optional.of(process);
        FileReading reading = process.read(file, format);
        if (!process.isSound()) {
            close();
        }
        return reading;
    }

    private static FileFormat format(Path file, FileFormat declared) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return FileFormat.of(in.readNBytes(FileFormat.HEAD), declared);
        }
    }
}
