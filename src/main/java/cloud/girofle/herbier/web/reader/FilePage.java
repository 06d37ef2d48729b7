package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.library.HeldFile;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.FileFormat;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of the library, as long as a present reference holds it. Its bytes decide what browsers
 * take it for, from a short list; whatever could run in our name, HTML and SVG first, is sent as
 * bytes of no known kind.
 */
public final class FilePage implements Page {

    private static final String UTF_8 = "; charset=utf-8";

    private final Library library;

    /** A page over that library. */
    public FilePage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        Optional<HeldFile> found = library.files().find(visit.part("sha256"));
        if (found.isEmpty()) {
            return ErrorPage.answer(visit, 404);
        }
        HeldFile file = found.get();
        return switch (file.access()) {
            case OPEN ->
                    Files.isRegularFile(file.path()) ? answer(file) : ErrorPage.answer(visit, 404);
            case CLOSED -> ErrorPage.answer(visit, 404);
            case WITHDRAWN -> ErrorPage.answer(visit, 410);
        };
    }

    private static Answer answer(HeldFile file) {
        byte[] head = head(file.path());
        FileFormat read = FileFormat.of(head, file.declared());
        // What has a page of HTML before its PDF is kept, not shown.
        FileFormat format = read == FileFormat.PDF && !beginsAsPdf(head) ? FileFormat.OTHER : read;
        String contentType =
                switch (format) {
                    case HTML -> FileFormat.OTHER.contentType();
                    case TEXT -> format.contentType() + UTF_8;
                    default -> format.contentType();
                };
        return new Answer.File(
                file.path(),
                file.file().size(),
                file.file().sha256(),
                contentType,
                file.name().isBlank() ? "fichier" : file.name(),
                format == FileFormat.PDF || format.isImage());
    }

    private static boolean beginsAsPdf(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith("%PDF-");
    }

    private static byte[] head(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(FileFormat.HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
