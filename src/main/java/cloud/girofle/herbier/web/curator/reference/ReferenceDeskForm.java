package cloud.girofle.herbier.web.curator.reference;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Merging;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does what a button of the desk of a reference says. */
public final class ReferenceDeskForm implements Form {

    private final ReferenceDesk page;
    private final Mending mending;
    private final Library library;
    private final DeskChanges changes;

    /** The form of that page. */
    public ReferenceDeskForm(ReferenceDesk page, Library library, Catalogue catalogue) {
        this.page = page;
        this.mending = new Mending(library);
        this.library = library;
        this.changes = new DeskChanges(library, catalogue);
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        return mending.with(
                visit,
                (any, key) -> visit.links().desk("references", key),
                (reference, entry) -> {
                    try {
                        return save(visit, sent.fields(), reference, entry);
                    } catch (BadAddressException e) {
                        return page.show(
                                visit,
                                422,
                                reference,
                                entry,
                                Refusal.at(
                                        field(sent.fields().find("faire").orElse("")),
                                        e.said(visit.language())),
                                sent.fields().find("lier").orElse(""));
                    }
                });
    }

    /** The field that a button goes with; none where it stands alone. */
    private static String field(String button) {
        return switch (button) {
            case "theme" -> "theme";
            case "mot" -> "mot";
            case "lier" -> "lier";
            case "lien" -> "adresse";
            case "liste" -> "liste";
            case "premier" -> "premier";
            case "retirer", "remettre" -> "pourquoi";
            default -> "";
        };
    }

    private Answer save(Visit visit, Query sent, Reference reference, Entry now) {
        return switch (sent.find("faire").orElse("")) {
            case "retirer" -> act(visit, sent, reference, now, Act.WITHDRAWN);
            case "remettre" -> act(visit, sent, reference, now, Act.REINSTATED);
            case "liste" -> list(visit, sent, reference);
            case "separer" -> separate(visit, sent, reference);
            default -> correct(visit, sent, reference, now);
        };
    }

    private Answer correct(Visit visit, Query sent, Reference reference, Entry now) {
        int base = Mending.base(sent, now);
        Map<String, String> content = changes.of(visit, sent, reference, mending.opened(now, base));
        String why = sent.text(Mending.WHY).strip();
        return answer(visit, reference, mending.save(visit, now, base, content, why));
    }

    private Answer act(Visit visit, Query sent, Reference reference, Entry now, Act act) {
        String why = sent.text(Mending.WHY).strip();
        if (act == Act.WITHDRAWN && why.isEmpty()) {
            throw new BadAddressException("mend.noReason");
        }
        Edit edit = new Edit(now.subject(), now.about(), now.version(), act, Map.of(), why);
        return answer(visit, reference, mending.curation().save(edit, visit.account()));
    }

    private Answer answer(Visit visit, Reference reference, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Conflict conflict ->
                    page.show(
                            visit,
                            409,
                            library.find(reference.key()).orElse(reference),
                            conflict.theirs(),
                            Refusal.of(
                                    visit.words()
                                            .get(
                                                    "mend.clash",
                                                    conflict.theirs().lastAuthor().name())),
                            "");
            case Outcome.Missing missing -> ErrorPage.answer(visit, 404);
            default -> Mending.done(visit, reference.key(), outcome);
        };
    }

    private Answer list(Visit visit, Query sent, Reference reference) {
        Subject subject = new Subject(Subject.Kind.LIST, sent.find("liste").orElse(""));
        Entry entry =
                library.written()
                        .find(subject)
                        .filter(found -> !found.withdrawn())
                        .orElseThrow(() -> new BadAddressException("mend.noList"));
        ReadingList list = ReadingList.of(entry.content());
        List<ReadingList.Item> items = new ArrayList<>(list.items());
        items.add(
                new ReadingList.Item(
                        reference.key(), sent.text("remarque").strip().replaceAll("\\s+", " ")));
        ReadingList longer = new ReadingList(list.title(), list.text(), list.language(), items);
        if (longer.isTooLong(Curation.LONGEST_TEXT)) {
            throw new BadAddressException("mend.tooLong", Curation.LONGEST_TEXT);
        }
        Edit edit = new Edit(subject, "", entry.version(), Act.SAVED, longer.content(), "");
        return answer(visit, reference, mending.curation().save(edit, visit.account()));
    }

    /** Contributors propose what a reference says, not what it is. */
    private Answer separate(Visit visit, Query sent, Reference reference) {
        if (!visit.account().role().includes(Role.CURATOR)) {
            return ErrorPage.answer(visit, 403, visit.words().get("access.CURATOR"));
        }
        String number = sent.find("fusion").orElse("");
        Optional<Merging> merging =
                library.mergings(reference.key()).stream()
                        .filter(each -> String.valueOf(each.number()).equals(number))
                        .findFirst();
        if (merging.isEmpty() || !mending.curation().unmerge(merging.get(), visit.account(), "")) {
            throw new BadAddressException("mend.separated");
        }
        return new Answer.Done(visit.links().desk("references", reference.key()));
    }
}
