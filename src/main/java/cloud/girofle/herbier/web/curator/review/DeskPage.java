package cloud.girofle.herbier.web.curator.review;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.curator.account.OwnPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.history.FieldChanges;
import cloud.girofle.herbier.web.reader.history.HistoryLine;
import cloud.girofle.herbier.web.reader.history.HistoryLines;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Optional;

/**
 * Where those who keep the library begin: what waits for them, what they began, what others did.
 */
public final class DeskPage implements Page {

    private static final int PROPOSALS_SHOWN = 5;
    private static final int OWN_SHOWN = 10;
    private static final int CHANGES_SHOWN = 8;

    /** Last parts of the addresses of curators' pages that nothing else leads to. */
    private static final List<String> TOOLS = List.of("doublons", "paralleles", "liens", "retires");

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param name of whoever is there
     * @param curator whether they decide, or propose
     * @param waiting how many proposals wait
     * @param proposals the first that wait; of a contributor their own, the latest first
     * @param chores what may be done
     * @param drafts what they began
     * @param changes the latest by anybody
     * @param tools other pages of theirs
     */
    public record View(
            Layout layout,
            String name,
            boolean curator,
            int waiting,
            List<ProposalLine> proposals,
            List<Chore> chores,
            List<OwnPage.DraftLine> drafts,
            List<HistoryLine> changes,
            List<Link> tools) {

        /** Whether nothing is to be done. */
        public boolean isIdle() {
            return waiting == 0 && chores.isEmpty() && drafts.isEmpty();
        }
    }

    private final Library library;
    private final Doors doors;
    private final Chores chores;

    /** The desk of a library. */
    public DeskPage(Library library, Catalogue catalogue, Doors doors) {
        this.library = library;
        this.doors = doors;
        this.chores = new Chores(library, catalogue);
    }

    @Override
    public Answer show(Visit visit) {
        Account account = visit.account();
        boolean curator = account.role().includes(Role.CURATOR);
        List<Proposal> proposals =
                curator
                        ? library.written().proposals()
                        : library.written().proposalsBy(account.id(), OWN_SHOWN);
        return Answer.shown(
                "desk",
                new View(
                        Layout.unlisted(visit, visit.words().get("desk.heading")),
                        account.name(),
                        curator,
                        curator ? proposals.size() : 0,
                        proposals.stream()
                                .limit(curator ? PROPOSALS_SHOWN : OWN_SHOWN)
                                .map(each -> ProposalLine.of(visit, library, each))
                                .toList(),
                        curator ? chores.of(visit) : List.of(),
                        doors.drafts().of(account).stream()
                                .map(draft -> OwnPage.DraftLine.of(visit, draft))
                                .toList(),
                        changes(visit),
                        curator ? tools(visit) : List.of()));
    }

    private static List<Link> tools(Visit visit) {
        return TOOLS.stream()
                .map(tool ->
                        new Link(visit.words().get("desk.tool." + tool), visit.links().desk(tool)))
                .toList();
    }

    /** What was done to many things at once is one line. */
    private List<HistoryLine> changes(Visit visit) {
        HistoryLines lines = new HistoryLines(visit, library, FieldChanges.Extent.BRIEF);
        return library
                .written()
                .latestRevisions(Optional.empty(), Optional.empty(), Long.MAX_VALUE, CHANGES_SHOWN)
                .stream()
                .map(latest -> lines.of(latest).unchanged())
                .toList();
    }
}
