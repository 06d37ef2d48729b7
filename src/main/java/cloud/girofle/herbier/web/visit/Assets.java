package cloud.girofle.herbier.web.visit;

import cloud.girofle.herbier.text.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of {@code static/}, read once. Each is served under a name that holds a sum of its
 * content, so that browsers may keep it for ever. Immutable and thread-safe.
 */
public final class Assets {

    /** The style sheet. */
    public static final String STYLE = "herbier.css";

    /** The style sheet for paper, on pages that are read rather than searched from. */
    public static final String PRINT_STYLE = "print.css";

    /** The icon: a clove flower. */
    public static final String ICON = "icone.svg";

    /** What proposes searches while one is typed, to readers who ask for it. */
    public static final String SCRIPT = "herbier.js";

    /** What the pages of those who keep the library add to the style sheet. */
    public static final String CURATION_STYLE = "curation.css";

    /** What lays cards out on sheets, on the one page that prints them. */
    public static final String CARDS_STYLE = "cards.css";

    /** What eases the pages of imports; they do without. */
    public static final String CURATION_SCRIPT = "curation.js";

    /** What eases writing: a draft, a preview, references to cite; forms do without. */
    public static final String PEN_SCRIPT = "plume.js";

    private static final Map<String, String> TYPES =
            Map.of(
                    STYLE, "text/css; charset=utf-8",
                    PRINT_STYLE, "text/css; charset=utf-8",
                    ICON, "image/svg+xml; charset=utf-8",
                    SCRIPT, "text/javascript; charset=utf-8",
                    CURATION_STYLE, "text/css; charset=utf-8",
                    CARDS_STYLE, "text/css; charset=utf-8",
                    CURATION_SCRIPT, "text/javascript; charset=utf-8",
                    PEN_SCRIPT, "text/javascript; charset=utf-8");

    /**
     * A file.
     *
     * @param contentType its MIME type
     * @param text its content
     */
    public record Asset(String contentType, String text) {}

    private final Map<String, String> served = new HashMap<>();
    private final Map<String, Asset> byServedName = new HashMap<>();

    private Assets() {}

    /** Reads them from the program itself. */
    public static Assets read() {
        Assets assets = new Assets();
        TYPES.forEach((name, type) -> {
            String text = withoutRemarks(type, text("/static/" + name));
            String served = name.replace(".", "-" + Checksum.of(text) + ".");
            assets.served.put(name, served);
            assets.byServedName.put(served, new Asset(type, text));
        });
        return assets;
    }

    /** The name under which a file is served: {@code herbier-1a2b3c4d.css}. */
    public String served(String name) {
        return Optional.ofNullable(served.get(name)).orElseThrow();
    }

    /** The icon as a {@code data:} address: too small to be worth a request. */
    public String inlineIcon() {
        String svg = text("/static/" + ICON).strip().replace('"', '\'');
        return "data:image/svg+xml,"
                + URLEncoder.encode(svg, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The file served under that name. */
    public Optional<Asset> find(String servedName) {
        return Optional.ofNullable(byServedName.get(servedName));
    }

    /** What style sheets say to whoever writes them is of no use to readers, and weighs. */
    private static String withoutRemarks(String type, String text) {
        if (!type.startsWith("text/css")) {
            return text;
        }
        String[] parts = text.split("/\\*", -1);
        StringBuilder kept = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            kept.append(parts[i].substring(parts[i].indexOf("*/") + 2));
        }
        return kept.toString();
    }

    private static String text(String path) {
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Not packaged with the program: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
