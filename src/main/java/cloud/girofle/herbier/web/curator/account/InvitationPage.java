package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.curation.Members;
import cloud.girofle.herbier.library.Invitation;
import cloud.girofle.herbier.web.curator.FirstSteps;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Map;
import java.util.Optional;

/** Where a link that was given to somebody makes their account, or lets them in again. */
public final class InvitationPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param steps of the way that begins with the first account; empty for all others
     * @param heading what the link is for
     * @param what it leads to, in a sentence
     * @param address of the form
     * @param recovering whose password is to be chosen; empty for a new account
     * @param login that was typed
     * @param name that was typed
     * @param provider where one may sign in instead of choosing a password
     * @param refusal what was wrong with what was sent
     */
    public record View(
            Layout layout,
            Optional<FirstSteps> steps,
            String heading,
            String what,
            String address,
            Optional<String> recovering,
            String login,
            String name,
            Optional<String> provider,
            Refusal refusal) {}

    private final Members members;
    private final ProviderDoor provider;

    /** The page of those links. */
    public InvitationPage(Members members, ProviderDoor provider) {
        this.members = members;
        this.provider = provider;
    }

    @Override
    public Answer show(Visit visit) {
        Refusal failure =
                provider.name()
                        .map(name -> Failure.told(visit, visit.query(), name))
                        .orElseGet(Refusal::none);
        return show(200, visit, Query.of(Map.of()), failure);
    }

    /** The page again, with what was typed and what was wrong with it. */
    Answer show(int status, Visit visit, Query typed, Refusal refusal) {
        return members.invitation(visit.part("token"))
                .<Answer>map(found ->
                        new Answer.Shown(status, "invitation", view(visit, found, typed, refusal)))
                .orElseGet(() -> gone(visit));
    }

    /** Says that a link leads nowhere. */
    static Answer gone(Visit visit) {
        return ErrorPage.answer(visit, 404, visit.words().get("invitation.gone"));
    }

    private View view(Visit visit, Invitation invitation, Query typed, Refusal refusal) {
        String kind = "invitation." + invitation.purpose();
        String heading = visit.words().get(kind + ".heading");
        String maker =
                invitation
                        .maker()
                        .map(account -> visit.words().get("invitation.by", account.name()))
                        .orElse("");
        return new View(
                Layout.unlisted(visit, heading).unless(refusal),
                invitation.purpose() == Invitation.Purpose.FIRST
                        ? Optional.of(FirstSteps.at(FirstSteps.ACCOUNT, visit.words()))
                        : Optional.empty(),
                heading,
                visit.words()
                        .get(
                                kind + ".what",
                                maker,
                                visit.words().get("invitation.as." + invitation.role())),
                visit.links().invitation(visit.part("token")),
                invitation.account().map(account -> account.login()),
                typed.find("identifiant").orElse(""),
                typed.find("nom").orElse(""),
                provider.name().filter(any -> invitation.account().isEmpty()),
                refusal);
    }
}
