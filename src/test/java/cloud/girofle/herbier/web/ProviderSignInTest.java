package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.Overheard;
import cloud.girofle.herbier.curation.provider.ProviderSettings;
import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.web.RealProvider.Signing;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** Signing in at a real provider, step by step, with all that may go wrong on the way. */
class ProviderSignInTest {

    private static final RealProvider PROVIDER = new RealProvider(Traveller.BACK);
    private static final String DOOR = "/curation/entrer";

    private final SampleSite site = SampleSite.with(ways(PROVIDER.settings(), Optional.empty()));
    private final Member camille = site.signIn("camille", "Camille Petit", Role.ADMIN);
    private final Traveller someone = new Traveller(site);

    @AfterEach
    void close() {
        site.close();
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void whoIsInvitedJoinsAndComesBackWithoutAPassword() {
        PROVIDER.person("lou");
        String invitation =
                "/curation/invitation/"
                        + site.doors().members().invite(Role.CURATOR, Optional.empty());
        assertThat(someone.page(invitation).select("[name=faire]").text())
                .isEqualTo("Continuer avec La Fédération");
        assertThat(someone.travel(invitation, "faire", "avec")).isEqualTo("/curation");
        assertThat(someone.page("/curation").text()).contains("Bonjour Personne lou");
        Account lou = site.doors().members().named("lou").orElseThrow();
        assertThat(lou.role()).isEqualTo(Role.CURATOR);
        assertThat(someone.cookies()).containsOnlyKeys("herbier");
        assertThat(someone.get(invitation).statusCode()).as("used").isEqualTo(404);

        Traveller again = new Traveller(site);
        assertThat(again.travel(DOOR, "faire", "avec", "suite", "/en/curation/moi?a=b#c"))
                .isEqualTo("/en/curation/moi?a=b#c");
        assertThat(again.page("/curation/moi").text())
                .contains("relié à La Fédération", "Votre compte n’a pas de mot de passe");
        assertThat(again.post("/curation/moi", "faire", "delier").statusCode()).isEqualTo(400);
        site.doors().members().setOpen(lou, false, Optional.empty());
        assertThat(again.isIn()).isFalse();
        assertTold(again.travel(DOOR, "faire", "avec"), "CLOSED", "Votre compte est fermé");
        assertThat(again.isIn()).isFalse();
    }

    @Test
    void theFirstAccountIsMadeByItsLinkAndByNothingElse() {
        PROVIDER.person("alix");
        try (SampleSite fresh =
                SampleSite.with(ways(PROVIDER.settings(), Optional.of(Role.CURATOR)))) {
            Traveller alix = new Traveller(fresh);
            assertThat(alix.travel(DOOR, "faire", "avec")).contains("echec=NO_ACCOUNT");
            String first = fresh.doors().members().inviteFirst();
            assertThat(alix.travel("/curation/invitation/" + first, "faire", "avec"))
                    .isEqualTo("/curation/commencer");
            assertThat(fresh.doors().members().named("alix").map(Account::role))
                    .contains(Role.ADMIN);
            PROVIDER.person("alix@ailleurs.example");
            Traveller other = new Traveller(fresh);
            assertThat(other.travel(DOOR, "faire", "avec")).isEqualTo("/curation");
            assertThat(fresh.doors().members().all())
                    .as("another person who calls themselves the same")
                    .extracting(Account::login, Account::role)
                    .contains(tuple("alix2", Role.CURATOR));
        }
    }

    @Test
    void nobodyIsKnownByTheirNameUntilTheyLinkTheirAccount() {
        PROVIDER.person("camille");
        assertTold(
                someone.travel(DOOR, "faire", "avec"),
                "NO_ACCOUNT",
                "Aucun compte d’ici n’est relié");
        assertThat(someone.isIn()).isFalse();
        someone.cookies().put("herbier", camille.session());
        assertThat(someone.travel("/curation/moi", "faire", "relier")).isEqualTo("/curation/moi");
        assertThat(someone.page("/curation/moi").text()).contains("relié à La Fédération depuis");
        Traveller later = new Traveller(site);
        assertThat(later.travel(DOOR, "faire", "avec")).isEqualTo("/curation");
        assertThat(later.page("/curation").text()).contains("Bonjour Camille Petit");
        Traveller lou = new Traveller(site);
        lou.cookies().put("herbier", site.signIn("lou", "Lou", Role.CURATOR).session());
        assertThat(lou.travel("/curation/moi", "faire", "relier")).contains("echec=TAKEN");
        assertThat(later.post("/curation/moi", "faire", "delier").statusCode()).isEqualTo(303);
        assertThat(new Traveller(site).travel(DOOR, "faire", "avec")).contains("echec=NO_ACCOUNT");
    }

    @Test
    void aLinkIsOnlyMadeForWhoeverAskedForIt() {
        PROVIDER.person("lou");
        someone.cookies().put("herbier", camille.session());
        String back = Traveller.across(someone.leave("/curation/moi", "faire", "relier"));
        someone.cookies().put("herbier", site.signIn("lou", "Lou", Role.CURATOR).session());
        assertThat(Traveller.location(someone.get(back))).contains("echec=LATE");
        assertThat(new Traveller(site).travel(DOOR, "faire", "avec")).contains("echec=NO_ACCOUNT");
    }

    @Test
    void whoLeavesIsGivenAStateANonceAndAChallengeAndASealedCookie() {
        HttpResponse<String> answer = someone.post(DOOR, "faire", "avec");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches(
                        "herbier-retour=[\\w-]{100,2000}; Path=/curation/entrer/retour;"
                                + " Max-Age=900; HttpOnly; SameSite=Lax; Secure");
        String to = answer.headers().firstValue("Refresh").orElseThrow();
        assertThat(to)
                .contains(
                        "code_challenge_method=S256",
                        "&state=",
                        "&nonce=",
                        "response_type=code",
                        "scope=openid%20profile",
                        "redirect_uri=https%3A%2F%2Fherbier.example%2Fcuration%2Fentrer%2Fretour")
                .doesNotContain(RealProvider.SECRET);
        assertThat(Jsoup.parse(answer.body()).select("main a").attr("href"))
                .isEqualTo(to.substring("0; url=".length()));
    }

    @Test
    void whatIsForgedStaleOrRepeatedLetsNobodyIn() {
        PROVIDER.person("camille");
        someone.cookies().put("herbier", camille.session());
        someone.travel("/curation/moi", "faire", "relier");
        Map<String, Consumer<JwtClaimsSet.Builder>> lies = new LinkedHashMap<>();
        lies.put("nonce", claims -> claims.claim("nonce", "autre"));
        lies.put("no nonce", claims -> claims.claims(all -> all.remove("nonce")));
        lies.put("issuer", claims -> claims.issuer("https://autre.example"));
        lies.put("audience", claims -> claims.audience(List.of("autre")));
        lies.put("no subject", claims -> claims.claims(all -> all.remove("sub")));
        lies.forEach((name, lie) -> {
            PROVIDER.person("camille");
            PROVIDER.twist(lie);
            assertNobody(name, new Traveller(site), "UNBELIEVED");
        });
        PROVIDER.person("camille");
        PROVIDER.twist(claims -> claims.issuedAt(in(-900)).expiresAt(in(-300)));
        assertNobody("too old", new Traveller(site), "CLOCK");
        PROVIDER.twist(claims -> claims.issuedAt(in(300)).expiresAt(in(900)));
        assertNobody("of the future", new Traveller(site), "CLOCK");
        for (Signing signing : List.of(Signing.UNSIGNED, Signing.FOREIGN)) {
            PROVIDER.person("camille");
            PROVIDER.signing(signing);
            assertNobody(signing.name(), new Traveller(site), "UNBELIEVED");
        }
        PROVIDER.person("");
        assertNobody("gave up", new Traveller(site), "CANCELLED");
        PROVIDER.person("camille");
        assertThat(new Traveller(site).travel(DOOR, "faire", "avec")).isEqualTo("/curation");
    }

    @Test
    void whoeverReturnsIsWhoeverLeft() {
        PROVIDER.person("camille");
        someone.cookies().put("herbier", camille.session());
        someone.travel("/curation/moi", "faire", "relier");
        Traveller victim = new Traveller(site);
        Traveller thief = new Traveller(site);
        String code = Traveller.across(victim.leave(DOOR, "faire", "avec"));
        assertNobody(code, thief, "LATE");
        thief.leave(DOOR, "faire", "avec");
        assertNobody(code, thief, "UNBELIEVED");

        Traveller tampered = new Traveller(site);
        String back = Traveller.across(tampered.leave(DOOR, "faire", "avec"));
        String envelope = Objects.requireNonNull(tampered.cookies().get(ErrandCookie.NAME));
        int middle = envelope.length() / 2;
        char other = envelope.charAt(middle) == 'A' ? 'B' : 'A';
        tampered.cookies()
                .put(
                        ErrandCookie.NAME,
                        envelope.substring(0, middle) + other + envelope.substring(middle + 1));
        assertNobody(back, tampered, "LATE");

        Traveller twice = new Traveller(site);
        String once = Traveller.across(twice.leave(DOOR, "faire", "avec"));
        String kept = twice.cookies().get(ErrandCookie.NAME);
        assertThat(Traveller.location(twice.get(once))).isEqualTo("/curation");
        Traveller replay = new Traveller(site);
        replay.cookies().put(ErrandCookie.NAME, kept);
        assertNobody(once, replay, "UNBELIEVED");

        Traveller errors = new Traveller(site);
        errors.leave(DOOR, "faire", "avec");
        assertNobody("/curation/entrer/retour?error=access_denied", errors, "UNBELIEVED");
        assertNobody("/curation/entrer/retour?logout_token=a.b.c&sid=1", errors, "LATE");

        Traveller slow = new Traveller(site);
        String late = Traveller.across(slow.leave(DOOR, "faire", "avec"));
        site.later(Duration.ofMinutes(16));
        assertNobody(late, slow, "LATE");
    }

    @Test
    void aProviderThatIsDownOrDoesNotKnowUsIsSaidInWords() {
        PROVIDER.person("camille");
        ProviderSettings nowhere =
                new ProviderSettings(URI.create("http://127.0.0.1:9"), "herbier", "", "Nulle part");
        try (SampleSite alone = SampleSite.with(ways(nowhere, Optional.empty()))) {
            Traveller reader = new Traveller(alone);
            assertThat(reader.get("/").statusCode()).isEqualTo(200);
            HttpResponse<String> answer =
                    reader.post(DOOR, "faire", "avec", "champ.texte", "ce que j’ai écrit");
            assertThat(answer.statusCode()).isEqualTo(503);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("[role=alert]").text()).contains("Nulle part ne répond pas");
            assertThat(page.select("[name=champ.texte]").val()).isEqualTo("ce que j’ai écrit");
        }
        try (SampleSite wrong =
                SampleSite.with(ways(PROVIDER.settings("faux"), Optional.empty()))) {
            assertThat(new Traveller(wrong).travel(DOOR, "faire", "avec"))
                    .contains("echec=UNKNOWN_HERE");
        }
        String other = PROVIDER.issuer().replace("127.0.0.1", "localhost");
        ProviderSettings misnamed =
                new ProviderSettings(URI.create(other), "herbier", "", "Ailleurs");
        try (SampleSite wrong = SampleSite.with(ways(misnamed, Optional.empty()))) {
            assertThat(new Traveller(wrong).post(DOOR, "faire", "avec").statusCode())
                    .as("it calls itself by another address")
                    .isEqualTo(503);
        }
    }

    @Test
    void whatWasTypedWaitsInThePageAndIsSentOn() {
        PROVIDER.person("camille");
        someone.cookies().put("herbier", camille.session());
        someone.travel("/curation/moi", "faire", "relier");
        Traveller writer = new Traveller(site);
        HttpResponse<String> answer =
                writer.post(
                        DOOR,
                        "faire",
                        "avec",
                        "suite",
                        "/curation/listes",
                        "champ.titre",
                        "Une liste");
        assertThat(answer.headers().firstValue("Refresh")).isEmpty();
        Document waiting = Jsoup.parse(answer.body());
        assertThat(waiting.select("[name=champ.titre]").val()).isEqualTo("Une liste");
        HttpResponse<String> early =
                writer.post(DOOR, "faire", "continuer", "champ.titre", "Une liste");
        assertThat(Jsoup.parse(early.body()).select("[name=champ.titre]").val())
                .isEqualTo("Une liste");
        writer.get(Traveller.across(waiting.select("main ol a").attr("href")));
        Document page = Jsoup.parse(post(writer, waiting));
        assertThat(page.select("h1").text()).isEqualTo("Votre texte est là");
        assertThat(page.select("main form [name=titre]").val()).isEqualTo("Une liste");
    }

    @Test
    void nothingSecretIsLoggedHoweverMuchHerbierSays() {
        try (Overheard log = new Overheard()) {
            PROVIDER.person("camille");
            String back = Traveller.across(someone.leave(DOOR, "faire", "avec"));
            String code = back.replaceFirst(".*[?&]code=([^&]+).*", "$1");
            someone.get(back);
            PROVIDER.signing(Signing.UNSIGNED);
            someone.travel(DOOR, "faire", "avec");
            assertThat(log.said())
                    .contains("Nobody signed in at 127.0.0.1: its ID token")
                    .doesNotContain(code, RealProvider.SECRET, "eyJ");
        }
    }

    /** The waiting page's own form, as the browser sends it once somebody signed in beside it. */
    private static String post(Traveller writer, Document waiting) {
        List<String> fields = new ArrayList<>(List.of("faire", "continuer"));
        waiting.select("main form [type=hidden]").stream()
                .filter(field -> !field.attr("name").equals("jeton"))
                .forEach(field -> fields.addAll(List.of(field.attr("name"), field.val())));
        return writer.postWith(
                        DOOR,
                        waiting.select("main form [name=jeton]").val(),
                        fields.toArray(String[]::new))
                .body();
    }

    private void assertNobody(String what, Traveller traveller, String failure) {
        String location =
                what.startsWith("/")
                        ? Traveller.location(traveller.get(what))
                        : traveller.travel(DOOR, "faire", "avec");
        assertThat(location).as(what).endsWith("echec=" + failure);
        assertThat(traveller.cookies()).as(what).isEmpty();
        assertThat(Jsoup.parse(site.get(location).body()).select("[role=alert]").text())
                .as(what)
                .isNotEmpty();
    }

    private void assertTold(String location, String failure, String words) {
        assertThat(location).endsWith("echec=" + failure);
        assertThat(someone.page(location).select("[role=alert]").text()).contains(words);
    }

    private static Instant in(long seconds) {
        return Instant.now().plusSeconds(seconds);
    }

    private static SignInWays ways(ProviderSettings provider, Optional<Role> role) {
        return new SignInWays(Optional.of(provider), "", role);
    }
}
