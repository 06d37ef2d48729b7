package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.knowledge.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the files of the content folder say, the things that others refer to first, and what is
 * wrong with them.
 *
 * @param pieces what they say
 * @param problems what is wrong
 */
record Reading(List<Piece> pieces, List<ContentProblem> problems) {

    /**
     * Reads the whole folder.
     *
     * @param paths where things stood the last time
     */
    static Reading of(Folder folder, Map<Subject, String> paths) {
        List<Piece> pieces = new ArrayList<>();
        List<ContentProblem> problems = new ArrayList<>();
        for (Layout layout : MarkdownFile.LAYOUTS) {
            for (String path : folder.markdown(layout.folder(), problems::add)) {
                folder.read(path, problems::add)
                        .flatMap(text ->
                                unlessBroken(
                                        path,
                                        problems::add,
                                        () -> MarkdownFile.read(layout, path, text)))
                        .ifPresent(pieces::add);
            }
            if (layout instanceof RecordLayout) {
                table(
                                folder,
                                CorrectionsTable.NAME,
                                problems,
                                text -> CorrectionsTable.read(text, problems::add))
                        .forEach(pieces::add);
                table(
                                folder,
                                KeywordsTable.NAME,
                                problems,
                                text -> KeywordsTable.read(text, problems::add))
                        .forEach(pieces::add);
            }
        }
        for (String path : folder.files(FiguresTable.FOLDER, FiguresTable.ENDING, problems::add)) {
            table(folder, path, problems, text -> FiguresTable.read(path, text, problems::add))
                    .forEach(pieces::add);
        }
        return new Reading(once(pieces, paths, problems), List.copyOf(problems));
    }

    private static List<Piece> table(
            Folder folder,
            String name,
            List<ContentProblem> problems,
            Function<String, List<Piece>> reading) {
        if (!folder.has(name)) {
            return List.of();
        }
        return folder.read(name, problems::add)
                .flatMap(text -> unlessBroken(name, problems::add, () -> reading.apply(text)))
                .orElse(List.of());
    }

    private static <T> Optional<T> unlessBroken(
            String path, Consumer<ContentProblem> problems, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (BrokenContentException e) {
            problems.accept(e.in(path));
            return Optional.empty();
        }
    }

    /** Of two files that speak of one thing, the one that did before is believed, or the first. */
    private static List<Piece> once(
            List<Piece> pieces, Map<Subject, String> paths, List<ContentProblem> problems) {
        Map<Subject, Piece> believed = new HashMap<>();
        for (Piece piece : pieces) {
            boolean before = piece.place().path().equals(paths.get(piece.subject()));
            believed.merge(piece.subject(), piece, (first, next) -> before ? next : first);
        }
        List<Piece> kept = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece other = believed.getOrDefault(piece.subject(), piece);
            if (other.equals(piece)) {
                kept.add(piece);
            } else {
                problems.add(
                        new ContentProblem(
                                piece.place().path(),
                                piece.place().line(),
                                ContentProblem.Kind.TWICE,
                                List.of(other.place().path())));
            }
        }
        return List.copyOf(kept);
    }
}
