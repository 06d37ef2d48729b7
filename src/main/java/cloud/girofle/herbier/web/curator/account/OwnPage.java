package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.library.Draft;
import cloud.girofle.herbier.library.OpenSession;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import cloud.girofle.herbier.web.visit.Visitor;
import java.util.List;

/** Somebody's own account: name, password, where they are signed in, drafts. */
public final class OwnPage implements Page {

    private static final int LONGEST_BEGINNING = 80;

    /** A browser where they are signed in. */
    public record SessionLine(long id, String browser, String when, boolean isThis) {}

    /** What they typed, to go on with. */
    public record DraftLine(String href, String address, String beginning, String when) {

        /** A draft, told by its first words. */
        public static DraftLine of(Visit visit, Draft draft) {
            List<String> words = Typed.in(draft.address(), Query.of(draft.fields()), false).words();
            return new DraftLine(
                    visit.links().to(draft.address()),
                    draft.address(),
                    words.isEmpty()
                            ? draft.address()
                            : Excerpt.of(words.getFirst(), LONGEST_BEGINNING),
                    WrittenDate.withTime(draft.saved(), visit.words().locale()));
        }
    }

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param account theirs
     * @param role what they may do, in words
     * @param refusal what was wrong with what was sent
     * @param sessions the last seen first
     * @param drafts the latest first
     */
    public record View(
            Layout layout,
            Account account,
            String role,
            Refusal refusal,
            List<SessionLine> sessions,
            List<DraftLine> drafts) {}

    private final Doors doors;

    /** The page of whoever comes through those doors. */
    public OwnPage(Doors doors) {
        this.doors = doors;
    }

    @Override
    public Answer show(Visit visit) {
        return Answer.shown("own", view(visit, Refusal.none()));
    }

    /** The page again, with what was wrong with what was sent. */
    Answer again(Visit visit, Refusal refusal) {
        return new Answer.Shown(400, "own", view(visit, refusal));
    }

    private View view(Visit visit, Refusal refusal) {
        Account account = visit.account();
        long here = visit.visitor().map(Visitor::session).orElse(0L);
        return new View(
                Layout.unlisted(visit, visit.words().get("own.heading")).unless(refusal),
                account,
                visit.words().get("role." + account.role()),
                refusal,
                doors.sessions(account).stream().map(open -> line(visit, open, here)).toList(),
                doors.drafts().of(account).stream()
                        .map(draft -> DraftLine.of(visit, draft))
                        .toList());
    }

    private static SessionLine line(Visit visit, OpenSession open, long here) {
        String browser = BrowserName.of(open.browser());
        return new SessionLine(
                open.id(),
                browser.isEmpty() ? visit.words().get("own.someBrowser") : browser,
                WrittenDate.withTime(open.seen(), visit.words().locale()),
                open.id() == here);
    }
}
