package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invitations and accounts, over HTTP and without JavaScript. */
class AccountPagesTest {

    private static final String PASS = "une longue phrase";

    private final SampleSite site = SampleSite.atHome();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void theFirstAccountIsMadeByTheAddressThatTheServerPrints() {
        String address = "/curation/invitation/" + site.doors().members().inviteFirst();
        Document page = site.page(address);
        assertThat(page.select("h1").text()).isEqualTo("Créer le premier compte");
        HttpResponse<String> answer =
                send(page, "nom", "Camille Petit", "identifiant", "Camille", "mot-de-passe", PASS);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(site.get("/curation", "Cookie", cookie(answer)).body())
                .contains("Bonjour Camille Petit");
        assertThat(account("camille").role()).isEqualTo(Role.ADMIN);
        HttpResponse<String> again = site.get(address);
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(again.body()).text()).contains("Ce lien ne mène plus à rien");
    }

    @Test
    void aCuratorInvitesAndTheInvitedIsWhatTheLinkSays() {
        site.signIn(Role.ADMIN);
        Member curator = site.signIn(Role.CURATOR);
        Document made =
                Jsoup.parse(
                        curator.post("/curation/comptes", "faire", "inviter", "role", "CURATOR")
                                .body());
        String link = made.expectFirst("[role=status] input").val();
        assertThat(link).startsWith("http://localhost/curation/invitation/");
        assertThat(curator.page("/curation/comptes").select("[role=status]"))
                .as("shown once")
                .isEmpty();
        Document page = site.page(link.replace("http://localhost", ""));
        assertThat(page.text())
                .contains(curator.account().name() + " vous invite", "annoter, corriger");
        HttpResponse<String> answer =
                send(
                        page,
                        "nom",
                        "Lou",
                        "identifiant",
                        "lou",
                        "mot-de-passe",
                        PASS,
                        "role",
                        "ADMIN",
                        "open",
                        "0",
                        "id",
                        "1",
                        "compte",
                        "1");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(account("lou").role()).isEqualTo(Role.CURATOR);
        assertThat(account("lou").open()).isTrue();
        assertThat(account("lou").id()).isGreaterThan(2);
    }

    @Test
    void nobodyGivesMoreThanTheyHave() {
        Member curator = site.signIn(Role.CURATOR);
        Member admin = site.signIn(Role.ADMIN);
        assertThat(curator.page("/curation/comptes").select("option").eachAttr("value"))
                .containsExactly("CONTRIBUTOR", "CURATOR");
        String own = String.valueOf(curator.account().id());
        String theirs = String.valueOf(admin.account().id());
        assertThat(curator.post("/curation/comptes", "faire", "inviter", "role", "ADMIN"))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(403);
        for (String what : List.of("role", "fermer", "rouvrir", "recuperer")) {
            for (String whose : List.of(own, theirs)) {
                assertThat(
                                curator.post(
                                                "/curation/comptes",
                                                "faire",
                                                what,
                                                "compte",
                                                whose,
                                                "role",
                                                "ADMIN")
                                        .statusCode())
                        .as(what)
                        .isEqualTo(403);
            }
        }
        assertThat(curator.account().role()).isEqualTo(Role.CURATOR);
        assertThat(admin.account().open()).isTrue();
    }

    @Test
    void anAdminChangesClosesReopensAndRecovers() {
        Member admin = site.signIn(Role.ADMIN);
        Member lou = site.signIn("lou", "Lou", Role.CONTRIBUTOR);
        String id = String.valueOf(lou.account().id());
        admin.post("/curation/comptes", "faire", "role", "compte", id, "role", "CURATOR");
        assertThat(account("lou").role()).isEqualTo(Role.CURATOR);
        assertThat(lou.get("/curation").statusCode()).as("their session").isEqualTo(303);

        Document made =
                Jsoup.parse(
                        admin.post("/curation/comptes", "faire", "recuperer", "compte", id).body());
        String link = made.expectFirst("[role=status] input").val();
        Document page = site.page(link.replace("http://localhost", ""));
        assertThat(page.select("#identifiant").val()).isEqualTo("lou");
        HttpResponse<String> answer = send(page, "mot-de-passe", "une tout autre phrase");
        assertThat(site.get("/curation", "Cookie", cookie(answer)).body()).contains("Bonjour Lou");

        admin.post("/curation/comptes", "faire", "fermer", "compte", id);
        assertThat(site.get("/curation", "Cookie", cookie(answer)).statusCode()).isEqualTo(303);
        assertThat(admin.page("/curation/comptes").text()).contains("lou · compte fermé");
        admin.post("/curation/comptes", "faire", "rouvrir", "compte", id);
        assertThat(account("lou").open()).isTrue();
    }

    @Test
    void theLastAdminStays() {
        Member admin = site.signIn(Role.ADMIN);
        String id = String.valueOf(admin.account().id());
        HttpResponse<String> answer =
                admin.post("/curation/comptes", "faire", "fermer", "compte", id);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text())
                .contains("plus personne n’aurait pu administrer");
        admin.post("/curation/comptes", "faire", "role", "compte", id, "role", "CURATOR");
        assertThat(admin.account().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void aNewPasswordEndsEveryOtherSessionAndRotatesThisOne() {
        Member here = site.signIn("lou", "Lou", Role.CURATOR);
        Member elsewhere = Member.signedIn(site, "lou");
        HttpResponse<String> wrong =
                here.post(
                        "/curation/moi",
                        "faire",
                        "mot-de-passe",
                        "mot-de-passe-actuel",
                        "ce n’est pas lui",
                        "mot-de-passe",
                        "une tout autre phrase");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(wrong.body()).select("[role=alert]").text())
                .contains("n’est pas le bon");
        HttpResponse<String> answer =
                here.post(
                        "/curation/moi",
                        "faire",
                        "mot-de-passe",
                        "mot-de-passe-actuel",
                        Member.PASSWORD,
                        "mot-de-passe",
                        "une tout autre phrase");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(here.get("/curation").statusCode()).isEqualTo(303);
        assertThat(elsewhere.get("/curation").statusCode()).isEqualTo(303);
        assertThat(site.get("/curation", "Cookie", cookie(answer)).statusCode()).isEqualTo(200);
    }

    @Test
    void sessionsAreListedAndEndedOneByOneOrAllTogether() {
        Member here = site.signIn("lou", "Lou", Role.CONTRIBUTOR);
        Member elsewhere = Member.signedIn(site, "lou");
        Member other = site.signIn(Role.CURATOR);
        Document page = here.page("/curation/moi");
        assertThat(page.select("[name=session]")).hasSize(1);
        assertThat(page.text()).contains("un navigateur Ce navigateur");
        String id = page.select("[name=session]").val();
        other.post("/curation/moi", "faire", "fermer", "session", id);
        assertThat(elsewhere.get("/curation").statusCode()).as("ended by another").isEqualTo(200);
        here.post("/curation/moi", "faire", "fermer", "session", id);
        assertThat(elsewhere.get("/curation").statusCode()).isEqualTo(303);

        Member again = Member.signedIn(site, "lou");
        assertThat(here.post("/curation/moi", "faire", "partout").statusCode()).isEqualTo(303);
        assertThat(here.get("/curation").statusCode()).isEqualTo(303);
        assertThat(again.get("/curation").statusCode()).isEqualTo(303);
        assertThat(other.get("/curation").statusCode()).isEqualTo(200);
    }

    @Test
    void aNameIsOnlyText() {
        Member lou = site.signIn("lou", "Lou", Role.ADMIN);
        String attack = "<img src=x onerror=alert(1)>\"'&";
        lou.post("/curation/moi", "faire", "nom", "nom", attack);
        assertThat(lou.account().name()).isEqualTo(attack);
        for (String path : List.of("/curation", "/curation/moi", "/curation/comptes")) {
            Document page = lou.page(path);
            assertThat(page.text()).as(path).contains("onerror=alert(1)");
            assertThat(page.select("img, [onerror]")).as(path).isEmpty();
        }
    }

    @Test
    void everythingIsSaidInEnglishToo() {
        Member admin = site.signIn(Role.ADMIN);
        assertThat(admin.page("/en/curation").text()).contains("Hello Camille admin1");
        assertThat(admin.page("/en/curation/moi").text()).contains("Sign me out everywhere");
        assertThat(admin.page("/en/curation/comptes").text()).contains("Make an invitation link");
        assertThat(site.page("/en/curation/entrer").text()).contains("Reading needs no account");
        String token = site.doors().members().invite(Role.CURATOR, Optional.empty());
        assertThat(site.page("/en/curation/invitation/" + token).text())
                .contains("Make your account", "annotate, correct and review");
    }

    private Account account(String login) {
        return site.doors().members().named(login).orElseThrow();
    }

    /** Sends the form of a page with these values; those it has no field for are added. */
    private HttpResponse<String> send(Document page, String... values) {
        Element form = page.expectFirst("form.fill");
        List<String> fields = new ArrayList<>(List.of("jeton", form.select("[name=jeton]").val()));
        fields.addAll(List.of(values));
        return site.post(
                form.attr("action"),
                Member.written(fields.toArray(String[]::new)).getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "same-origin");
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }
}
