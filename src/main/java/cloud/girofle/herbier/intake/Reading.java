package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.zotero.Export;
import cloud.girofle.herbier.zotero.OpenExport;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * An export as it was read.
 *
 * @param name the name it is known under, within its source
 * @param export what it held
 */
record Reading(String name, Export export) {

    /**
     * Reads a file, and takes in those that come with it; one that the disk does not give is
     * refused like one that makes no sense.
     */
    static Reading of(String name, Path path, Enclosures.Keeper keeper) {
        try (OpenExport open = OpenExport.of(path)) {
            return new Reading(name, Enclosures.taken(open, name, keeper));
        } catch (UncheckedIOException e) {
            String reason = String.valueOf(e.getMessage());
            return new Reading(
                    name,
                    Export.refused(Problem.of(name, "", Problem.Kind.UNREADABLE_FILE, reason)));
        }
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
                        .noneMatch(problem -> problem.kind() == Problem.Kind.UNREADABLE_ENTRY);
    }
}
