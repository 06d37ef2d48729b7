package cloud.girofle.herbier.web.reader.history;

import cloud.girofle.herbier.curation.FieldCorrections;
import cloud.girofle.herbier.curation.Uncorrected;
import cloud.girofle.herbier.library.Library;
import java.util.HashMap;
import java.util.Map;

/** What the sources of references say now, as nobody had corrected it. For one page. */
final class SourceWords {

    private final Library library;
    private final Map<String, Map<String, String>> known = new HashMap<>();

    SourceWords(Library library) {
        this.library = library;
    }

    /** Of a field, as corrections name and write it; empty if they say nothing. */
    String of(String key, String field) {
        return known.computeIfAbsent(key, this::fields).getOrDefault(field, "");
    }

    private Map<String, String> fields(String key) {
        return library.find(key)
                .map(reference -> FieldCorrections.fields(Uncorrected.of(library, reference)))
                .orElse(Map.of());
    }
}
