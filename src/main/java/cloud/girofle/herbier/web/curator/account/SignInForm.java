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

    private final Doors doors;

    /** The form of those doors. */
    public SignInForm(Doors doors) {
        this.doors = doors;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        Typed typed = Typed.carried(sent.fields(), visit.links());
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
                    SignInPage.answer(
                            403,
                            visit,
                            typed,
                            login,
                            Refusal.at("identifiant", visit.words().get("signIn.refused")));
            case SignIn.Wait wait ->
                    SignInPage.answer(
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
        return Optional.of(SignInPage.answer(403, visit, typed, login, tooOld));
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
