package cloud.girofle.herbier.web.reader.letterbox;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes what anybody says is wrong with something, or missing. */
public final class ReportForm implements Form {

    private static final int LONGEST_WHAT = 4_000;
    private static final int LONGEST_SOURCE = 500;

    private final Letterbox letterbox;
    private final ReportPage page;

    /** The form of that page. */
    public ReportForm(Letterbox letterbox, ReportPage page) {
        this.letterbox = letterbox;
        this.page = page;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        return page.find(visit)
                .map(reported -> save(visit, reported, sent))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    private Answer save(Visit visit, Reported reported, Sent sent) {
        Query fields = sent.fields();
        String what = fields.text("quoi").strip();
        String source = fields.text("source").strip();
        String name = Letterbox.name(fields);
        Answer thanks = new Answer.Done(reported.address() + "?merci");
        if (Letterbox.isTrapped(fields)) {
            return thanks;
        }
        Refusal wrong = wrong(visit, what, source, name);
        if (!wrong.isEmpty()) {
            return page.again(visit, 400, reported, fields, wrong);
        }
        Map<String, String> named = new LinkedHashMap<>();
        fields.find("champ")
                .filter(reported.fields()::contains)
                .ifPresent(field -> named.put("field", field));
        if (!source.isEmpty()) {
            named.put("source", source);
        }
        Subject subject = reported.subject();
        int version = letterbox.library().written().find(subject).map(Entry::version).orElse(0);
        Edit edit = new Edit(subject, reported.about(), version, Act.SAVED, named, what);
        return letterbox
                .put(Proposal.Kind.ERROR, edit, name, what, sent.from().address())
                .map(full -> Refusal.of(visit.words().get(full)))
                .map(full -> page.again(visit, 429, reported, fields, full))
                .orElse(thanks);
    }

    private static Refusal wrong(Visit visit, String what, String source, String name) {
        return Letterbox.wrong(
                visit,
                "report.error.nothing",
                new Letterbox.Typed("quoi", what, LONGEST_WHAT),
                new Letterbox.Typed("source", source, LONGEST_SOURCE),
                new Letterbox.Typed("nom", name, Letterbox.LONGEST_NAME));
    }
}
