package cloud.girofle.herbier.web.curator.history;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.curator.JustDone;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.history.SubjectLinks;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Map;

/** Makes a thing again what it was, or brings it back; a contributor proposes that. */
public final class RestoreForm implements Form {

    private final Library library;
    private final Curation curation;
    private final RestorePage page;

    /** A form of that page, over that library. */
    public RestoreForm(Library library, Curation curation, RestorePage page) {
        this.library = library;
        this.curation = curation;
        this.page = page;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        return page.find(visit)
                .map(asked ->
                        sent.fields().text("faire").equals(JustDone.TAKE_BACK)
                                ? takeBack(visit, sent, asked.entry())
                                : save(visit, sent, asked))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    /** Takes back what the visitor just did, and leads to where it can be done again. */
    private Answer takeBack(Visit visit, Sent sent, Entry entry) {
        String seen = sent.fields().find(RestorePage.BASE).orElse("");
        Outcome outcome =
                seen.equals(String.valueOf(entry.version()))
                        ? curation.takeBack(entry.subject(), entry.version(), visit.account())
                        : new Outcome.Missing();
        if (!(outcome instanceof Outcome.Saved(Entry now))) {
            return ErrorPage.answer(visit, 409, visit.words().get("done.meanwhile"));
        }
        Act act =
                library.written()
                        .revision(now.subject(), now.version())
                        .map(Revision::act)
                        .orElse(Act.UNDONE);
        return visit.links()
                .desk(now.subject())
                .<Answer>map(desk -> new Answer.Done(JustDone.at(desk, act, now)))
                .orElseGet(() -> done(visit, now));
    }

    private Answer save(Visit visit, Sent sent, RestorePage.Asked asked) {
        String why = sent.fields().find(RestorePage.WHY).orElse("");
        String seen = sent.fields().find(RestorePage.BASE).orElse("");
        if (why.length() > RestorePage.LONGEST_WHY) {
            return again(visit, asked, why, "restore.tooLong");
        }
        if (!seen.equals(String.valueOf(asked.entry().version()))) {
            return again(visit, asked, why, "restore.meanwhile");
        }
        Entry entry = asked.entry();
        Outcome outcome =
                asked.version().isPresent()
                        ? curation.restore(
                                entry.subject(),
                                asked.version().get().version(),
                                visit.account(),
                                why)
                        : curation.save(
                                new Edit(
                                        entry.subject(),
                                        entry.about(),
                                        entry.version(),
                                        Act.REINSTATED,
                                        Map.of(),
                                        why),
                                visit.account());
        return switch (outcome) {
            case Outcome.Saved saved -> done(visit, saved.entry());
            case Outcome.Unchanged unchanged -> done(visit, unchanged.entry());
            case Outcome.Noted noted -> done(visit, entry);
            case Outcome.Proposed proposed ->
                    new Answer.Done(
                            visit.links()
                                    .desk(
                                            "propositions",
                                            String.valueOf(proposed.proposal().number())));
            case Outcome.Conflict conflict -> again(visit, asked, why, "restore.meanwhile");
            case Outcome.Missing missing -> ErrorPage.answer(visit, 404);
        };
    }

    /** With the thing as it stands by now. */
    private Answer again(Visit visit, RestorePage.Asked asked, String why, String notice) {
        RestorePage.Asked now = page.find(visit).orElse(asked);
        String sentence = visit.words().get(notice, RestorePage.LONGEST_WHY);
        return page.show(visit, now, why, List.of(sentence));
    }

    private Answer done(Visit visit, Entry entry) {
        return new Answer.Done(
                new SubjectLinks(visit, library).history(entry.subject(), entry.about()));
    }
}
