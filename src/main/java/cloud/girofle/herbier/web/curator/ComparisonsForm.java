package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Optional;

/** Takes files that are to be compared with a source, and leads to the comparison. */
public final class ComparisonsForm implements Form {

    private final ComparisonsPage page;
    private final ComparisonDesk desk;

    /** The form of that page. */
    public ComparisonsForm(ComparisonsPage page, ComparisonDesk desk) {
        this.page = page;
        this.desk = desk;
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        String slug = sent.fields().find("source").orElse("");
        Optional<Source> source =
                page.sources().stream().filter(each -> each.slug().equals(slug)).findFirst();
        Refusal refusal = Refusal.none();
        if (source.isEmpty()) {
            refusal = refusal.and("source", visit.words().get("parallels.unknown"));
        }
        if (sent.files().isEmpty()) {
            refusal = refusal.and("fichiers", visit.words().get("upload.none"));
        }
        return refusal.isEmpty()
                ? receive(visit, source.orElseThrow(), sent)
                : page.show(visit, refusal);
    }

    private Answer receive(Visit visit, Source source, Sent sent) {
        try {
            FileComparison comparison =
                    desk.receive(visit.account(), source, sent.files(), visit.words());
            return new Answer.Done(visit.links().desk("paralleles", comparison.id()));
        } catch (BadAddressException e) {
            return page.show(visit, Refusal.at("fichiers", e.said(visit.language())));
        }
    }
}
