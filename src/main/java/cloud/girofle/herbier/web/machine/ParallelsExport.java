package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.sharing.parallel.Comparison;
import cloud.girofle.herbier.sharing.parallel.Comparison.Part;
import cloud.girofle.herbier.sharing.parallel.Contribution;
import cloud.girofle.herbier.sharing.parallel.Parallels;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Takings;
import cloud.girofle.herbier.web.reader.parallel.Narrowed;
import cloud.girofle.herbier.web.reader.parallel.ParallelSheet;
import cloud.girofle.herbier.web.reader.parallel.ParallelsPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;

/** A list of a comparison, to be taken in by another library. */
public final class ParallelsExport implements Page {

    private final Parallels parallels;
    private final Format format;

    /** Lists of those, in that format. */
    public ParallelsExport(Parallels parallels, Format format) {
        this.parallels = parallels;
        this.format = format;
    }

    @Override
    public Answer show(Visit visit) {
        return ParallelsPage.asked(visit, parallels)
                .map(asked -> written(visit, parallels, asked.comparison(), format))
                .orElseGet(
                        () -> ErrorPage.answer(visit, 404, visit.words().get("parallels.unknown")));
    }

    /**
     * The list of a comparison that a visit asks for; what only the first has where it asks for
     * none.
     */
    public static Answer written(
            Visit visit, Parallels parallels, Comparison comparison, Format format) {
        Part part = ParallelSheet.part(visit.query()).orElse(Part.ONLY_A);
        Narrowed narrowed = Narrowed.read(visit.query());
        Contribution bare =
                parallels.contribution(
                        comparison,
                        part,
                        parallels.keys(comparison, part, narrowed.facet(), narrowed.value()));
        Contribution contribution =
                Takings.notes(visit, bare.library()).map(bare::annotated).orElse(bare);
        return new Answer.Streamed(
                format.mediaType() + "; charset=utf-8",
                "herbier-%s-%s-%s.%s"
                        .formatted(
                                part.parameter(),
                                Fold.slug(comparison.a().slug()),
                                Fold.slug(comparison.b().slug()),
                                format.suffix()),
                out -> contribution.write(format, out));
    }
}
