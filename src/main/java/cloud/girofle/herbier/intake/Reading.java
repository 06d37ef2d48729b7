package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.KeptFiles;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.zotero.OpenExport;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An export as it was read.
 *
 * @param name the name it is known under, within its source
 * @param export what it held
 * @param sha256 of the file, in hexadecimal; or empty
 */
record Reading(String name, Export export, String sha256) {

    /** What may have been lost with records in it. */
    private static final Set<Problem.Kind> LOSSES =
            EnumSet.of(
                    Problem.Kind.UNREADABLE_ENTRY,
                    Problem.Kind.UNSAFE_ENTRY,
                    Problem.Kind.BROKEN_ENTRY,
                    Problem.Kind.LOCKED_ENTRY);

    /** An export that never was a file. */
    Reading(String name, Export export) {
        this(name, export, "");
    }

    /**
     * Reads a file, and all that it holds where it is an archive, and takes in the files that come
     * with it; one that the disk does not give is refused like one that makes no sense.
     *
     * @param aside contents that stay out, by their SHA-256: the undone run that took each in
     * @param files where those that come with it are kept
     * @param keeping whether they are to be kept; if not, they are only known by their content
     */
    static List<Reading> all(
            String name, Path path, Map<String, Long> aside, KeptFiles files, boolean keeping) {
        try {
            String sha256 = Files.isRegularFile(path) ? files.hash(path).sha256() : "";
            if (aside.containsKey(sha256)) {
                String run = String.valueOf(aside.get(sha256));
                Problem problem = Problem.of(name, "", Problem.Kind.SET_ASIDE, run);
                return List.of(new Reading(name, Export.refused(problem), sha256));
            }
            List<OpenExport> opened = OpenExport.all(path);
            try {
                Enclosures.Keeper keeper = keeping ? files::keep : files::hash;
                return opened.stream().map(each -> of(name, each, sha256, keeper)).toList();
            } finally {
                opened.forEach(OpenExport::close);
            }
        } catch (UncheckedIOException e) {
            String reason = String.valueOf(e.getMessage());
            return List.of(
                    new Reading(
                            name,
                            Export.refused(
                                    Problem.of(name, "", Problem.Kind.UNREADABLE_FILE, reason))));
        }
    }

    private static Reading of(
            String archive, OpenExport open, String sha256, Enclosures.Keeper keeper) {
        String name = open.inside().isEmpty() ? archive : archive + "/" + open.inside();
        return new Reading(name, Enclosures.taken(open, name, keeper), sha256);
    }

    /** Whether it stays out, because the run that took it in was undone. */
    boolean setAside() {
        return export.problems().stream()
                .anyMatch(problem -> problem.kind() == Problem.Kind.SET_ASIDE);
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
                && export.problems().stream().noneMatch(problem -> LOSSES.contains(problem.kind()));
    }
}
