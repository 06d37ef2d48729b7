package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.AttachedFile;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The attachments of a {@code file} field: {@code title:path:type}, joined by semicolons. Zotero
 * writes a MIME type, JabRef {@code PDF}, Mendeley {@code pdf}; others write the path alone.
 */
record BibTexFiles(Path folder, Problems problems) {

    private static final Map<String, String> TYPES =
            Map.of(
                    "pdf", "application/pdf",
                    "html", "text/html",
                    "htm", "text/html",
                    "txt", "text/plain",
                    "text", "text/plain",
                    "epub", "application/epub+zip",
                    "djvu", "image/vnd.djvu",
                    "png", "image/png",
                    "jpg", "image/jpeg",
                    "md", "text/markdown");

    /** Where Zotero keeps its files: the one place where an attachment's key leaks into BibTeX. */
    private static final Pattern STORAGE =
            Pattern.compile("(?s).*[/\\\\]storage[/\\\\]([A-Z0-9]{8})[/\\\\][^/\\\\]+");

    private static final Pattern MIME = Pattern.compile("[a-z]+/[\\w.+-]+");

    /** The attachments that the field names; a path that cannot be had is a problem. */
    List<Attachment> read(String field, String place) {
        String plain =
                field.replace("$\\backslash$:", "\\:") // Mendeley's way with C:
                        .replace("$\\backslash$", "\\\\")
                        .replaceAll("\\{?\\\\([_&#%$])\\}?", "$1");
        List<Attachment> attachments = new ArrayList<>();
        for (String file : split(plain, ';')) {
            if (!file.isBlank()) {
                attachments.add(attachment(parts(file), place));
            }
        }
        return attachments;
    }

    /** A field that holds nothing but a path or an address. */
    Attachment bare(String path, String place) {
        return attachment(List.of("", path.strip(), ""), place);
    }

    private Attachment attachment(List<String> parts, String place) {
        String title = parts.getFirst();
        String path = parts.get(1);
        String type = contentType(parts.get(2), path);
        if (path.startsWith("http://") || path.startsWith("https://")) {
            return new Attachment(
                    "",
                    LinkMode.LINKED_URL,
                    Presence.LINK,
                    title,
                    type,
                    "",
                    path,
                    "",
                    "",
                    List.of());
        }
        AttachedFile file = find(path);
        if (file.presence() == Presence.MISSING) {
            problems.tell(place, file.outside() ? Kind.FILE_OUTSIDE : Kind.FILE_MISSING, path);
        }
        Matcher stored = STORAGE.matcher(path);
        boolean kept = stored.matches();
        return new Attachment(
                kept ? stored.group(1) : "",
                file.outside() && !kept ? LinkMode.LINKED_FILE : LinkMode.IMPORTED_FILE,
                file.presence(),
                title,
                type,
                file.path(),
                "",
                "",
                "",
                List.of());
    }

    /** Programs on Windows write backslashes. */
    private AttachedFile find(String path) {
        AttachedFile file = AttachedFile.find(folder, path);
        boolean nowhere = file.presence() == Presence.MISSING && !file.outside();
        AttachedFile slashed = nowhere ? AttachedFile.find(folder, path.replace('\\', '/')) : file;
        return slashed.presence() == Presence.STORED ? slashed : file;
    }

    private static String contentType(String written, String path) {
        if (written.indexOf('/') > 0) {
            return written;
        }
        String ending = written.isEmpty() ? path.substring(path.lastIndexOf('.') + 1) : written;
        return TYPES.getOrDefault(ending.toLowerCase(Locale.ROOT), "");
    }

    /** Title, path and type, each perhaps empty. */
    private static List<String> parts(String file) {
        List<String> parts = new ArrayList<>();
        for (String part : split(file, ':')) {
            boolean rest = part.startsWith("/") || part.startsWith("\\");
            boolean scheme = !parts.isEmpty() && parts.getLast().matches("[A-Za-z]|https?|file");
            if (rest && scheme) { // « C:\ » and « https:// » of programs that escape nothing.
                parts.add(parts.removeLast() + ":" + part);
            } else {
                parts.add(part);
            }
        }
        parts.replaceAll(part -> unescaped(part).strip());
        int size = parts.size();
        if (size == 1) {
            return List.of("", parts.getFirst(), "");
        }
        boolean typed = size > 2 || MIME.matcher(parts.getLast()).matches();
        int path = typed ? size - 2 : size - 1;
        String title = String.join(":", parts.subList(0, path));
        return List.of(title, parts.get(path), typed ? parts.getLast() : "");
    }

    /** Splits at the separators that stand behind no backslash; escapes stay. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == separator) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String unescaped(String part) {
        return part.replaceAll("\\\\([\\\\:;{}])", "$1");
    }
}
