package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.curation.Members;
import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.web.curator.JustDone;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Arrays;
import java.util.Optional;

/**
 * Makes links for others; and, for an admin, changes their accounts. Nobody gives a role above
 * their own.
 */
public final class AccountsForm implements Form {

    private final AccountsPage page;
    private final Members members;

    /** The form of that page. */
    public AccountsForm(AccountsPage page, Members members) {
        this.page = page;
        this.members = members;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        Query fields = sent.fields();
        String what = fields.find("faire").orElse("");
        if (what.equals("inviter")) {
            return invite(visit, role(fields));
        }
        Account other =
                members.find(OwnForm.number(fields.find("compte").orElse("")))
                        .orElseThrow(() -> new BadAddressException("error.notAForm"));
        if (visit.account().role() != Role.ADMIN) {
            return ErrorPage.answer(visit, 403, visit.words().get("access.ADMIN"));
        }
        return switch (what) {
            case "role" ->
                    done(
                            visit,
                            members.setRole(other, role(fields), visit.account()),
                            JustDone.account(visit.links().accounts(), other.id(), other.role()));
            case "fermer" -> open(visit, other, false);
            case "rouvrir" -> open(visit, other, true);
            case "recuperer" ->
                    link(
                            visit,
                            visit.words().get("accounts.recoveryOf", other.name()),
                            members.recover(other, Optional.of(visit.account())));
            default -> throw new BadAddressException("error.notAForm");
        };
    }

    private Answer invite(Visit visit, Role role) {
        if (!visit.account().role().includes(role)) {
            return ErrorPage.answer(visit, 403, visit.words().get("access.ADMIN"));
        }
        return link(
                visit,
                visit.words().get("accounts.invitationTo", visit.words().get("role." + role)),
                members.invite(role, Optional.of(visit.account())));
    }

    private Answer link(Visit visit, String what, String token) {
        String address = visit.links().absolute(visit.links().invitation(token));
        return page.show(visit, new AccountsPage.Link(what, address));
    }

    private Answer open(Visit visit, Account other, boolean open) {
        return done(
                visit,
                members.setOpen(other, open, Optional.of(visit.account())),
                JustDone.account(visit.links().accounts(), other.id(), open));
    }

    private Answer done(Visit visit, boolean done, String told) {
        return done
                ? new Answer.Done(told)
                : page.again(visit, Refusal.of(visit.words().get("accounts.last")));
    }

    private static Role role(Query fields) {
        String wanted = fields.find("role").orElse("");
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new BadAddressException("error.notAForm"));
    }
}
