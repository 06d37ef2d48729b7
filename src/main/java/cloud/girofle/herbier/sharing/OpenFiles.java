package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.reference.StoredFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the files of references weigh that anyone may read, and whether they may be taken at once.
 * Asked of the library once for each of its editions. Thread-safe.
 */
public final class OpenFiles {

    /** The most references that are packed together with their files. */
    public static final int MOST_REFERENCES = 5_000;

    /** The most that the files packed together may weigh, in bytes. */
    public static final long MOST_BYTES = 500_000_000;

    private final Library library;
    private volatile Known last = new Known(-1, Map.of());

    private record Known(long edition, Map<String, List<StoredFile>> byReference) {}

    /** Those of that library. */
    public OpenFiles(Library library) {
        this.library = library;
    }

    /** Those of a reference that the library keeps and anyone may read, each file once. */
    public static List<Attachment> of(Library library, Reference reference) {
        Set<String> closed = closed(library);
        Set<StoredFile> seen = new HashSet<>();
        return reference.attachments().stream()
                .filter(each -> !closed.contains(each.source()))
                .map(Reference.Sourced::value)
                .filter(file -> file.file().filter(seen::add).isPresent())
                .toList();
    }

    /** The slugs of the sources that keep their files to themselves. */
    public static Set<String> closed(Library library) {
        return library.sources().stream()
                .filter(Source::closedFiles)
                .map(Source::slug)
                .collect(Collectors.toSet());
    }

    /** Whether no file can be read by anyone. */
    public boolean isEmpty() {
        return byReference().isEmpty();
    }

    /** How many bytes those of these references hold, each file once. */
    public long bytes(Collection<String> keys) {
        Map<String, List<StoredFile>> files = byReference();
        return keys.stream()
                .flatMap(key -> files.getOrDefault(key, List.of()).stream())
                .distinct()
                .mapToLong(StoredFile::size)
                .sum();
    }

    /** Whether these references may be packed with their files. */
    public boolean fit(Collection<String> keys) {
        return keys.size() <= MOST_REFERENCES && bytes(keys) <= MOST_BYTES;
    }

    private Map<String, List<StoredFile>> byReference() {
        long edition = library.edition();
        Known known = last;
        if (known.edition() != edition) {
            known = new Known(edition, library.files().open());
            last = known;
        }
        return known.byReference();
    }
}
