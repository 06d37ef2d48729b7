package cloud.girofle.herbier.zotero.reading;

import cloud.girofle.herbier.reference.Attachment.Presence;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the path of an attachment leads, seen from the folder of the export. A path that leads out
 * of the folder, by its words or by a symbolic link, is never followed.
 *
 * @param path the spelling under which the file stands, or the path as written when there is none
 * @param presence whether the file is there
 * @param outside whether the path leads out of the folder
 */
public record AttachedFile(String path, Presence presence, boolean outside) {

    /** {@code /home/…}, {@code \\server\…}, {@code C:\…}, {@code file:///…}, {@code ~/…}. */
    private static final Pattern ABSOLUTE =
            Pattern.compile(
                    "^(?:~?[/\\\\]|[A-Za-z]:[/\\\\]|[A-Za-z][A-Za-z0-9+.-]+:/).*", Pattern.DOTALL);

    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");

    /** Looks for the file; the disk is read, nothing of the file is. */
    public static AttachedFile find(Path folder, String written) {
        if (ABSOLUTE.matcher(written).matches()) {
            return new AttachedFile(written, Presence.MISSING, true);
        }
        for (String spelling : spellings(written)) {
            if (climbs(spelling)) {
                return new AttachedFile(written, Presence.MISSING, true);
            }
            try {
                Path file = folder.resolve(spelling);
                if (Files.isRegularFile(file)) {
                    boolean inside = file.toRealPath().startsWith(folder.toRealPath());
                    Presence presence = inside ? Presence.STORED : Presence.MISSING;
                    return new AttachedFile(inside ? spelling : written, presence, !inside);
                }
            } catch (InvalidPathException | IOException e) {
                // No file can bear such a name here, or none that may be read: it is missing.
            }
        }
        return new AttachedFile(written, Presence.MISSING, false);
    }

    /**
     * As written first; then with the accents as another system stores them, then percent-decoded.
     */
    private static List<String> spellings(String written) {
        List<String> spellings = new ArrayList<>();
        for (String path : Arrays.asList(written, decoded(written))) {
            spellings.add(path);
            spellings.add(Normalizer.normalize(path, Normalizer.Form.NFC));
            spellings.add(Normalizer.normalize(path, Normalizer.Form.NFD));
        }
        return spellings.stream().distinct().toList();
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path; // A lone percent sign: the name holds it.
        }
    }

    private static boolean climbs(String path) {
        int depth = 0;
        for (String step : SEPARATOR.splitAsStream(path).toList()) {
            if (step.equals("..")) {
                depth--;
            } else if (!step.isEmpty() && !step.equals(".")) {
                depth++;
            }
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }
}
