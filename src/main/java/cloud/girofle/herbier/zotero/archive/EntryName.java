package cloud.girofle.herbier.zotero.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;

/** The names of what an archive holds, as each system writes them. */
final class EntryName {

    /** Where a name does not say how it is written and is no UTF-8: Windows of western Europe. */
    private static final Charset OEM = Charset.forName("IBM850", StandardCharsets.ISO_8859_1);

    private static final Pattern ABSOLUTE = Pattern.compile("^(?:/|[A-Za-z]:).*", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** What systems add of their own. */
    private static final Pattern NOISE =
            Pattern.compile(
                    "(?i)(?:.*/)?(?:__MACOSX(?:/.*)?|\\.DS_Store|\\._[^/]*|Thumbs\\.db|desktop\\.ini)");

    /** What makes a zip a document or a program, never a folder of files. */
    private static final Set<String> DOCUMENT =
            Set.of("mimetype", "[Content_Types].xml", "META-INF/MANIFEST.MF");

    private static final int LONGEST_STEP = 255;
    private static final int LONGEST = 2000;

    private EntryName() {}

    /**
     * The name in the archive, with slashes. Names come in UTF-8 where their entry says so, where a
     * field beside it does, or where macOS forgot to say it; else in the code page of MS-DOS.
     */
    static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean told = entry.getNameSource() != NameSource.NAME || raw == null;
        return (told ? entry.getName() : decoded(raw)).replace('\\', '/');
    }

    /** Whether a system added it of its own. */
    static boolean isNoise(String name) {
        return NOISE.matcher(name).matches();
    }

    /** Whether an archive that holds it is a document, a book or a program. */
    static boolean tellsDocument(String name) {
        return DOCUMENT.contains(name);
    }

    /** The path of the file below the folder; empty where no file may or can stand there. */
    static Optional<String> path(String name) {
        if (ABSOLUTE.matcher(name).matches() || CONTROL.matcher(name).find()) {
            return Optional.empty();
        }
        List<String> steps = new ArrayList<>();
        for (String step : name.split("/", -1)) {
            if (step.equals("..") || bytes(step) > LONGEST_STEP) {
                return Optional.empty();
            }
            if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        String path = String.join("/", steps);
        return path.isEmpty() || bytes(path) > LONGEST ? Optional.empty() : Optional.of(path);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String decoded(byte[] raw) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return new String(raw, OEM);
        }
    }
}
