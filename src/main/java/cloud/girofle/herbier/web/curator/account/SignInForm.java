package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.Guest;
import cloud.girofle.herbier.curation.SignIn;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import cloud.girofle.herbier.web.visit.Visitor;
import java.time.Duration;
import java.util.Optional;

/** Lets people in, and leads them on to where they were going. */
public final class SignInForm implements Form {

    private final SignInPage page;
    private final Doors doors;
    private final ProviderDoor provider;

    /** The form of that page. */
    public SignInForm(SignInPage page, Doors doors, ProviderDoor provider) {
        this.page = page;
        this.provider = provider;
        this.doors = doors;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        Typed typed = Typed.carried(sent.fields(), visit.links());
        return switch (sent.fields().find("faire").orElse("")) {
            case "avec" -> leave(visit, typed);
            case "continuer" ->
                    visit.visitor().isPresent()
                            ? TypedPage.goOn(visit, typed)
                            : page.first(visit, typed);
            default -> signIn(visit, sent, typed);
        };
    }

    /** To the provider; what was typed is shown again when it does not answer. */
    private Answer leave(Visit visit, Typed typed) {
        String next = typed.address();
        Errand errand = new Errand(Errand.Purpose.SIGN_IN, next, visit.links().signIn(next));
        return provider.leave(visit, errand, typed)
                .orElseGet(() ->
                        page.answer(
                                503,
                                visit,
                                typed,
                                "",
                                Failure.DOWN.told(visit, provider.name().orElse(""))));
    }

    private Answer signIn(Visit visit, Sent sent, Typed typed) {
        String login = sent.fields().find("identifiant").orElse("");
        SignIn outcome =
                doors.signIn(
                        login,
                        sent.fields().text("mot-de-passe"),
                        sent.from().address(),
                        sent.from().browser());
        return switch (outcome) {
            case SignIn.In in -> in(visit, typed, in.session());
            case SignIn.Refused refused ->
                    page.answer(
                            403,
                            visit,
                            typed,
                            login,
                            Refusal.at("identifiant", visit.words().get("signIn.refused")));
            case SignIn.Wait wait ->
                    page.answer(
                            429,
                            visit,
                            typed,
                            login,
                            Refusal.of(visit.words().get("signIn.wait", minutes(wait.left()))));
        };
    }

    @Override
    public Optional<Answer> tooOld(Visit visit, Sent sent) {
        Typed typed = Typed.carried(sent.fields(), visit.links());
        String login = sent.fields().find("identifiant").orElse("");
        Refusal tooOld = Refusal.of(visit.words().get("signIn.tooOld"));
        return Optional.of(page.answer(403, visit, typed, login, tooOld));
    }

    private Answer in(Visit visit, Typed typed, String session) {
        visit.visitor().ifPresent(before -> doors.leave(before.account(), before.session()));
        Answer then =
                typed.isNothing()
                        ? new Answer.Done(typed.address())
                        : TypedPage.goOn(visit.by(visitor(session)), typed);
        return new Answer.SignedIn(session, then);
    }

    private Visitor visitor(String session) {
        Guest guest = doors.guest(session).orElseThrow();
        return new Visitor(guest.account(), guest.session(), guest.token());
    }

    /** Begun ones count. */
    private static long minutes(Duration left) {
        return left.plusSeconds(59).toMinutes();
    }
}
