package cloud.girofle.herbier.zotero.attached;

import cloud.girofle.herbier.reference.FileFormat;
import cloud.girofle.herbier.reference.FileReading;
import cloud.girofle.herbier.reference.FileReading.Reason;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.LogManager;

/**
 * The process that reads files: takes a path and a format on its standard input, answers on its
 * standard output, and ends with its input. Started by {@link ReaderHandle}.
 */
public final class ReadingProcess {

    private static final int GIVEN_UP = 4;

    private final int pages;
    private final int characters;
    private final Duration enough;

    /** When the file being read was begun, in nanoseconds; 0 between files. */
    private final AtomicLong begun = new AtomicLong();

    private ReadingProcess(int pages, int characters, Duration enough) {
        this.pages = pages;
        this.characters = characters;
        this.enough = enough;
    }

    /** Runs until its input ends. */
    public static void main(String[] arguments) throws IOException {
        LogManager.getLogManager().reset(); // What PDFBox thinks of a file is nobody's concern.
        ReadingProcess process =
                new ReadingProcess(
                        Integer.parseInt(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Duration.ofMillis(Long.parseLong(arguments[2])));
        process.watch(Duration.ofMillis(Long.parseLong(arguments[3])).multipliedBy(2));
        DataOutputStream answers =
                new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        process.answer(new DataInputStream(System.in), answers);
    }

    private void answer(DataInputStream questions, DataOutputStream answers) throws IOException {
        while (true) {
            Path file;
            FileFormat format;
            try {
                file = Path.of(questions.readUTF());
                format = FileFormat.valueOf(questions.readUTF());
            } catch (EOFException e) {
                return;
            }
            begun.set(System.nanoTime());
            FileReading reading = read(file, format);
            begun.set(0);
            Wire.write(answers, reading);
        }
    }

    private FileReading read(Path file, FileFormat format) {
        Words words = new Words(characters, enough);
        try {
            return switch (format) {
                case PDF -> PdfContent.read(file, words, pages);
                case EPUB -> {
                    MarkupContent.readEpub(file, words);
                    yield new FileReading.Read(words.text(), List.of());
                }
                case HTML -> {
                    MarkupContent.readPage(file, words);
                    yield new FileReading.Read(words.text(), List.of());
                }
                default -> new FileReading.Read(PlainContent.read(file, characters), List.of());
            };
        } catch (Words.Enough e) {
            return new FileReading.Read(words.text(), List.of());
        } catch (IOException | RuntimeException e) {
            // Libraries that read damaged files fail in every way there is.
            return new FileReading.Unreadable(Reason.BROKEN);
        }
    }

    /** Nobody may be left to kill this process when its parent was killed. */
    private void watch(Duration most) {
        Thread.ofPlatform()
                .daemon()
                .name("watch")
                .start(() -> {
                    while (true) {
                        long since = begun.get();
                        if (since != 0 && System.nanoTime() - since > most.toNanos()) {
                            Runtime.getRuntime().halt(GIVEN_UP);
                        }
                        try {
                            Thread.sleep(1_000);
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                });
    }
}
