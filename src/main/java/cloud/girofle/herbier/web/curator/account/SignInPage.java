package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Optional;

/** Where people sign in. What they typed elsewhere goes through it unharmed. */
public final class SignInPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param typed what was typed elsewhere, and where to go on
     * @param login that was typed
     * @param provider where one may sign in instead
     * @param refusal why nobody was let in
     */
    public record View(
            Layout layout, Typed typed, String login, Optional<String> provider, Refusal refusal) {}

    private final ProviderDoor provider;

    /** The page of a site with that provider, or none. */
    public SignInPage(ProviderDoor provider) {
        this.provider = provider;
    }

    @Override
    public Answer show(Visit visit) {
        Typed typed = Typed.nothing(Typed.next(visit.query(), visit.links()));
        return visit.visitor().isPresent()
                ? new Answer.Done(typed.address())
                : answer(200, visit, typed, "", failure(visit));
    }

    /** Asks somebody to sign in before what they sent can be taken. */
    public Answer first(Visit visit, Typed typed) {
        return answer(403, visit, typed, "", Refusal.none());
    }

    /** The page again, with why nobody was let in. */
    Answer answer(int status, Visit visit, Typed typed, String login, Refusal refusal) {
        Layout layout = Layout.unlisted(visit, visit.words().get("signIn.heading")).unless(refusal);
        return new Answer.Shown(
                status, "sign-in", new View(layout, typed, login, provider.name(), refusal));
    }

    private Refusal failure(Visit visit) {
        return provider.name()
                .map(name -> Failure.told(visit, visit.query(), name))
                .orElseGet(Refusal::none);
    }
}
