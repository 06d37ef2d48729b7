package cloud.girofle.herbier.sharing;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How much references will weigh in a format, before they are written. How much a format adds to
 * what it writes is measured on some references of the library, anew whenever their number changes:
 * what people correct or write about them hardly tells. Thread-safe.
 */
public final class Weights {

    private static final int SAMPLE = 100;

    /** What a format writes around a value, in bytes, more or less: its name and quotes. */
    private static final int AROUND = 12;

    private final Library library;
    private volatile Measured last = new Measured(-1, 0, Map.of());

    /**
     * What was measured.
     *
     * @param count how many references it holds
     * @param told what a reference tells, on the average
     * @param lines what becomes of that, by format
     */
    private record Measured(int count, double told, Map<Format, Line> lines) {}

    /**
     * How the bytes that are written grow with those that are told.
     *
     * @param start of the file, in bytes
     * @param each what a reference weighs that tells nothing
     * @param slope bytes written for each byte told
     */
    private record Line(double start, double each, double slope) {}

    /** The weights of what that library holds. */
    public Weights(Library library) {
        this.library = library;
    }

    /**
     * About how many bytes so many references will weigh in each format: the first two figures say
     * something.
     *
     * @param known some of them, at hand; the others are taken to be like these and, the more of
     *     the library they are, like all that it holds
     * @param total how many they are
     */
    public Map<Format, Long> estimate(List<Reference> known, long total) {
        Measured measured = measured();
        double here = known.stream().map(ZoteroWriter::record).mapToLong(Weights::told).sum();
        double part = Math.min(1, total / (double) Math.max(1, measured.count()));
        double other = part * measured.told() + (1 - part) * here / Math.max(1, known.size());
        double told = here + other * Math.max(0, total - known.size());
        Map<Format, Long> estimates = new EnumMap<>(Format.class);
        measured.lines()
                .forEach((format, line) ->
                        estimates.put(
                                format,
                                rounded(line.start() + line.each() * total + line.slope() * told)));
        return estimates;
    }

    private static long rounded(double bytes) {
        double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes))) - 1));
        return (long) (Math.round(bytes / step) * step);
    }

    private Measured measured() {
        int count = library.count();
        Measured known = last;
        if (known.count() != count) {
            List<Record> sample = library.some(SAMPLE).stream().map(ZoteroWriter::record).toList();
            double told = sample.stream().mapToLong(Weights::told).average().orElse(0);
            Map<Format, Line> lines = new EnumMap<>(Format.class);
            for (Format format : Format.values()) {
                lines.put(format, line(format, sample, told));
            }
            known = new Measured(count, told, lines);
            last = known;
        }
        return known;
    }

    /** The line that is nearest to all of the sample (least squares). */
    private static Line line(Format format, List<Record> sample, double meanTold) {
        long start = written(format, List.of());
        long[] written =
                sample.stream().mapToLong(each -> written(format, List.of(each)) - start).toArray();
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
