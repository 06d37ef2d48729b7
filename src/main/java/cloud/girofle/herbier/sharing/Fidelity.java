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

/**
 * What each format keeps of a library: some of its references are written in it, read back and
 * compared, anew for each edition of the library that is asked about. Thread-safe.
 */
public final class Fidelity {

    private final Library library;
    private final int most;
    private volatile Measured last = new Measured(-1, List.of(), Map.of());

    /**
     * What was found.
     *
     * @param edition of the library
     * @param sample the records, with what curators say of them
     * @param limits what each format does not carry of them
     */
    public record Measured(long edition, List<Record> sample, Map<Format, List<Limit>> limits) {

        /** What becomes of something in a format. */
        public Kept kept(Format format, Aspect aspect) {
            List<Limit> of = limits.getOrDefault(format, List.of());
            return new Kept(aspect.told(sample), aspect.lost(of), aspect.changed(of));
        }
    }

    /**
     * What becomes of something.
     *
     * @param told how much of it there is
     * @param lost how much of that does not come back
     * @param changed how much comes back otherwise
     */
    public record Kept(int told, int lost, int changed) {

        /** How much comes back, in hundredths: 100 is said of the whole only. */
        public int hundredths() {
            int there = Math.max(0, told - lost);
            int rounded = (int) Math.round(100.0 * there / Math.max(1, told));
            return lost > 0 && there > 0 ? Math.clamp(rounded, 1, 99) : rounded;
        }
    }

    /**
     * That of that library.
     *
     * @param most how many references are tried at most: each takes some milliseconds
     */
    public Fidelity(Library library, int most) {
        this.library = library;
        this.most = most;
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
        List<Reference> some = library.some(most);
        return some.stream().map(notes::record).toList();
    }
}
