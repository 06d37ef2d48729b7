package cloud.girofle.herbier.web.curator.review;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Written;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;

/** Proposals: those that wait, the oldest first, then those decided. Contributors see their own. */
public final class ProposalsPage implements Page {

    private static final int MOST_DECIDED = 50;
    private static final int MOST_OWN = 200;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param own whether they are all the visitor's own
     * @param open those that wait
     * @param decided those decided
     */
    public record View(
            Layout layout, boolean own, List<ProposalLine> open, List<ProposalLine> decided) {}

    private final Library library;

    /** The proposals of that library. */
    public ProposalsPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        Account account = visit.account();
        Written written = library.written();
        boolean own = !account.role().includes(Role.CURATOR);
        List<Proposal> theirs = own ? written.proposalsBy(account.id(), MOST_OWN) : List.of();
        List<Proposal> open =
                own
                        ? theirs.stream().filter(ProposalsPage::isOpen).toList().reversed()
                        : written.proposals();
        List<Proposal> decided =
                own
                        ? theirs.stream().filter(each -> !isOpen(each)).toList()
                        : written.decided(MOST_DECIDED);
        return Answer.shown(
                "proposals",
                new View(
                        Layout.unlisted(visit, visit.words().get("proposals.heading")),
                        own,
                        lines(visit, open),
                        lines(visit, decided)));
    }

    private List<ProposalLine> lines(Visit visit, List<Proposal> proposals) {
        return proposals.stream().map(each -> ProposalLine.of(visit, library, each)).toList();
    }

    private static boolean isOpen(Proposal proposal) {
        return proposal.state() == Proposal.State.OPEN;
    }
}
