package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.Members;
import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;

/** Changes somebody's own account, as their page offers it. */
public final class OwnForm implements Form {

    private final OwnPage page;
    private final Doors doors;
    private final ProviderDoor provider;

    /** The form of that page. */
    public OwnForm(OwnPage page, Doors doors, ProviderDoor provider) {
        this.page = page;
        this.doors = doors;
        this.provider = provider;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        Account account = visit.account();
        Query fields = sent.fields();
        return switch (fields.find("faire").orElse("")) {
            case "nom" -> {
                String name = fields.find("nom").orElse("");
                yield answer(visit, doors.members().rename(account, name));
            }
            case "mot-de-passe" -> changePassword(visit, sent);
            case "fermer" -> {
                doors.leave(account, number(fields.find("session").orElse("")));
                yield back(visit);
            }
            case "partout" -> {
                doors.leaveEverywhere(account);
                yield new Answer.SignedOut(new Answer.Done(visit.links().home()));
            }
            case "relier" -> link(visit);
            case "delier" -> unlink(visit);
            case "oublier" -> {
                doors.drafts().forget(account, fields.find("adresse").orElse(""));
                yield back(visit);
            }
            default -> throw new BadAddressException("error.notAForm");
        };
    }

    /** Every session ends, and one begins anew: whoever else knew the password is out. */
    private Answer changePassword(Visit visit, Sent sent) {
        Account account = visit.account();
        Members.Outcome outcome =
                doors.changePassword(
                        account,
                        sent.fields().text("mot-de-passe-actuel"),
                        sent.fields().text("mot-de-passe"),
                        sent.from().address());
        return outcome instanceof Members.Outcome.Done
                ? new Answer.SignedIn(doors.enter(account, sent.from().browser()), back(visit))
                : answer(visit, outcome);
    }

    private Answer link(Visit visit) {
        String id = String.valueOf(visit.account().id());
        String here = visit.links().own();
        return provider.leave(visit, new Errand(Errand.Purpose.LINK, id, here), Typed.nothing(here))
                .orElseGet(() ->
                        page.again(visit, Failure.DOWN.told(visit, provider.name().orElse(""))));
    }

    private Answer unlink(Visit visit) {
        String issuer =
                provider.issuer().orElseThrow(() -> new BadAddressException("error.notAForm"));
        return doors.sideDoor().unlink(visit.account(), issuer)
                ? back(visit)
                : page.again(
                        visit,
                        Refusal.of(
                                visit.words().get("own.unlinkFirst", provider.name().orElse(""))));
    }

    private Answer answer(Visit visit, Members.Outcome outcome) {
        return switch (outcome) {
            case Members.Outcome.Done done -> back(visit);
            case Members.Outcome.Faulty faulty ->
                    page.again(visit, Faults.told(faulty.fault(), visit.words()));
        };
    }

    private static Answer back(Visit visit) {
        return new Answer.Done(visit.links().own());
    }

    static long number(String written) {
        return written.matches("[1-9]\\d{0,17}") ? Long.parseLong(written) : 0;
    }
}
