package cloud.girofle.herbier.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, from their beginning. */
@FunctionalInterface
interface Body {

    /** Opens them; whoever does closes them. */
    InputStream open() throws IOException;

    /** These. */
    static Body of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
