package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.zotero.ZoteroWriter;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How much references will weigh in a format, before they are written. How much a format adds to what
 * it writes is measured on some references of the library, anew whenever it changes. Thread-safe.
 */
public final class Weights {

    private static final int SAMPLE = 60;

    /** What a format writes around a value, in characters, more or less: its name and quotes. */
    private static final int AROUND = 12;

    private final Library library;
    private final Catalogue catalogue;
    private final AtomicReference<Measured> last = new AtomicReference<>(new Measured(-1, Map.of()));

    /** Bytes written for each character told, by format. */
    private record Measured(long edition, Map<Format, Double> ratios) {}

    /** The weights of what that library holds. */
    public Weights(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    /**
     * About how many bytes so many references will weigh: two figures of it say something.
     *
     * @param some of them, to judge the others by
     * @param total how many they are
     */
    public long estimate(Format format, List<Reference> some, long total) {
        if (some.isEmpty()) {
            return 0;
        }
        double each = some.stream().mapToLong(Weights::told).sum() / (double) some.size();
        double bytes = each * total * ratios().getOrDefault(format, 1.0);
        double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes))) - 1));
        return (long) (Math.round(bytes / step) * step);
    }

    private Map<Format, Double> ratios() {
        long edition = library.edition();
        Measured known = last.get();
        if (known.edition() != edition) {
            known = new Measured(edition, measure());
            last.set(known);
        }
        return known.ratios();
    }

    private Map<Format, Double> measure() {
        List<String> keys = catalogue.keys(Criteria.of(""), 0, SAMPLE);
        List<Reference> sample = library.references(keys);
        long told = sample.stream().mapToLong(Weights::told).sum();
        Map<Format, Double> ratios = new EnumMap<>(Format.class);
        for (Format format : told == 0 ? List.<Format>of() : List.of(Format.values())) {
            StringBuilder text = new StringBuilder();
            try {
                Holdings.of(library, keys, format).write(format, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // A text in memory never fails.
            }
            ratios.put(format, bytes(text.toString()) / (double) told);
        }
        return ratios;
    }

    /** What a reference tells, in bytes, whatever the format. */
    private static long told(Reference reference) {
        Record item = ZoteroWriter.record(reference);
        long told = 0;
        for (String value : item.fields().values()) {
            told += AROUND + bytes(value);
        }
        for (var person : item.creators()) {
            told += AROUND + bytes(person.sortName());
        }
        for (var tag : item.tags()) {
            told += AROUND + bytes(tag.name());
        }
        for (var note : item.notes()) {
            told += AROUND + bytes(note.html());
        }
        return told;
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
