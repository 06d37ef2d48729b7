package cloud.girofle.herbier.web;

import cloud.girofle.herbier.citation.Styles;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.text.Checksum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Names the version of a page: a page depends on its address, on the library, on the index, on the
 * styles of citation there are, and on the program that shows it. Thread-safe.
 */
final class Freshness {

    private final Library library;
    private final Catalogue catalogue;
    private final Styles styles;
    private final String program;

    Freshness(Library library, Catalogue catalogue, Styles styles) {
        this.library = library;
        this.catalogue = catalogue;
        this.styles = styles;
        this.program = program();
    }

    /** The ETag of an address, weak since the same page may be sent compressed or not. */
    String tag(String address) {
        String version =
                String.join(
                        "\n",
                        address,
                        program,
                        String.valueOf(library.edition()),
                        String.valueOf(catalogue.lastChange()),
                        String.valueOf(catalogue.count()),
                        String.valueOf(catalogue.isWhole()),
                        catalogue.thesaurus().version(),
                        styles.version());
        return "W/\"%x-%s\"".formatted(library.edition(), Checksum.of(version));
    }

    /**
     * The version of a page in memory: its tag, and how often the index has shown something new. It
     * shows what it took in a moment after it says so, and a page made in between is as before.
     */
    String version(String tag) {
        return catalogue.showings() + tag;
    }

    /** Whether the version a browser says it has ({@code If-None-Match}) is the present one. */
    static boolean isHeld(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(held -> held.equals("*") || opaque(held).equals(opaque(tag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    /** A packaged program is known by its file; one under development changes with each start. */
    private static String program() {
        try {
            Path code =
                    Path.of(
                            Freshness.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            return Files.isRegularFile(code)
                    ? Files.size(code) + " " + Files.getLastModifiedTime(code)
                    : Instant.now().toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
