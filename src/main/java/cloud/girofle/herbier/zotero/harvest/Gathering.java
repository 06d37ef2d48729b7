package cloud.girofle.herbier.zotero.harvest;

import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.sync.Mirror;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one export of what was harvested, item by item: each is read on its own, and of one that
 * cannot be read any more, what was read before is kept. Not thread-safe; used once.
 */
final class Gathering {

    /** How a Herbier names the note that an annotation becomes. */
    private static final Pattern ANNOTATION = Pattern.compile("#item_([A-Z0-9]{8})");

    private final String name;
    private final List<Record> records = new ArrayList<>();
    private final Map<String, Collection> collections = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private String format = "";

    /**
     * Of that repository.
     *
     * @param name as if it were a file
     */
    Gathering(String name) {
        this.name = name;
    }

    /** Everything that the mirror shows. */
    Export read(Mirror mirror) {
        Map<String, String> unreadable = new TreeMap<>(Unreadable.in(mirror));
        Set<String> readable = new HashSet<>();
        unreadable.forEach((identifier, metadata) -> {
            Export export = read(metadata);
            if (export.records().isEmpty()) {
                String reason = reason(export, metadata);
                tell(identifier, Kind.HARVEST_UNREADABLE, List.of(reason));
            } else {
                readable.add(identifier);
                add(identifier, export);
            }
        });
        mirror.read(
                Mirror.Kind.ITEM,
                kept -> {
                    if (!readable.contains(kept.key())) {
                        add(kept.key(), read(kept.json()));
                    }
                });
        return new Export(format, records, List.copyOf(collections.values()), problems);
    }

    /** Whether anything comes of what an item says. */
    static boolean isReadable(String metadata) {
        return !new Gathering("").read(metadata).records().isEmpty();
    }

    private Export read(String metadata) {
        return ZoteroExport.read(new ExportFile(name, Path.of(""), metadata, List.of()));
    }

    private void add(String identifier, Export export) {
        if (format.isEmpty()) {
            format = export.format();
        }
        export.collections().forEach(each -> collections.putIfAbsent(each.id(), each));
        int rank = 1;
        for (Record item : export.records()) {
            String id = rank == 1 ? identifier : identifier + "#" + rank;
            records.add(withAnnotations(item.named(id)));
            rank++;
        }
        export.problems().stream()
                .filter(problem -> told.add(problem.kind() + " " + problem.details()))
                .forEach(problem -> tell(identifier, problem.kind(), problem.details()));
    }

    private void tell(String identifier, Kind kind, List<String> details) {
        problems.add(new Problem(name, identifier, kind, details));
    }

    /** Why nothing came of it: what a reader says of it, else how it begins. */
    private static String reason(Export export, String metadata) {
        return export.problems().stream()
                .flatMap(problem -> problem.details().stream())
                .findFirst()
                .orElse(metadata.substring(0, Math.min(metadata.length(), 40)));
    }

    /** A note that was an annotation is known by its id again. */
    private static Record withAnnotations(Record item) {
        List<ItemNote> notes = new ArrayList<>();
        for (ItemNote note : item.notes()) {
            Matcher annotation = ANNOTATION.matcher(note.localId());
            String id = annotation.matches() ? annotation.group(1) : note.localId();
            notes.add(new ItemNote(id, note.html(), note.tags(), note.annotations()));
        }
        return item.noting(notes);
    }
}
