package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.Members;
import cloud.girofle.herbier.library.Invitation;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Optional;

/** Makes the account that a link leads to, or gives one its new password, and lets them in. */
public final class InvitationForm implements Form {

    private final InvitationPage page;
    private final Doors doors;
    private final ProviderDoor provider;

    /** The form of that page. */
    public InvitationForm(InvitationPage page, Doors doors, ProviderDoor provider) {
        this.page = page;
        this.doors = doors;
        this.provider = provider;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        String token = visit.part("token");
        return doors.members()
                .invitation(token)
                .map(found ->
                        found.account().isEmpty()
                                        && sent.fields().find("faire").equals(Optional.of("avec"))
                                ? leave(visit, sent, token)
                                : save(visit, sent, token, found))
                .orElseGet(() -> InvitationPage.gone(visit));
    }

    @Override
    public Optional<Answer> tooOld(Visit visit, Sent sent) {
        return Optional.of(
                page.show(
                        403, visit, sent.fields(), Refusal.of(visit.words().get("signIn.tooOld"))));
    }

    private Answer leave(Visit visit, Sent sent, String token) {
        String here = visit.links().invitation(token);
        Errand errand = new Errand(Errand.Purpose.JOIN, token, here);
        return provider.leave(visit, errand, Typed.nothing(here))
                .orElseGet(() ->
                        page.show(
                                503,
                                visit,
                                sent.fields(),
                                Failure.DOWN.told(visit, provider.name().orElse(""))));
    }

    private static boolean isFirst(Invitation invitation) {
        return invitation.purpose() == Invitation.Purpose.FIRST;
    }

    /** What the account may do is the link's to say: no field is asked for it. */
    private Answer save(Visit visit, Sent sent, String token, Invitation invitation) {
        Query fields = sent.fields();
        String password = fields.text("mot-de-passe");
        Members.Outcome outcome =
                invitation.account().isPresent()
                        ? doors.members().recover(token, password)
                        : doors.members()
                                .join(
                                        token,
                                        fields.find("identifiant").orElse(""),
                                        fields.find("nom").orElse(""),
                                        password);
        return switch (outcome) {
            case Members.Outcome.Done done -> {
                visit.visitor().ifPresent(old -> doors.leave(old.account(), old.session()));
                yield new Answer.SignedIn(
                        doors.enter(done.account(), sent.from().browser()),
                        new Answer.Done(
                                isFirst(invitation)
                                        ? visit.links().desk("commencer")
                                        : visit.links().desk()));
            }
            case Members.Outcome.Faulty faulty ->
                    page.show(400, visit, fields, Faults.told(faulty.fault(), visit.words()));
        };
    }
}
