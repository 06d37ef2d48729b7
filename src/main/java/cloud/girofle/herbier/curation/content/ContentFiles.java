package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.ContentMemory;
import cloud.girofle.herbier.library.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people write, in files that can be read, kept and changed without Herbier: {@code
 * annotations/REFERENCE/ID.md}, {@code lists/SLUG.md}, {@code references/ID.md} (those typed in),
 * {@code corrections.csv}, {@code keywords.csv}, {@code figures/SET.csv}, and {@code
 * thesaurus.ttl}, which is edited by hand and read by {@link
 * cloud.girofle.herbier.curation.ThesaurusFile}. Other files are left alone, and so are links. Not
 * thread-safe: one call after the other.
 */
public final class ContentFiles {

    private final Library library;
    private final Curation curation;
    private final Path root;

    /** Between that library and that folder. */
    public ContentFiles(Library library, Path root) {
        this.library = library;
        this.curation = new Curation(library);
        this.root = root;
    }

    /**
     * Takes in what is new or changed in the files. A file proves nothing of who wrote it: what it
     * says is signed with the name in it, of nobody's account. What both the file and the library
     * changed waits for a curator as a {@link Proposal} of {@link Proposal.Kind#CONFLICT}.
     */
    public ContentReport take() {
        return take(new Folder(root)).report(gone(), List.of(), List.of());
    }

    /**
     * Takes in, then writes what the files do not say yet. Files that cannot be used, or that say
     * what waits for a curator, stay as they are. Written again, not a byte differs, and no file is
     * touched.
     */
    public ContentReport write() {
        Folder folder = new Folder(root);
        Gathered gathered = take(folder);
        Map<Subject, ContentMemory.Kept> memory = library.content().all();
        ContentReport taken = gathered.report(List.of(), List.of(), List.of());
        Set<String> left = new HashSet<>(taken.waiting());
        taken.problems().forEach(problem -> left.add(problem.file()));
        memory.values().stream()
                .filter(kept -> kept.path().endsWith(".md") && isOpen(kept.proposal()))
                .forEach(kept -> left.add(kept.path()));
        WritingOut out = new WritingOut(library, folder, memory, left);
        out.writeAll();
        return gathered.report(List.of(), out.written(), out.problems());
    }

    /** What is wrong with the files, of themselves; nothing is taken. */
    public List<ContentProblem> check() {
        return Reading.of(new Folder(root), paths(library.content().all())).problems();
    }

    private Gathered take(Folder folder) {
        Map<Subject, ContentMemory.Kept> memory = library.content().all();
        Reading reading = Reading.of(folder, paths(memory));
        Gathered gathered = new Gathered(library, curation, reading.problems());
        Taking taking = new Taking(library, curation, memory, gathered);
        TakingCorrections corrections = new TakingCorrections(library, curation, memory, gathered);
        Set<String> corrected = new HashSet<>();
        for (Piece piece : reading.pieces()) {
            if (piece.subject().kind() == Subject.Kind.REFERENCE) {
                corrections.take(piece);
                new Names(library).about(piece).ifPresent(corrected::add);
            } else {
                taking.take(piece);
            }
        }
        boolean whole =
                folder.has(CorrectionsTable.NAME)
                        && reading.problems().stream()
                                .noneMatch(each -> each.file().equals(CorrectionsTable.NAME));
        if (whole) {
            memory.values().stream()
                    .filter(kept -> kept.subject().kind() == Subject.Kind.REFERENCE)
                    .filter(kept -> !kept.said().isEmpty())
                    .filter(kept -> !corrected.contains(kept.subject().id()))
                    .map(kept -> CorrectionsTable.none(kept.subject()))
                    .forEach(corrections::take);
        }
        return gathered;
    }

    private static Map<Subject, String> paths(Map<Subject, ContentMemory.Kept> memory) {
        Map<Subject, String> paths = new HashMap<>();
        memory.forEach((subject, kept) -> paths.put(subject, kept.path()));
        return paths;
    }

    private List<String> gone() {
        return library.content().all().values().stream()
                .map(ContentMemory.Kept::path)
                .distinct()
                .filter(path -> !Files.exists(root.resolve(path)))
                .sorted()
                .toList();
    }

    private boolean isOpen(long proposal) {
        return Optional.of(proposal)
                .filter(number -> number > 0)
                .flatMap(number -> library.written().proposal(number))
                .filter(known -> known.state() == Proposal.State.OPEN)
                .isPresent();
    }
}
