package cloud.girofle.herbier.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How a body is packed on its way to a browser, by its name in HTTP. */
enum Packing {
    BROTLI("br"),
    GZIP("gzip"),
    NONE("identity");

    private static final int GZIP_QUICK = 6;

    private final String coding;

    Packing(String coding) {
        this.coding = coding;
    }

    /** As {@code Content-Encoding} names it. */
    String coding() {
        return coding;
    }

    /** The best that whoever asks can unpack, and we can pack. */
    static Packing of(Context request) {
        return of(request.header("Accept-Encoding"));
    }

    /** The same, by {@code Accept-Encoding} (RFC 9110, section 12.5.3). */
    static Packing of(@Nullable String accepted) {
        if (accepted == null) {
            return NONE;
        }
        return Brotli.isAvailable() && BROTLI.isIn(accepted)
                ? BROTLI
                : GZIP.isIn(accepted) ? GZIP : NONE;
    }

    /** Packs what is packed anew each time it is made. */
    byte[] quick(byte[] plain) {
        return switch (this) {
            case BROTLI -> Brotli.quick(plain);
            case GZIP -> gzip(plain, GZIP_QUICK);
            case NONE -> plain;
        };
    }

    /** Packs what is packed once for ever: as small as can be, whatever it takes. */
    byte[] tight(byte[] plain) {
        return switch (this) {
            case BROTLI -> Brotli.tight(plain);
            case GZIP -> gzip(plain, Deflater.BEST_COMPRESSION);
            case NONE -> plain;
        };
    }

    private boolean isIn(String accepted) {
        return Arrays.stream(accepted.split(",", -1)).anyMatch(this::isAllowedBy);
    }

    /** Whether one of the codings that are accepted is this one, and is not refused. */
    private boolean isAllowedBy(String each) {
        String[] parts = each.split(";", -1);
        boolean refused =
                Arrays.stream(parts)
                        .skip(1)
                        .map(parameter -> parameter.replace(" ", ""))
                        .anyMatch(Packing::isNothing);
        return parts[0].strip().equalsIgnoreCase(coding) && !refused;
    }

    /** Whether a parameter says "by no means": {@code q=0}, with up to three decimals. */
    private static boolean isNothing(String parameter) {
        return parameter.startsWith("q=0")
                && parameter.chars().skip(2).allMatch(c -> c == '0' || c == '.');
    }

    private static byte[] gzip(byte[] plain, int level) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2);
        try (OutputStream out = new Gzip(packed, level)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static final class Gzip extends GZIPOutputStream {

        Gzip(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
