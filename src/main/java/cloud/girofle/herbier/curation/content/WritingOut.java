package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.ThesaurusFile;
import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.ContentMemory;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes what people wrote into the folder; the same library makes the same bytes. */
final class WritingOut {

    /** Said in a file of what is out of sight, where nobody said why. */
    private static final String WITHOUT_REASON = "oui";

    private final Library library;
    private final Folder folder;
    private final Map<Subject, ContentMemory.Kept> memory;

    /** Files that say what was not taken: they are left alone. */
    private final Set<String> left;

    private final Layout.References references;
    private final List<String> written = new ArrayList<>();
    private final List<ContentProblem> problems = new ArrayList<>();
    private final List<ContentMemory.Kept> agreed = new ArrayList<>();

    WritingOut(
            Library library,
            Folder folder,
            Map<Subject, ContentMemory.Kept> memory,
            Set<String> left) {
        this.library = library;
        this.folder = folder;
        this.memory = memory;
        this.left = left;
        Map<String, Optional<Reference>> known = new HashMap<>();
        this.references =
                key ->
                        known.computeIfAbsent(
                                key, each -> library.find(library.movedTo(each).orElse(each)));
    }

    /** Writes all that changed. */
    void writeAll() {
        thesaurus();
        for (Layout layout : MarkdownFile.LAYOUTS) {
            library.written().all(layout.kind()).forEach(entry -> write(layout, entry));
        }
        corrections();
        keywords();
        figures();
        library.content().keep(agreed);
    }

    /** Files that were written. */
    List<String> written() {
        return List.copyOf(written);
    }

    List<ContentProblem> problems() {
        return List.copyOf(problems);
    }

    /** Is edited by hand: written only where there is none. */
    private void thesaurus() {
        if (!folder.has(ThesaurusFile.NAME) && !library.thesaurusVersion().isEmpty()) {
            write(ThesaurusFile.NAME, ThesaurusFile.write(library.thesaurus()));
        }
    }

    private void write(Layout layout, Entry entry) {
        Optional<ContentMemory.Kept> kept = Optional.ofNullable(memory.get(entry.subject()));
        String path =
                kept.map(ContentMemory.Kept::path)
                        .filter(folder::has)
                        .orElseGet(() -> MarkdownFile.path(layout, entry));
        if (!MarkdownFile.isId(entry.subject().id())) {
            List<String> name = List.of(entry.subject().id());
            problems.add(new ContentProblem(layout.folder(), 1, Kind.BAD_NAME, name));
            return;
        }
        if (left.contains(path)) {
            return;
        }
        String text = MarkdownFile.write(layout, entry, signed(entry), references);
        try {
            Piece piece = MarkdownFile.read(layout, path, text);
            write(path, text);
            agree(piece, entry.version());
        } catch (BrokenContentException e) { // It would not be read again as it is.
            problems.add(e.in(path));
        }
    }

    private void corrections() {
        if (left.contains(CorrectionsTable.NAME)) {
            return;
        }
        Map<String, List<Correction>> corrections = new LinkedHashMap<>();
        for (String key : library.written().corrected()) {
            // Of several on one thing, the last is meant.
            Map<String, Correction> last = new LinkedHashMap<>();
            library.written().corrections(key).forEach(each -> last.put(each.field(), each));
            corrections.put(key, List.copyOf(last.values()));
        }
        if (corrections.isEmpty() && !folder.has(CorrectionsTable.NAME)) {
            return;
        }
        String text = CorrectionsTable.write(corrections, references);
        write(CorrectionsTable.NAME, text);
        Set<Subject> told = new HashSet<>();
        for (Piece piece : CorrectionsTable.read(text, problems::add)) {
            told.add(piece.subject());
            agree(piece, library.written().find(piece.subject()).map(Entry::version).orElse(0));
        }
        memory.values().stream()
                .filter(kept -> kept.subject().kind() == Subject.Kind.REFERENCE)
                .filter(kept -> !told.contains(kept.subject()) && !kept.said().isEmpty())
                .map(kept ->
                        new ContentMemory.Kept(
                                kept.subject(), kept.path(), Map.of(), kept.version(), 0))
                .forEach(agreed::add);
    }

    private void keywords() {
        List<Entry> keywords = library.written().all(Subject.Kind.KEYWORD);
        if (left.contains(KeywordsTable.NAME)
                || (keywords.isEmpty() && !folder.has(KeywordsTable.NAME))) {
            return;
        }
        String text = KeywordsTable.write(keywords, this::signed);
        write(KeywordsTable.NAME, text);
        Map<String, Integer> versions = new HashMap<>();
        keywords.forEach(entry -> versions.put(entry.subject().id(), entry.version()));
        for (Piece piece : KeywordsTable.read(text, problems::add)) {
            agree(piece, versions.getOrDefault(piece.subject().id(), 0));
        }
    }

    private void figures() {
        Map<String, List<Entry>> files = new TreeMap<>();
        folder.files(FiguresTable.FOLDER, FiguresTable.ENDING, problems::add)
                .forEach(path -> files.put(path, new ArrayList<>()));
        Map<String, Integer> versions = new HashMap<>();
        for (Entry figure : library.written().all(Subject.Kind.FIGURE)) {
            versions.put(figure.subject().id(), figure.version());
            files.computeIfAbsent(
                            FiguresTable.path(FiguresTable.set(figure)), any -> new ArrayList<>())
                    .add(figure);
        }
        files.keySet().removeAll(left);
        files.forEach((path, figures) -> figures(path, figures, versions));
    }

    private void figures(String path, List<Entry> figures, Map<String, Integer> versions) {
        String text = FiguresTable.write(figures, this::signed);
        try {
            List<Piece> pieces = FiguresTable.read(path, text, problems::add);
            write(path, text);
            pieces.forEach(piece -> agree(piece, versions.getOrDefault(piece.subject().id(), 0)));
        } catch (BrokenContentException e) { // Its name could not be read again.
            problems.add(e.in(path));
        }
    }

    private void write(String path, String text) {
        if (folder.write(path, text, problems::add)) {
            written.add(path);
        }
    }

    private void agree(Piece piece, int version) {
        var now =
                new ContentMemory.Kept(
                        piece.subject(), piece.place().path(), piece.said(), version, 0);
        if (!now.equals(memory.get(piece.subject()))) {
            agreed.add(now);
        }
    }

    private Map<String, String> signed(Entry entry) {
        Map<String, String> signed = new LinkedHashMap<>();
        signed.put("author", entry.author().name());
        signed.put("created", entry.created().toString());
        if (!entry.lastAuthor().name().equals(entry.author().name())) {
            signed.put("changedBy", entry.lastAuthor().name());
        }
        if (!entry.changed().equals(entry.created())) {
            signed.put("changed", entry.changed().toString());
        }
        if (entry.withdrawn()) {
            signed.put("withdrawn", reason(entry));
        }
        return signed;
    }

    private String reason(Entry entry) {
        return library.written().revisions(entry.subject()).stream()
                .filter(revision -> revision.act() == Act.WITHDRAWN)
                .map(Revision::why)
                .map(String::strip)
                .findFirst()
                .filter(why -> !why.isEmpty())
                .orElse(WITHOUT_REASON);
    }
}
