package cloud.girofle.herbier.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a copy is made of: a line for each file, fields set off by tabs. It stands in the copy
 * itself, so that whoever publishes next, from whatever machine, knows what is there; and it alone
 * says what may be removed.
 *
 * @param version of the site that the copy is whole of; empty while it is not
 */
record Manifest(String version, List<Entry> entries) {

    /** Its path in the copy. */
    static final String FILE = "herbier-copie.tsv";

    /** What no copy has left anything of. */
    static final Manifest NONE = new Manifest("", List.of());

    private static final String HEAD = "# Herbier, copie 1\t";

    /** A file under way: its place is ours, its content is not known to be there. */
    private static final String BEGUN = "-";

    Manifest {
        entries = List.copyOf(entries);
    }

    /** One of these. */
    static Manifest of(String version, Collection<Entry> entries) {
        return new Manifest(
                version, entries.stream().sorted(Comparator.comparing(Entry::path)).toList());
    }

    /** As it is kept. */
    String written() {
        StringBuilder text = new StringBuilder(HEAD).append(version).append('\n');
        for (Entry entry : entries) {
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
                    .append('\n');
        }
        return text.toString();
    }

    /** Reads it; what nobody wrote so is passed over. */
    static Manifest read(String text) {
        List<Entry> entries = new ArrayList<>();
        String version = "";
        for (String line : text.lines().toList()) {
            String[] fields = line.split("\t", -1);
            if (line.startsWith(HEAD)) {
                version = line.substring(HEAD.length());
            } else if (fields.length == 7
                    && fields[1].matches("\\d{1,15}")
                    && isInside(fields[3])) {
                Found.Kind kind = new Found.Kind(fields[4], fields[5], fields[6]);
                long size = Long.parseLong(fields[1]);
                entries.add(new Entry(fields[3], fields[0], size, fields[2], kind));
            }
        }
        return new Manifest(version, entries);
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
