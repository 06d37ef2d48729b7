package cloud.girofle.herbier.web.curator.review;

import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Optional;

/**
 * A proposal as a line of a list.
 *
 * @param href its page
 * @param what it proposes, in a few words
 * @param who proposes it
 * @param when it came, as the page writes it
 * @param message what they say, shortened; may be empty
 * @param state what became of it
 * @param decision who decided, and why; empty while it waits
 */
public record ProposalLine(
        String href,
        String what,
        String who,
        String when,
        String message,
        Proposal.State state,
        Optional<String> decision) {

    private static final int LONGEST = 160;

    /** The line of a proposal. */
    public static ProposalLine of(Visit visit, Library library, Proposal proposal) {
        return new ProposalLine(
                visit.links().desk("propositions", String.valueOf(proposal.number())),
                what(visit, library, proposal),
                who(visit.words(), proposal.author()),
                WrittenDate.withTime(proposal.at(), visit.words().locale()),
                Excerpt.of(proposal.message(), LONGEST),
                proposal.state(),
                decision(visit, proposal));
    }

    /** Who it is signed by; a name that nobody vouches for is told from those of accounts. */
    static String who(Messages words, Author author) {
        if (author.account() != 0) {
            return author.name();
        }
        return author.name().isBlank()
                ? words.get("proposal.nobody")
                : words.get("proposal.noAccount", author.name());
    }

    static String what(Visit visit, Library library, Proposal proposal) {
        return proposal.kind() == Proposal.Kind.EDIT
                ? EditWords.of(visit, library, proposal.edit())
                : EditWords.of(visit, library, proposal.kind().name(), proposal.edit());
    }

    private static Optional<String> decision(Visit visit, Proposal proposal) {
        if (proposal.state() == Proposal.State.OPEN) {
            return Optional.empty();
        }
        String when = WrittenDate.withTime(proposal.decided(), visit.words().locale());
        String said =
                visit.words().get("proposal.state." + proposal.state(), proposal.decidedBy(), when);
        return Optional.of(
                proposal.reason().isBlank()
                        ? said
                        : visit.words().get("proposal.because", said, proposal.reason()));
    }
}
