package cloud.girofle.herbier.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Packs in Brotli (RFC 7932), where this machine can: the library is native, and comes for Linux on
 * x86-64 and on 64-bit ARM. Elsewhere, or where nothing may be run from the folder of temporary
 * files, the log says so once, and gzip serves.
 */
final class Brotli {

    /** For pages, packed once each time they are made. */
    private static final int QUICK = 5;

    /** For what is packed once for ever: takes a hundred times longer. */
    private static final int TIGHT = 11;

    /**
     * Bits of the window: pages are no longer than this, and a larger one takes longer to clear.
     */
    private static final int WINDOW = 16;

    private static final boolean AVAILABLE = isLoaded();

    private Brotli() {}

    static boolean isAvailable() {
        return AVAILABLE;
    }

    static byte[] quick(byte[] plain) {
        return pack(plain, QUICK);
    }

    static byte[] tight(byte[] plain) {
        return pack(plain, TIGHT);
    }

    private static byte[] pack(byte[] plain, int quality) {
        try {
            return Encoder.compress(
                    plain, Encoder.Parameters.create(quality, WINDOW, Encoder.Mode.TEXT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLoaded() {
        boolean available = Brotli4jLoader.isAvailable();
        if (!available) {
            Logger log = LoggerFactory.getLogger(Brotli.class);
            log.info(
                    "No Brotli on this machine, gzip serves",
                    Brotli4jLoader.getUnavailabilityCause());
        }
        return available;
    }
}
