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
import java.util.Optional;

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
     * Where somebody may sign in instead.
     *
     * @param name of the provider
     * @param since when they are linked to whom it knows; empty when they are not
     */
    public record ProviderLine(String name, Optional<String> since) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param account theirs
     * @param role what they may do, in words
     * @param hasPassword whether they may sign in by one
     * @param provider where they may sign in instead
     * @param refusal what was wrong with what was sent
     * @param sessions the last seen first
     * @param drafts the latest first
     */
    public record View(
            Layout layout,
            Account account,
            String role,
            boolean hasPassword,
            Optional<ProviderLine> provider,
            Refusal refusal,
            List<SessionLine> sessions,
            List<DraftLine> drafts) {}

    private final Doors doors;
    private final ProviderDoor provider;

    /** The page of whoever comes through those doors. */
    public OwnPage(Doors doors, ProviderDoor provider) {
        this.doors = doors;
        this.provider = provider;
    }

    @Override
    public Answer show(Visit visit) {
        return Answer.shown(
                "own",
                view(
                        visit,
                        provider.name()
                                .map(name -> Failure.told(visit, visit.query(), name))
                                .orElseGet(Refusal::none)));
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
                doors.hasPassword(account),
                provider.name().map(name -> line(visit, name)),
                refusal,
                doors.sessions(account).stream().map(open -> line(visit, open, here)).toList(),
                doors.drafts().of(account).stream()
                        .map(draft -> DraftLine.of(visit, draft))
                        .toList());
    }

    private ProviderLine line(Visit visit, String name) {
        return new ProviderLine(
                name,
                provider.issuer()
                        .flatMap(issuer -> doors.sideDoor().linked(visit.account(), issuer))
                        .map(since -> WrittenDate.of(since, visit.words().locale())));
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
