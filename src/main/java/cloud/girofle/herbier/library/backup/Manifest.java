package cloud.girofle.herbier.library.backup;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is in a backup: the SHA-256 of each file by its path. Written as {@code sha256sum} writes
 * it, so that whoever has no Herbier can verify an unpacked backup too.
 *
 * @param sums by path
 */
record Manifest(SortedMap<String, String> sums) {

    /** Its name in a backup. */
    static final String NAME = "SHA256SUMS";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    /** Where a backup may have files: nowhere else is anything ever written. */
    private static final Pattern PLACE =
            Pattern.compile(
                    "library\\.db|accounts\\.db|herbier\\.properties|README\\.txt"
                            + "|herbier-backup\\.properties"
                            + "|files/[0-9a-f]{2}/[0-9a-f]{64}"
                            + "|(?:styles|content|import)(?:/[^./\\\\\\p{Cntrl}:][^/\\\\\\p{Cntrl}:]*+)++");

    Manifest {
        sums = new TreeMap<>(sums);
    }

    /** Whether a path may stand in a backup; none leads out of it. */
    static boolean isPlace(String path) {
        return path.length() <= 1_000 && PLACE.matcher(path).matches();
    }

    /**
     * Reads one.
     *
     * @throws BadBackupException when a line is none, or a path leads elsewhere
     */
    static Manifest read(String text, String file) {
        SortedMap<String, String> sums = new TreeMap<>();
        text.lines()
                .forEach(line -> {
                    Matcher matcher = LINE.matcher(line);
                    if (!matcher.matches() || !isPlace(matcher.group(2))) {
                        throw new BadBackupException(BadBackupException.Kind.UNSAFE, file, line);
                    }
                    sums.put(matcher.group(2), matcher.group(1));
                });
        return new Manifest(sums);
    }

    /** As it is written. */
    String text() {
        return sums.entrySet().stream()
                .map(each -> each.getValue() + "  " + each.getKey() + "\n")
                .collect(Collectors.joining());
    }

    /** Those below a folder, by their path in it. */
    SortedMap<String, String> below(String folder) {
        SortedMap<String, String> inside = new TreeMap<>();
        for (Map.Entry<String, String> each : sums.entrySet()) {
            if (each.getKey().startsWith(folder + "/")) {
                inside.put(each.getKey().substring(folder.length() + 1), each.getValue());
            }
        }
        return inside;
    }
}
