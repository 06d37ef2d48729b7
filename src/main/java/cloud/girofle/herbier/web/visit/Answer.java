package cloud.girofle.herbier.web.visit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What a page answers to a visit. */
public sealed interface Answer {

    /**
     * An HTML page.
     *
     * @param status of HTTP
     * @param template that shows it, without its extension
     * @param view the one record that the template is given
     */
    record Shown(int status, String template, Object view) implements Answer {}

    /**
     * A text for machines.
     *
     * @param status of HTTP
     * @param contentType with its charset
     * @param text the whole of it
     */
    record Text(int status, String contentType, String text) implements Answer {}

    /**
     * A text that is sent while it is written, since it may be long. Whoever asks for its head
     * alone has none of it written.
     *
     * @param contentType with its charset
     * @param name to keep it under
     * @param body writes it
     */
    record Streamed(String contentType, String name, Body body) implements Answer {}

    /** Writes a text. */
    @FunctionalInterface
    interface Body {

        /**
         * Writes it, from its beginning to its end.
         *
         * @throws IOException when it cannot be taken any more; anything else is a failure of ours
         */
        void to(Appendable out) throws IOException;
    }

    /**
     * The same of bytes.
     *
     * @param contentType of them
     * @param name to keep them under
     * @param body writes them
     */
    record StreamedBytes(String contentType, String name, Bytes body) implements Answer {}

    /** Writes bytes. */
    @FunctionalInterface
    interface Bytes {

        /**
         * Writes them, from their beginning to their end; leaves the stream open.
         *
         * @throws IOException when they cannot be taken any more; anything else is a failure of
         *     ours
         */
        void to(OutputStream out) throws IOException;
    }

    /**
     * It stands elsewhere.
     *
     * @param address where
     * @param forGood whether links should be changed to it
     */
    record Moved(String address, boolean forGood) implements Answer {}

    /**
     * What was sent is done; its outcome is to be read elsewhere.
     *
     * @param address where
     */
    record Done(String address) implements Answer {}

    /**
     * Somebody signed in: their browser keeps the session, in the place of any other.
     *
     * @param session its token
     * @param then the rest of the answer
     */
    record SignedIn(String session, Answer then) implements Answer {}

    /**
     * Somebody is no longer signed in.
     *
     * @param then the rest of the answer
     */
    record SignedOut(Answer then) implements Answer {}

    /**
     * Somebody leaves, to sign in at another site.
     *
     * @param atOnce where they are led without their doing; empty where the page waits for them
     * @param envelope that their browser carries, to be brought back
     * @param away how long it is kept
     * @param then the page that leads there
     */
    record Leaving(Optional<String> atOnce, String envelope, Duration away, Answer then)
            implements Answer {}

    /**
     * Somebody came back from there.
     *
     * @param then the rest of the answer
     */
    record Returned(Answer then) implements Answer {}

    /**
     * A file of the library, sent from the disk.
     *
     * @param path where it stands
     * @param size in bytes
     * @param sha256 of its bytes, which is its version
     * @param contentType that browsers are to believe
     * @param name to keep it under
     * @param shown whether browsers may show it, rather than keep it
     */
    record File(Path path, long size, String sha256, String contentType, String name, boolean shown)
            implements Answer {}

    /** A page that was found. */
    static Answer shown(String template, Object view) {
        return new Shown(200, template, view);
    }
}
