package cloud.girofle.herbier.web.visit;

import java.nio.file.Path;
import java.util.List;

/**
 * What a form sent.
 *
 * @param fields by name, as anyone may have typed or forged them
 * @param files on disk until the request is answered
 */
public record Sent(Query fields, List<SentFile> files) {

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
