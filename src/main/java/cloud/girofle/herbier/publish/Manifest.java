package cloud.girofle.herbier.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a copy is made of: a line for each file, fields set off by tabs. It stands in the copy
 * itself, so that whoever publishes next, from whatever machine, knows what is there; and it alone
 * says what may be removed.
 */
final class Manifest {

    /** Its path in the copy. */
    static final String FILE = "herbier-copie.tsv";

    private static final String HEAD = "# Herbier, copie 1";

    /** A file under way: its place is ours, its content is not known to be there. */
    private static final String BEGUN = "-";

    private Manifest() {}

    /** As it is kept. */
    static String written(Collection<Entry> entries) {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        entries.stream()
                .sorted(Comparator.comparing(Entry::path))
                .forEach(entry ->
                        text.append(
                                        String.join(
                                                "\t",
                                                entry.sha256(),
                                                String.valueOf(entry.size()),
                                                entry.mark(),
                                                entry.path(),
                                                entry.kind().type(),
                                                entry.kind().cache(),
                                                entry.kind().disposition()))
                                .append('\n'));
        return text.toString();
    }

    /** Reads it; what nobody wrote so is passed over. */
    static List<Entry> read(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] fields = line.split("\t", -1);
            if (fields.length == 7 && fields[1].matches("\\d{1,15}") && isInside(fields[3])) {
                Found.Kind kind = new Found.Kind(fields[4], fields[5], fields[6]);
                long size = Long.parseLong(fields[1]);
                entries.add(new Entry(fields[3], fields[0], size, fields[2], kind));
            }
        }
        return entries;
    }

    /** An entry for a file that is about to be sent. */
    static Entry begun(String path) {
        return new Entry(path, BEGUN, 0, "", new Found.Kind("", "", ""));
    }

    /** Somebody may have changed it, and what it names is removed. */
    private static boolean isInside(String path) {
        return path.matches("[A-Za-z0-9_.~/-]+")
                && !path.startsWith("/")
                && !List.of(path.split("/", -1)).contains("..");
    }
}
