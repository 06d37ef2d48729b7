package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Optional;

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
        Optional<Source> source = source(sent.fields());
        Refusal refusal = Refusal.none();
        if (sent.files().isEmpty()) {
            refusal = refusal.and("fichiers", visit.words().get("upload.none"));
        }
        if (source.isEmpty()) {
            refusal = refusal.and("nom", visit.words().get("upload.source"));
        }
        return refusal.isEmpty()
                ? receive(visit, source.orElseThrow(), sent)
                : page.show(visit, refusal);
    }

    private Answer receive(Visit visit, Source source, Sent sent) {
        try {
            Upload upload = desk.receive(source, sent.files());
            return new Answer.Done(visit.links().upload(upload.id()));
        } catch (BadAddressException e) {
            return page.show(visit, Refusal.at("fichiers", e.said(visit.language())));
        }
    }

    /** The source that was chosen or, when none was, the one that was named. */
    private Optional<Source> source(Query fields) {
        String name = fields.find("nom").orElse("");
        String slug = fields.find("source").orElseGet(() -> Fold.slug(name));
        if (slug.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return desk.sources().stream()
                .filter(source -> source.slug().equals(slug))
                .findFirst()
                .or(() ->
                        Optional.of(name)
                                .filter(any -> !any.isEmpty())
                                .map(any -> Intake.unranked(Fold.slug(any), any)));
    }
}
