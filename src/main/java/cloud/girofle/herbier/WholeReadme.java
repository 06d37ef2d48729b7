package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Library;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a whole library says of itself to whoever opens it, French first, then English. */
final class WholeReadme {

    static final String NAME = "README.txt";

    private WholeReadme() {}

    /**
     * The text.
     *
     * @param files how many go with it
     * @param url where the library was read
     */
    static String of(Library library, int files, URI url) {
        String last = library.changed().map(at -> at.toString().substring(0, 10)).orElse("-");
        return text()
                .replace("{url}", url.toString())
                .replace("{last}", last)
                .replace("{program}", new Herbier.Version().getVersion()[0])
                .replace("{references}", String.valueOf(library.count()))
                .replace("{files}", String.valueOf(files));
    }

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(WholeReadme.class.getResourceAsStream("whole-library.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
