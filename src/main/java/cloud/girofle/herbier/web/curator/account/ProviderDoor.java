package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.Identity;
import cloud.girofle.herbier.curation.SideDoor;
import cloud.girofle.herbier.curation.provider.Arrival;
import cloud.girofle.herbier.curation.provider.Provider;
import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Returning;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import cloud.girofle.herbier.web.visit.Visitor;
import java.time.Duration;
import java.util.Optional;

/**
 * Signing in at a provider: the way there, and the page that people come back to. It shows nothing:
 * it leads on, or back to where they left with why that led nowhere. Signing out here does not sign
 * out there. Thread-safe.
 */
public final class ProviderDoor implements Page {

    /** How long somebody may be away. */
    private static final Duration AWAY = Duration.ofMinutes(15);

    private final Optional<Provider> provider;
    private final Optional<Role> role;
    private final Doors doors;

    /**
     * The door to a provider, or none.
     *
     * @param role of the account that is made for whoever it lets in; empty to make none
     */
    public ProviderDoor(Optional<Provider> provider, Optional<Role> role, Doors doors) {
        this.provider = provider;
        this.role = role;
        this.doors = doors;
    }

    /** What the provider is called; empty where there is none. */
    Optional<String> name() {
        return provider.map(Provider::name);
    }

    /** What it signs with; empty where there is none. */
    Optional<String> issuer() {
        return provider.map(Provider::issuer);
    }

    /**
     * The way there; what was typed elsewhere waits in the page that shows it, and is sent on from
     * there.
     *
     * @return empty when the provider does not answer
     */
    Optional<Answer> leave(Visit visit, Errand errand, Typed typed) {
        Provider there = provider.orElseThrow(() -> new BadAddressException("error.notAForm"));
        return there.depart()
                .map(departure -> {
                    String address = departure.to().toString();
                    Layout layout =
                            Layout.unlisted(
                                    visit, visit.words().get("leaving.heading", there.name()));
                    Errand.Begun begun = new Errand.Begun(errand, departure);
                    return new Answer.Leaving(
                            typed.isNothing() ? Optional.of(address) : Optional.empty(),
                            doors.envelopes().close(begun.written(), AWAY),
                            AWAY,
                            Answer.shown(
                                    "leaving",
                                    new LeavingView(layout, there.name(), address, typed)));
                });
    }

    /** Whoever comes back is led on. */
    @Override
    public Answer show(Visit visit) {
        Optional<Returning> returning = visit.returning();
        Optional<Errand.Begun> begun =
                provider.isEmpty()
                        ? Optional.empty()
                        : returning
                                .flatMap(brought -> doors.envelopes().open(brought.envelope()))
                                .flatMap(Errand.Begun::read);
        Answer answer =
                begun.map(journey -> arrive(visit, journey, returning.get().browser()))
                        .orElseGet(() -> new Answer.Done(Failure.LATE.at(visit.links().signIn())));
        return new Answer.Returned(answer);
    }

    private Answer arrive(Visit visit, Errand.Begun journey, String browser) {
        Errand errand = journey.errand();
        Arrival arrival = provider.orElseThrow().arrive(journey.departure(), visit.query().typed());
        return switch (arrival) {
            case Arrival.Known known -> arrive(visit, errand, known.who(), browser);
            case Arrival.Stranded stranded ->
                    new Answer.Done(Failure.of(stranded.trouble()).at(errand.back()));
        };
    }

    private Answer arrive(Visit visit, Errand errand, Identity who, String browser) {
        return switch (errand.purpose()) {
            case SIGN_IN ->
                    enter(visit, errand, doors.sideDoor().enter(who, role), errand.what(), browser);
            case JOIN -> {
                boolean first = doors.members().isEmpty();
                Links links = links(visit, errand);
                String next = first ? links.desk("commencer") : links.desk();
                SideDoor.Outcome joined = doors.sideDoor().join(errand.what(), who);
                yield enter(visit, errand, joined, next, browser);
            }
            case LINK -> link(visit, errand, who);
        };
    }

    /** In the language that they left in: what they come back to has but one address. */
    private static Links links(Visit visit, Errand errand) {
        String path = errand.back().substring(visit.links().base().length());
        return visit.links().in(SiteLanguage.of(path));
    }

    private Answer enter(
            Visit visit, Errand errand, SideDoor.Outcome outcome, String next, String browser) {
        return switch (outcome) {
            case SideDoor.Outcome.In in -> {
                visit.visitor().ifPresent(old -> doors.leave(old.account(), old.session()));
                yield new Answer.SignedIn(
                        doors.enter(in.account(), browser), new Answer.Done(next));
            }
            case SideDoor.Outcome.Unknown no -> back(errand, Failure.NO_ACCOUNT);
            case SideDoor.Outcome.Closed no -> back(errand, Failure.CLOSED);
            case SideDoor.Outcome.Taken no -> back(errand, Failure.TAKEN);
            case SideDoor.Outcome.LinkGone no -> back(errand, Failure.LINK_GONE);
        };
    }

    /** Only for whoever left, and is still signed in. */
    private Answer link(Visit visit, Errand errand, Identity who) {
        Optional<Account> account =
                visit.visitor()
                        .map(Visitor::account)
                        .filter(held -> String.valueOf(held.id()).equals(errand.what()));
        if (account.isEmpty()) {
            return back(errand, Failure.LATE);
        }
        return doors.sideDoor().link(account.get(), who) instanceof SideDoor.Outcome.In
                ? new Answer.Done(errand.back())
                : back(errand, Failure.TAKEN);
    }

    private static Answer back(Errand errand, Failure failure) {
        return new Answer.Done(failure.at(errand.back()));
    }
}
