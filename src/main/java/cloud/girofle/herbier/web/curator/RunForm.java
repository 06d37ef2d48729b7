package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;

/** Makes two references again of what an import took for one. */
public final class RunForm implements Form {

    private final Library library;
    private final ImportDesk desk;

    /** A form over that library. */
    public RunForm(Library library, ImportDesk desk) {
        this.library = library;
        this.desk = desk;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        return RunPage.find(library, visit)
                .map(run -> save(visit, run, sent.fields()))
                .orElseGet(() -> RunPage.unknown(visit));
    }

    private Answer save(Visit visit, ImportRun run, Query fields) {
        String merging = fields.find("separer").orElse("");
        desk.separate(
                desk.merging(run, fields.find("reference").orElse(""))
                        .filter(found -> String.valueOf(found.number()).equals(merging))
                        .orElseThrow(() -> new BadAddressException("run.separated")),
                visit.account().name());
        return new Answer.Done(visit.links().importRun(run.number()) + "#differences");
    }
}
