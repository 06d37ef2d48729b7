package cloud.girofle.herbier.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Keeps what the site answered until it is known where its links lead: compressed, in one file that
 * goes away with it. Thread-safe.
 */
final class Spool implements AutoCloseable {

    /** Where something is kept. */
    record Place(long at, int length) {}

    private final FileChannel file;
    private long end;

    Spool() throws IOException {
        Path path = Files.createTempFile("herbier-", ".copie");
        file =
                FileChannel.open(
                        path,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
    }

    Place keep(byte[] bytes) {
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new Quick(packed)) {
                out.write(bytes);
            }
            ByteBuffer buffer = ByteBuffer.wrap(packed.toByteArray());
            Place place = reserve(buffer.remaining());
            long at = place.at();
            while (buffer.hasRemaining()) {
                at += file.write(buffer, at);
            }
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(Place place) {
        ByteBuffer buffer = ByteBuffer.allocate(place.length());
        try {
            while (buffer.hasRemaining()) {
                if (file.read(buffer, place.at() + buffer.position()) < 0) {
                    throw new IOException("cut short");
                }
            }
            return new GZIPInputStream(new ByteArrayInputStream(buffer.array())).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It is read once, soon. */
    private static final class Quick extends GZIPOutputStream {

        Quick(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private synchronized Place reserve(int length) {
        Place place = new Place(end, length);
        end += length;
        return place;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
