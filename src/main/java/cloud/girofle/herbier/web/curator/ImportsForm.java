package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;

/** Takes export files of a source, and leads to what importing them would do. */
public final class ImportsForm implements Form {

    private static final int LONGEST_NAME = 100;

    private final ImportsPage page;
    private final ImportDesk desk;

    /** The form of that page. */
    public ImportsForm(ImportsPage page, ImportDesk desk) {
        this.page = page;
        this.desk = desk;
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        try {
            if (sent.files().isEmpty()) {
                throw new BadAddressException("upload.none");
            }
            Upload upload = desk.receive(source(sent.fields()), sent.files());
            return new Answer.Done(visit.links().upload(upload.id()));
        } catch (BadAddressException e) {
            return page.show(visit, e.said(visit.language()));
        }
    }

    /** The source that was chosen or, when none was, the one that was named. */
    private Source source(Query fields) {
        String name = fields.find("nom").orElse("");
        String slug = fields.find("source").orElseGet(() -> Fold.slug(name));
        if (slug.isEmpty() || name.length() > LONGEST_NAME) {
            throw new BadAddressException("upload.source");
        }
        return desk.sources().stream()
                .filter(source -> source.slug().equals(slug))
                .findFirst()
                .orElseGet(() -> named(name));
    }

    private static Source named(String name) {
        if (name.isEmpty()) {
            throw new BadAddressException("upload.source");
        }
        return Intake.unranked(Fold.slug(name), name);
    }
}
