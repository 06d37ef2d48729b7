package cloud.girofle.herbier.web.curator.bulk;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Keywords;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what a keyword is called, and what it means. */
public final class KeywordDeskForm implements Form {

    /** Of a description, in characters: a line or two. */
    private static final int LONGEST = 500;

    private final Library library;
    private final Curation curation;
    private final KeywordDesk page;

    /** The form of that page. */
    public KeywordDeskForm(Library library, KeywordDesk page) {
        this.library = library;
        this.curation = new Curation(library);
        this.page = page;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        return KeywordDesk.name(visit)
                .map(name -> save(visit, page.spelt(name), sent.fields()))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    private Answer save(Visit visit, String name, Query fields) {
        Map<String, String> content = content(name, fields);
        String why = fields.find("raison").orElse("");
        int base = base(fields);
        try {
            check(name, content);
        } catch (BadAddressException refused) {
            Optional<String> error = Optional.of(refused.said(visit.language()));
            return again(page.view(visit, name, content, why, base, error, Optional.empty()), 400);
        }
        Subject subject = new Subject(Subject.Kind.KEYWORD, Keywords.id(name));
        Edit edit = new Edit(subject, "", base, Act.SAVED, content, why);
        return curation.save(edit, visit.account()) instanceof Outcome.Conflict conflict
                ? again(
                        page.view(
                                visit,
                                name,
                                content,
                                why,
                                conflict.theirs().version(),
                                Optional.empty(),
                                Optional.of(KeywordDesk.Theirs.of(conflict))),
                        409)
                : new Answer.Done(
                        KeywordDesk.address(visit.links(), name)
                                + "&"
                                + KeywordDesk.SAVED
                                + "=oui");
    }

    private static Answer again(KeywordDesk.View view, int status) {
        return new Answer.Shown(status, "keyword-desk", view);
    }

    /** The name of another keyword is taken as that one is spelt. */
    private Map<String, String> content(String name, Query fields) {
        String wanted = fields.find("devient").orElse("");
        String becomes =
                Keywords.id(wanted).equals(Keywords.id(name))
                        ? wanted
                        : KnownKeyword.all(library).stream()
                                .filter(known -> known.id().equals(Keywords.id(wanted)))
                                .map(KnownKeyword::name)
                                .findFirst()
                                .orElse(wanted);
        Map<String, String> content = new LinkedHashMap<>();
        content.put(KeywordDesk.NAME, name);
        content.put(KeywordDesk.BECOMES, becomes.equals(name) ? "" : becomes);
        content.put(
                KeywordDesk.DESCRIPTION,
                fields.find("description").orElse("").replaceAll("\\s+", " "));
        content.values().removeIf(String::isEmpty);
        return content;
    }

    private void check(String name, Map<String, String> content) {
        String becomes = content.getOrDefault(KeywordDesk.BECOMES, "");
        if (!becomes.isEmpty()) {
            KeywordRename.check(library, List.of(Keywords.id(name)), becomes);
        }
        if (content.getOrDefault(KeywordDesk.DESCRIPTION, "").length() > LONGEST) {
            throw new BadAddressException("keyword.tooLong", LONGEST);
        }
    }

    private static int base(Query fields) {
        String written = fields.find("version").orElse("");
        return written.matches("\\d{1,9}") ? Integer.parseInt(written) : 0;
    }
}
