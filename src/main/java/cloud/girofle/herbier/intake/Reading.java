package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.zotero.OpenExport;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An export as it was read.
 *
 * @param name the name it is known under, within its source
 * @param export what it held
 */
record Reading(String name, Export export) {

    /** What may have been lost with records in it. */
    private static final Set<Problem.Kind> LOSSES =
            EnumSet.of(
                    Problem.Kind.UNREADABLE_ENTRY,
                    Problem.Kind.UNSAFE_ENTRY,
                    Problem.Kind.BROKEN_ENTRY,
                    Problem.Kind.LOCKED_ENTRY);

    /**
     * Reads a file, and all that it holds where it is an archive; one that the disk does not give is
     * refused like one that makes no sense.
     */
    static List<Reading> all(String name, Path path) {
        try {
            List<OpenExport> opened = OpenExport.all(path);
            try {
                return opened.stream()
                        .map(each -> new Reading(named(name, each.inside()), each.export()))
                        .toList();
            } finally {
                opened.forEach(OpenExport::close);
            }
        } catch (UncheckedIOException e) {
            String reason = String.valueOf(e.getMessage());
            return List.of(
                    new Reading(
                            name,
                            Export.refused(
                                    Problem.of(
                                            name, "", Problem.Kind.UNREADABLE_FILE, reason))));
        }
    }

    private static String named(String archive, String inside) {
        return inside.isEmpty() ? archive : archive + "/" + inside;
    }

    /** Whether nothing at all of it was taken. */
    boolean refused() {
        return export.problems().stream().anyMatch(problem -> problem.kind().refusesFile());
    }

    /** Whether it breaks off: what it says of a record may be cut short too. */
    boolean cutShort() {
        return export.problems().stream()
                .anyMatch(problem -> problem.kind() == Problem.Kind.CUT_SHORT);
    }

    /** Whether everything in it was read: only then is what it does not hold absent. */
    boolean whole() {
        return !refused()
                && !cutShort()
                && export.problems().stream()
                        .noneMatch(problem -> LOSSES.contains(problem.kind()));
    }
}
