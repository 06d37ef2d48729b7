package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.library.ContentMemory;
import cloud.girofle.herbier.library.Library;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What becomes of the pieces of one reading; remembers what was agreed on. */
final class Gathered {

    private final Library library;
    private final Curation curation;
    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<String> conflicts = new LinkedHashSet<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final List<ContentProblem> problems;

    Gathered(Library library, Curation curation, List<ContentProblem> problems) {
        this.library = library;
        this.curation = curation;
        this.problems = new ArrayList<>(problems);
    }

    /** Something of it is new in the library. */
    void taken(Piece piece) {
        taken.add(piece.place().path());
    }

    /** The reference that it needs is not there yet. */
    void waits(Piece piece) {
        waiting.add(piece.place().path());
    }

    void problem(Piece piece, Kind kind, String... details) {
        problems.add(
                new ContentProblem(
                        piece.place().path(), piece.place().line(), kind, List.of(details)));
    }

    /** Keeps as a proposal, once, what the library does not say. */
    void conflict(Piece piece, Edit edit, Author author) {
        long number =
                library.written().proposals().stream()
                        .filter(open -> open.kind() == Proposal.Kind.CONFLICT)
                        .filter(open -> open.edit().subject().equals(edit.subject()))
                        .filter(open -> open.edit().content().equals(edit.content()))
                        .map(Proposal::number)
                        .findFirst()
                        .orElseGet(() ->
                                curation.propose(Proposal.Kind.CONFLICT, edit, author, edit.why())
                                        .number());
        conflicts.add(piece.place().path());
        remember(piece, edit.base(), number);
    }

    /** Remembers what a file says, and the version of the thing that it follows. */
    void remember(Piece piece, int version, long proposal) {
        library.content()
                .keep(
                        List.of(
                                new ContentMemory.Kept(
                                        piece.subject(),
                                        piece.place().path(),
                                        piece.said(),
                                        version,
                                        proposal)));
    }

    /** What became of all. */
    ContentReport report(List<String> gone, List<String> written, List<ContentProblem> more) {
        List<ContentProblem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new ContentReport(
                List.copyOf(taken),
                List.copyOf(conflicts),
                List.copyOf(waiting),
                gone,
                written,
                all);
    }
}
