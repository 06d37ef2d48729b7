package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.curation.Members;
import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everybody's accounts: who belongs, and links for those who are to. */
public final class AccountsPage implements Page {

    /** An account, as a line. */
    public record Line(Account account, String role, String since) {}

    /** What somebody may let others do. */
    public record Choice(Role role, String name) {}

    /** A link that is shown this once, and what it is for. */
    public record Link(String what, String address) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param lines every account, by name
     * @param roles that its reader may give
     * @param changes whether its reader may change accounts
     * @param link that was just made
     * @param refusal why nothing was changed
     */
    public record View(
            Layout layout,
            List<Line> lines,
            List<Choice> roles,
            boolean changes,
            Optional<Link> link,
            Refusal refusal) {}

    private final Members members;

    /** The page of those members. */
    public AccountsPage(Members members) {
        this.members = members;
    }

    @Override
    public Answer show(Visit visit) {
        return Answer.shown("accounts", view(visit, Optional.empty(), Refusal.none()));
    }

    /** The page again, with a link that is shown this once. */
    Answer show(Visit visit, Link link) {
        return Answer.shown("accounts", view(visit, Optional.of(link), Refusal.none()));
    }

    /** The page again, with why nothing was changed. */
    Answer again(Visit visit, Refusal refusal) {
        return new Answer.Shown(400, "accounts", view(visit, Optional.empty(), refusal));
    }

    private View view(Visit visit, Optional<Link> link, Refusal refusal) {
        Role role = visit.account().role();
        return new View(
                Layout.unlisted(visit, visit.words().get("accounts.heading")).unless(refusal),
                members.all().stream().map(account -> line(visit, account)).toList(),
                Arrays.stream(Role.values())
                        .filter(role::includes)
                        .map(each -> new Choice(each, visit.words().get("role." + each)))
                        .toList(),
                role == Role.ADMIN,
                link,
                refusal);
    }

    private static Line line(Visit visit, Account account) {
        return new Line(
                account,
                visit.words().get("role." + account.role()),
                WrittenDate.of(account.created(), visit.words().locale()));
    }
}
