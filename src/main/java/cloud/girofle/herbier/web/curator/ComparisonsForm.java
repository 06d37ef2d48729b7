package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;

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
        try {
            if (sent.files().isEmpty()) {
                throw new BadAddressException("upload.none");
            }
            String slug = sent.fields().find("source").orElse("");
            Source source =
                    page.sources().stream()
                            .filter(each -> each.slug().equals(slug))
                            .findFirst()
                            .orElseThrow(() -> new BadAddressException("parallels.unknown"));
            FileComparison comparison =
                    desk.receive(visit.account(), source, sent.files(), visit.words());
            return new Answer.Done(visit.links().desk("paralleles", comparison.id()));
        } catch (BadAddressException e) {
            return page.show(visit, e.said(visit.language()));
        }
    }
}
