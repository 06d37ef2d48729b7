package cloud.girofle.herbier.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The body of an answer, that is there as a whole, packed or not. Immutable. */
final class Body {

    /** Below this many bytes, packing costs more than it saves. */
    static final int PACKED_FROM = 500;

    /** Where a request keeps it. */
    private static final String SENT = "herbier.body";

    private final String contentType;
    private final Packing packing;
    private final boolean packable;
    private final byte[] bytes;

    private Body(String contentType, Packing packing, boolean packable, byte[] bytes) {
        this.contentType = contentType;
        this.packing = packing;
        this.packable = packable;
        this.bytes = bytes;
    }

    /** A text that is made each time it is asked for. */
    static Body quick(String contentType, String text, Packing packing) {
        return of(contentType, text, packing, packing::quick);
    }

    /** A text that stays for ever. */
    static Body tight(String contentType, String text, Packing packing) {
        return of(contentType, text, packing, packing::tight);
    }

    private static Body of(
            String contentType, String text, Packing packing, UnaryOperator<byte[]> packer) {
        // As bytes: kinds of JSON name no charset, and another would be guessed.
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        boolean packable = plain.length >= PACKED_FROM;
        return packable
                ? new Body(contentType, packing, true, packer.apply(plain))
                : new Body(contentType, Packing.NONE, false, plain);
    }

    /** Answers with it. */
    void send(Context request) {
        request.disableCompression(); // It is done.
        request.contentType(contentType);
        if (packable) {
            vary(request);
        }
        if (packing != Packing.NONE) {
            request.header("Content-Encoding", packing.coding());
        }
        request.header("Content-Length", String.valueOf(bytes.length));
        request.result(bytes);
        request.attribute(SENT, this);
    }

    /** What a request was answered with, where that was there as a whole. */
    static Optional<Body> sent(Context request) {
        return Optional.ofNullable(request.attribute(SENT));
    }

    /** In bytes, as it is sent. */
    int size() {
        return bytes.length;
    }

    /** Tells whatever keeps answers that this one depends on what the browser can unpack. */
    static void vary(Context request) {
        request.header("Vary", "Accept-Encoding");
    }
}
