package cloud.girofle.herbier.web.visit;

import java.nio.file.Path;
import java.util.List;

/**
 * What a form sent.
 *
 * @param fields by name, as anyone may have typed or forged them
 * @param files on disk until the request is answered
 * @param from where it comes from
 */
public record Sent(Query fields, List<SentFile> files, Sender from) {

    /**
     * Where something comes from.
     *
     * @param address of the network; for limits, never to be kept or shown
     * @param browser as it names itself, as anyone may have written it; may be empty
     */
    public record Sender(String address, String browser) {}

    /** A file that came with a form. */
    public interface SentFile {

        /**
         * Its name or, when a folder was sent, its path from there, as anyone may have written it.
         */
        String name();

        /** In bytes. */
        long size();

        /**
         * Takes it.
         *
         * @param place where it is to be from now on
         */
        void moveTo(Path place);
    }

    public Sent {
        files = List.copyOf(files);
    }
}
