package cloud.girofle.herbier.reference;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an attached file is, as far as that matters here: how it is named to people, read and sent.
 * What its bytes say goes before what its source says.
 */
public enum FileFormat {
    PDF("application/pdf"),
    EPUB("application/epub+zip"),
    HTML("text/html"),
    TEXT("text/plain"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    GIF("image/gif"),
    WEBP("image/webp"),
    /** Anything else, or nothing that is known. */
    OTHER("application/octet-stream");

    /** How many bytes of a file tell what it is. */
    public static final int HEAD = 1_024;

    private static final Map<String, FileFormat> TYPES =
            Map.ofEntries(
                    Map.entry("application/pdf", PDF),
                    Map.entry("application/x-pdf", PDF),
                    Map.entry("application/epub+zip", EPUB),
                    Map.entry("text/html", HTML),
                    Map.entry("application/xhtml+xml", HTML),
                    Map.entry("text/plain", TEXT),
                    Map.entry("text/markdown", TEXT),
                    Map.entry("text/x-markdown", TEXT),
                    Map.entry("image/png", PNG),
                    Map.entry("image/jpeg", JPEG),
                    Map.entry("image/jpg", JPEG),
                    Map.entry("image/gif", GIF),
                    Map.entry("image/webp", WEBP));

    private static final Map<String, FileFormat> EXTENSIONS =
            Map.ofEntries(
                    Map.entry("pdf", PDF),
                    Map.entry("epub", EPUB),
                    Map.entry("html", HTML),
                    Map.entry("htm", HTML),
                    Map.entry("xhtml", HTML),
                    Map.entry("txt", TEXT),
                    Map.entry("text", TEXT),
                    Map.entry("md", TEXT),
                    Map.entry("markdown", TEXT),
                    Map.entry("png", PNG),
                    Map.entry("jpg", JPEG),
                    Map.entry("jpeg", JPEG),
                    Map.entry("gif", GIF),
                    Map.entry("webp", WEBP));

    private final String contentType;

    FileFormat(String contentType) {
        this.contentType = contentType;
    }

    /** Its MIME type, without parameters. */
    public String contentType() {
        return contentType;
    }

    /** Whether it is an image that every browser shows. */
    public boolean isImage() {
        return contentType.startsWith("image/");
    }

    /** What an attachment says that its file is, by its type, else by its name. */
    public static FileFormat declared(String contentType, String name) {
        String type = contentType.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
        FileFormat typed = TYPES.get(type);
        if (typed != null) {
            return typed;
        }
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return EXTENSIONS.getOrDefault(extension, OTHER);
    }

    /**
     * What a file is.
     *
     * @param head its first {@link #HEAD} bytes, or all of them
     * @param declared what its source says that it is
     */
    public static FileFormat of(byte[] head, FileFormat declared) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return signed(text)
                .orElseGet(() -> {
                    // What claims to be one of these and does not begin as one is not one.
                    boolean words = declared == HTML || declared == TEXT;
                    return words && isText(head) ? declared : OTHER;
                });
    }

    private static Optional<FileFormat> signed(String head) {
        if (head.contains("%PDF-")) { // Readers forgive some rubbish before it.
            return Optional.of(PDF);
        }
        if (head.startsWith("PK\u0003\u0004") && head.contains("mimetypeapplication/epub+zip")) {
            return Optional.of(EPUB);
        }
        if (head.startsWith("\u0089PNG\r\n")) {
            return Optional.of(PNG);
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        return Optional.empty();
    }

    private static boolean isText(byte[] head) {
        boolean wide = head.length > 1 && (head[0] & 0xFF) + (head[1] & 0xFF) == 0xFE + 0xFF;
        for (byte each : head) {
            if (each == 0 && !wide) {
                return false;
            }
        }
        return true;
    }
}
