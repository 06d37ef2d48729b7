package cloud.girofle.herbier.web;

import cloud.girofle.herbier.web.visit.Answer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.Optional;

/**
 * Sends a file from the disk, whole or the part that is asked for (RFC 9110, section 14): a reader
 * of PDFs jumps to a page so. Its address holds its hash, so it may be kept for ever.
 */
final class FileSending {

    /** What it holds can neither run nor fetch anything, whatever it is taken for. */
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private FileSending() {}

    static void send(Context request, Answer.File file) {
        String tag = '"' + file.sha256() + '"';
        request.disableCompression(); // These formats are compressed already, and parts must fit.
        request.header("Cache-Control", Keeping.FOREVER.cacheControl());
        request.header("ETag", tag);
        Optional<String> held = Optional.ofNullable(request.header("If-None-Match"));
        if (held.filter(tags -> Freshness.isHeld(tags, tag)).isPresent()) {
            request.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        describe(request, file);
        Optional<ByteRange> range =
                Optional.ofNullable(request.header("Range"))
                        .filter(any -> request.method().name().equals("GET"))
                        .filter(any -> isThatVersion(request, tag))
                        .flatMap(written -> ByteRange.read(written, file.size()));
        if (range.filter(asked -> asked.from() >= file.size()).isPresent()) {
            request.status(HttpStatus.RANGE_NOT_SATISFIABLE);
            request.header("Content-Range", "bytes */" + file.size());
            request.header("Cache-Control", "no-cache");
            return;
        }
        range.ifPresent(part -> {
            request.status(HttpStatus.PARTIAL_CONTENT);
            request.header("Content-Range", part.written(file.size()));
        });
        write(request, file, range.orElse(new ByteRange(0, file.size() - 1)));
    }

    private static void describe(Context request, Answer.File file) {
        request.status(HttpStatus.OK);
        request.contentType(file.contentType());
        request.header("Content-Disposition", Disposition.of(file.name(), file.shown()));
        request.header("Accept-Ranges", "bytes");
        // Browsers refuse to show a PDF in a sandbox, and run nothing of it in our name.
        boolean pdf = file.contentType().equals("application/pdf");
        request.header("Content-Security-Policy", pdf ? NOTHING : "sandbox; " + NOTHING);
    }

    private static boolean isThatVersion(Context request, String tag) {
        String condition = request.header("If-Range");
        return condition == null || condition.equals(tag);
    }

    private static void write(Context request, Answer.File file, ByteRange part) {
        request.header("Content-Length", String.valueOf(part.length()));
        if (request.method().name().equals("HEAD")) {
            return;
        }
        try {
            SeekableByteChannel channel = Files.newByteChannel(file.path()).position(part.from());
            request.result(new Part(Channels.newInputStream(channel), part.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many bytes of a stream, then its end. */
    private static final class Part extends FilterInputStream {

        private long left;

        Part(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int most = (int) Math.min(length, left);
            int read = most == 0 && length > 0 ? -1 : super.read(bytes, offset, most);
            left -= Math.max(0, read);
            return read;
        }
    }
}
