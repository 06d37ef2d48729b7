package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.ZoteroWriter;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import cloud.girofle.herbier.zotero.writing.FilePaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * How much references will weigh in a format, before they are written. How much a format adds to
 * what it writes is measured on some references of the library, anew whenever their number changes:
 * what people correct in them hardly tells. Thread-safe.
 */
public final class Weights {

    private static final int SAMPLE = 100;

    /** Fewer of what takes many readings each. */
    private static final int SMALL_SAMPLE = 30;

    /** What a format writes around a value, in bytes, more or less: its name and quotes. */
    private static final int AROUND = 12;

    /** What stands around an annotation that is made a note: who signs it, when, its address. */
    private static final int AROUND_ANNOTATION = 230;

    private final Library library;
    private volatile Measured last = new Measured(-1, 0, Map.of());
    private volatile Said lastSaid = new Said(-1, 0);

    /**
     * What was measured.
     *
     * @param count how many references it holds
     * @param told what a reference tells, on the average
     * @param lines what becomes of that, by how it is taken
     */
    private record Measured(int count, double told, Map<Parcel, Line> lines) {

        double all(double here, int known, long total, double mean) {
            double part = Math.min(1, total / (double) Math.max(1, count));
            double other = part * mean + (1 - part) * here / Math.max(1, known);
            return here + other * Math.max(0, total - known);
        }
    }

    /**
     * What curators say.
     *
     * @param edition of the library
     * @param bytes of it, as notes
     */
    private record Said(long edition, long bytes) {}

    /**
     * How the bytes that are written grow with those that are told.
     *
     * @param start of the file, in bytes
     * @param each what a reference weighs that tells nothing
     * @param slope bytes written for each byte told
     */
    private record Line(double start, double each, double slope) {

        double at(long references, double told) {
            return start + each * references + slope * told;
        }
    }

    /** The weights of what that library holds. */
    public Weights(Library library) {
        this.library = library;
    }

    /**
     * About how many bytes so many references will weigh, however they are taken, files aside: the
     * first two figures say something.
     *
     * @param known some of them, at hand; the others are taken to be like these and, the more of
     *     the library they are, like all that it holds
     * @param total how many they are
     * @param notes what curators say, where that goes with them
     * @param whole what a reference weighs with all that is known of it, in bytes
     */
    public Map<Parcel, Long> estimate(
            List<Reference> known,
            long total,
            Optional<AnnotationNotes> notes,
            ToLongFunction<Reference> whole) {
        Measured measured = measured(whole);
        double bare = known.stream().map(ZoteroWriter::record).mapToLong(Weights::told).sum();
        double told = measured.all(bare, known.size(), total, measured.told());
        double noted =
                notes.map(
                                from -> {
                                    double here =
                                            known.stream()
                                                    .mapToLong(each -> said(from, each))
                                                    .sum();
                                    double mean = said() / (double) Math.max(1, measured.count());
                                    return told + measured.all(here, known.size(), total, mean);
                                })
                        .orElse(told);
        Map<Parcel, Long> estimates = new HashMap<>();
        measured.lines()
                .forEach((parcel, line) -> {
                    boolean withNotes = parcel instanceof Parcel.Text && parcel.holdsNotes();
                    estimates.put(parcel, rounded(line.at(total, withNotes ? noted : told)));
                });
        return estimates;
    }

    /** The first two figures of a number of bytes. */
    public static long rounded(double bytes) {
        double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes))) - 1));
        return (long) (Math.round(bytes / step) * step);
    }

    private static long said(AnnotationNotes notes, Reference reference) {
        return notes.about(reference.key()).stream()
                .mapToLong(note -> AROUND + bytes(note.html()))
                .sum();
    }

    /** What curators say of all references, without making notes of it. */
    private long said() {
        long edition = library.edition();
        Said known = lastSaid;
        if (known.edition() != edition) {
            long bytes =
                    library.written().all(Subject.Kind.ANNOTATION).stream()
                            .filter(entry -> !entry.withdrawn())
                            .mapToLong(Weights::said)
                            .sum();
            known = new Said(edition, bytes);
            lastSaid = known;
        }
        return known.bytes();
    }

    private static long said(Entry annotation) {
        return AROUND_ANNOTATION
                + bytes(annotation.field("text"))
                + bytes(annotation.field("quote"));
    }

    private Measured measured(ToLongFunction<Reference> whole) {
        int count = library.count();
        Measured known = last;
        if (known.count() != count) {
            List<Reference> sample = library.some(SAMPLE);
            List<Record> records = sample.stream().map(ZoteroWriter::record).toList();
            double told = records.stream().mapToLong(Weights::told).average().orElse(0);
            Map<Parcel, Line> lines = new HashMap<>();
            for (Format format : Format.values()) {
                long start = written(format, List.of());
                long[] written =
                        records.stream()
                                .mapToLong(each -> written(format, List.of(each)) - start)
                                .toArray();
                lines.put(Parcel.of(format), line(start, written, records));
            }
            List<Reference> few = sample.subList(0, Math.min(SMALL_SAMPLE, sample.size()));
            lines.put(
                    new Parcel.Whole(),
                    line(
                            0,
                            few.stream().mapToLong(whole).toArray(),
                            records.subList(0, few.size())));
            known = new Measured(count, told, lines);
            last = known;
        }
        return known;
    }

    /** The line that is nearest to all of the sample (least squares). */
    private static Line line(long start, long[] written, List<Record> sample) {
        double meanTold = sample.stream().mapToLong(Weights::told).average().orElse(0);
        double meanWritten = Arrays.stream(written).average().orElse(0);
        double together = 0;
        double alone = 0;
        for (int i = 0; i < written.length; i++) {
            double more = told(sample.get(i)) - meanTold;
            together += more * (written[i] - meanWritten);
            alone += more * more;
        }
        double slope = alone == 0 ? 0 : together / alone;
        return new Line(start, meanWritten - slope * meanTold, slope);
    }

    private static long written(Format format, List<Record> records) {
        StringBuilder text = new StringBuilder();
        try {
            ZoteroWriter.write(format, records, List.of(), FilePaths.NONE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // A text in memory never fails.
        }
        return bytes(text.toString());
    }

    /** What a record tells, in bytes, whatever the format. */
    private static long told(Record item) {
        Stream<String> values =
                Stream.of(
                                item.fields().values().stream(),
                                item.creators().stream().map(Creator::sortName),
                                item.tags().stream().map(Tag::name),
                                item.notes().stream().map(ItemNote::html),
                                item.attachments().stream().map(file -> file.title() + file.url()))
                        .flatMap(each -> each);
        return values.mapToLong(value -> AROUND + bytes(value)).sum();
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
