package cloud.girofle.herbier.web.reader.formats;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.sharing.AnnotationNotes;
import cloud.girofle.herbier.sharing.Aspect;
import cloud.girofle.herbier.sharing.Fidelity;
import cloud.girofle.herbier.sharing.LimitLines;
import cloud.girofle.herbier.sharing.OpenFiles;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Takings;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import java.util.Arrays;
import java.util.List;

/** What each format keeps of this library, and what it loses. */
public final class FormatsPage implements Page {

    /** References that are tried: more would keep an old machine busy. */
    private static final int SAMPLE = 100;

    private static final long MEGABYTE = 1_000_000;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param measured how that is known
     * @param aspects what is kept or lost: the heads of the columns
     * @param formats one row and one part each
     * @param packed what is to know of files
     */
    public record View(
            Layout layout,
            String measured,
            List<String> aspects,
            List<Row> formats,
            String packed) {}

    /**
     * A format.
     *
     * @param id names its part of the page
     * @param label its name
     * @param suffix that addresses take
     * @param use who has a use for it
     * @param kept how much of each aspect comes back as it was
     * @param lost what does not, a line each
     */
    public record Row(
            String id,
            String label,
            String suffix,
            String use,
            List<String> kept,
            List<String> lost) {}

    private final Library library;
    private final Fidelity fidelity;

    /** A page over that library. */
    public FormatsPage(Library library) {
        this.library = library;
        this.fidelity = new Fidelity(library, SAMPLE);
    }

    @Override
    public Answer show(Visit visit) {
        Messages words = visit.words();
        Fidelity.Measured measured =
                fidelity.measured(new AnnotationNotes(library, visit.links()::lasting));
        return Answer.shown(
                "formats",
                new View(
                        Layout.of(visit, words.get("formats.heading"), words.get("formats.what")),
                        words.get("formats.measured", measured.sample().size(), library.count()),
                        Arrays.stream(Aspect.values())
                                .map(aspect -> words.get("formats.aspect." + aspect))
                                .toList(),
                        Takings.FORMATS.stream()
                                .map(format -> row(format, measured, words))
                                .toList(),
                        words.get(
                                "formats.packed",
                                OpenFiles.MOST_REFERENCES,
                                OpenFiles.MOST_BYTES / MEGABYTE)));
    }

    private static Row row(Format format, Fidelity.Measured measured, Messages words) {
        return new Row(
                format.word(),
                format.label(),
                "." + format.suffix(),
                words.get("formats.use." + format),
                Arrays.stream(Aspect.values())
                        .map(aspect -> kept(measured.kept(format, aspect), words))
                        .toList(),
                LimitLines.of(measured.limits().getOrDefault(format, List.of()), words));
    }

    private static String kept(Fidelity.Kept kept, Messages words) {
        if (kept.told() == 0) {
            return words.get("formats.untold");
        }
        return switch (kept.hundredths()) {
            case 100 -> words.get(kept.changed() == 0 ? "formats.all" : "formats.changed");
            case 0 -> words.get("formats.none");
            default -> words.get("formats.part", kept.hundredths());
        };
    }
}
