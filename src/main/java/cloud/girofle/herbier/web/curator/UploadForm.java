package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;

/** Says yes or no to the import of files that were rehearsed. */
public final class UploadForm implements Form {

    private final ImportDesk desk;

    /** A form over those files. */
    public UploadForm(ImportDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        String id = visit.part("id");
        return desk.find(id)
                .map(upload -> save(visit, upload, sent.fields().find("faire").orElse("")))
                .orElseGet(() -> UploadPage.gone(visit, desk.wasLost(id)));
    }

    private Answer save(Visit visit, Upload upload, String word) {
        switch (word) {
            case "importer" -> desk.take(upload);
            case "abandonner" -> desk.abandon(upload);
            default -> throw new BadAddressException("error.notAForm");
        }
        return new Answer.Done(
                desk.find(upload.id()).isPresent()
                        ? visit.links().upload(upload.id())
                        : visit.links().imports());
    }
}
