package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.sharing.parallel.Beside;
import cloud.girofle.herbier.web.machine.ParallelsExport;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;

/** A list of a comparison with files, as a file. */
public final class ComparisonExport implements Page {

    private final ComparisonDesk desk;
    private final Format format;

    /** Lists of those comparisons, in that format. */
    public ComparisonExport(ComparisonDesk desk, Format format) {
        this.desk = desk;
        this.format = format;
    }

    @Override
    public Answer show(Visit visit) {
        return desk.find(visit.account(), visit.part("id"))
                .flatMap(comparison -> comparison.job().result())
                .map(read -> written(visit, read.beside()))
                .orElseGet(() -> ComparisonPage.gone(visit));
    }

    private Answer written(Visit visit, Beside beside) {
        return ParallelsExport.written(visit, beside.parallels(), beside.comparison(), format);
    }
}
