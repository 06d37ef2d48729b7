package cloud.girofle.herbier.web.curator.bulk;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Together;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Keywords;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes one keyword of those that were chosen. */
public final class KeywordsDeskForm implements Form {

    private final Library library;
    private final Curation curation;
    private final KeywordsDesk page;

    /** The form of that page. */
    public KeywordsDeskForm(Library library, KeywordsDesk page) {
        this.library = library;
        this.curation = new Curation(library);
        this.page = page;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        try {
            Together done = merged(visit, sent.fields());
            return new Answer.Done(BatchPage.address(visit.links(), done.batch()));
        } catch (BadAddressException refused) {
            return page.again(visit, sent.fields(), refused.said(visit.language()));
        }
    }

    private Together merged(Visit visit, Query fields) {
        List<String> ids = fields.all("motcle").stream().map(Keywords::id).distinct().toList();
        if (ids.isEmpty()) {
            throw new BadAddressException("keywords.noKeyword");
        }
        Map<String, String> names =
                KnownKeyword.all(library).stream()
                        .collect(Collectors.toMap(KnownKeyword::id, KnownKeyword::name));
        String wanted = fields.find("devient").orElse("");
        // One that is not among them stays as it is spelt.
        String becomes =
                ids.contains(Keywords.id(wanted))
                        ? wanted
                        : names.getOrDefault(Keywords.id(wanted), wanted);
        KeywordRename.check(library, ids, becomes);
        List<String> changing = new ArrayList<>(ids);
        changing.removeIf(id -> becomes.equals(names.getOrDefault(id, "")));
        Together done =
                curation.together(
                        changing.stream().map(id -> new Subject(Subject.Kind.KEYWORD, id)).toList(),
                        (subject, content) -> {
                            String name = names.getOrDefault(subject.id(), subject.id());
                            content.putIfAbsent(KeywordDesk.NAME, name);
                            content.put(KeywordDesk.BECOMES, becomes);
                            return content;
                        },
                        visit.account(),
                        fields.find("raison").orElse(""));
        if (done.batch() == 0) {
            throw new BadAddressException("keywords.nothing");
        }
        return done;
    }
}
