package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.zotero.ZoteroWriter;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import cloud.girofle.herbier.zotero.writing.FilePaths;
import cloud.girofle.herbier.zotero.writing.Limit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What each format keeps of a library: some of its references are written in it, read back and
 * compared, anew for each edition of the library that is asked about. Thread-safe.
 */
public final class Fidelity {

    private static final int SAMPLE = 150;

    private final Library library;
    private volatile Measured last = new Measured(-1, List.of(), Map.of());

    /**
     * What was found.
     *
     * @param edition of the library
     * @param sample the records, with what curators say of them
     * @param limits what each format does not carry of them
     */
    public record Measured(long edition, List<Record> sample, Map<Format, List<Limit>> limits) {

        /**
         * Which part of something comes back as it was, in hundredths: 100 is said of the whole
         * only, and 0 of nothing only. Absent where the sample tells nothing of it.
         */
        public OptionalInt kept(Format format, Aspect aspect) {
            int told = aspect.told(sample);
            int lost = aspect.lost(limits.getOrDefault(format, List.of()));
            if (told == 0) {
                return OptionalInt.empty();
            }
            int kept = Math.max(0, told - lost);
            int hundredths = (int) Math.round(100.0 * kept / told);
            boolean some = kept > 0 && kept < told;
            return OptionalInt.of(some ? Math.clamp(hundredths, 1, 99) : hundredths);
        }
    }

    /** That of that library. */
    public Fidelity(Library library) {
        this.library = library;
    }

    /**
     * What each format keeps now.
     *
     * @param notes what curators say, which goes with it
     */
    public Measured measured(AnnotationNotes notes) {
        long edition = library.edition();
        Measured known = last;
        if (known.edition() != edition) {
            List<Record> sample = sample(notes);
            Map<Format, List<Limit>> limits = new EnumMap<>(Format.class);
            for (Format format : Format.values()) {
                limits.put(format, ZoteroWriter.limits(format, sample, FilePaths.NONE));
            }
            known = new Measured(edition, sample, limits);
            last = known;
        }
        return known;
    }

    private List<Record> sample(AnnotationNotes notes) {
        List<Reference> some = library.some(SAMPLE);
        return some.stream().map(notes::record).toList();
    }
}
