package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whom a proxy of ours names by a header is there; whoever else says so is not. */
class ProxyDoorTest {

    private static final String HEADER = "Remote-User";

    private static final SampleSite SITE = SampleSite.with(ways(Optional.of(Role.CONTRIBUTOR)));

    private final Member camille =
            SITE.doors().members().named("camille").isPresent()
                    ? Member.signedIn(SITE, "camille")
                    : SITE.signIn("camille", "Camille Petit", Role.CURATOR);

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void whomTheProxyNamesIsInUntilItNamesAnotherOrNobody() {
        HttpResponse<String> first = SITE.get("/curation", HEADER, "Camille");
        assertThat(hello(first)).contains("Bonjour Camille Petit");
        String cookie = cookie(first);
        HttpResponse<String> again = SITE.get("/curation", HEADER, "camille", "Cookie", cookie);
        assertThat(hello(again)).contains("Bonjour Camille Petit");
        assertThat(again.headers().allValues("Set-Cookie")).as("the same session").isEmpty();

        HttpResponse<String> other =
                SITE.get("/curation", HEADER, "lou", "Remote-Name", "Lou Martin", "Cookie", cookie);
        assertThat(hello(other)).contains("Bonjour Lou Martin");
        assertThat(SITE.doors().members().named("lou").map(Account::role))
                .contains(Role.CONTRIBUTOR);
        assertNobody(SITE.get("/curation", "Cookie", cookie), "the session before has ended");
        String lous = cookie(other);
        assertNobody(SITE.get("/curation", "Cookie", lous), "nobody is named any more");
        assertNobody(SITE.get("/curation", HEADER, " ", "Cookie", lous), "it is gone for good");
    }

    @Test
    void whatIsNoNameOfOneAccountIsNobody() {
        for (String name : List.of("", " ", "lou, camille", "camille\tx", "../camille", "é", "a")) {
            assertNobody(SITE.get("/curation", HEADER, name), name);
        }
        assertNobody(SITE.get("/curation", HEADER, "camille", HEADER, "camille"), "twice");
        Account closed = SITE.signIn("fermee", "Fermée", Role.CURATOR).account();
        SITE.doors().members().setOpen(closed, false, Optional.empty());
        assertNobody(SITE.get("/curation", HEADER, "fermee"), "a closed account");
        assertThat(SITE.get("/", HEADER, "camille").headers().allValues("Set-Cookie"))
                .as("a reader's page")
                .isEmpty();
    }

    @Test
    void aNameBrokenOverLinesIsRefused() throws IOException {
        for (String broken : List.of("camille\r\n admin", "camille\r\n\tadmin", "camille\radmin")) {
            try (Socket socket =
                    new Socket(
                            InetAddress.getLoopbackAddress(),
                            URI.create(SITE.address()).getPort())) {
                String request =
                        "GET /curation HTTP/1.1\r\nHost: localhost\r\nRemote-User: "
                                + broken
                                + "\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                String answer =
                        new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).doesNotContain("Set-Cookie");
                assertThat(answer.lines().findFirst().orElse("")).containsAnyOf(" 400 ", " 303 ");
            }
        }
    }

    @Test
    void whoIsNoProxyOfOursNamesNobody() {
        try (SampleSite home = SampleSite.atHomeWith(ways(Optional.of(Role.CURATOR)))) {
            home.signIn("camille", "Camille", Role.ADMIN);
            assertNobody(home.get("/curation", HEADER, "camille"), "forged");
        }
    }

    @Test
    void theProxyMakesNoAccountUnlessItIsToldToNorEverTheFirst() {
        try (SampleSite none = SampleSite.with(ways(Optional.of(Role.CURATOR)))) {
            assertNobody(none.get("/curation", HEADER, "lou"), "the first account");
            assertThat(none.doors().members().isEmpty()).isTrue();
        }
        try (SampleSite known = SampleSite.with(ways(Optional.empty()))) {
            known.signIn("camille", "Camille", Role.ADMIN);
            assertNobody(known.get("/curation", HEADER, "lou"), "nobody's account");
            assertThat(known.doors().members().all()).hasSize(1);
        }
    }

    @Test
    void aSessionOfAPasswordStaysUnlessSomebodyElseIsThere() {
        HttpResponse<String> alone = camille.get("/curation");
        assertThat(hello(alone)).contains("Bonjour Camille Petit");
        String cookie = camille.cookie();
        assertThat(hello(SITE.get("/curation", HEADER, "camille", "Cookie", cookie)))
                .contains("Bonjour Camille Petit");
        assertThat(hello(camille.get("/curation"))).contains("Bonjour Camille Petit");
        SITE.get("/curation", HEADER, "autre", "Cookie", cookie);
        assertNobody(camille.get("/curation"), "another took their place");
    }

    @Test
    void aFormStillNeedsItsTokenAndItsOrigin() {
        HttpResponse<String> forged = send("same-origin", "faire=nom&nom=Mallory");
        assertThat(forged.statusCode()).isEqualTo(403);
        Document page = Jsoup.parse(forged.body());
        assertThat(page.select("h1").text()).isEqualTo("Votre texte est là");
        assertThat(page.select("main form [name=nom]").val()).isEqualTo("Mallory");
        String token = page.select("main form [name=jeton]").val();
        String elsewhere = "faire=nom&nom=Mallory&jeton=" + token;
        assertThat(send("cross-site", elsewhere, "Cookie", cookie(forged)).statusCode())
                .isEqualTo(403);
        assertThat(camille.account().name()).isEqualTo("Camille Petit");
        String same = "faire=nom&nom=Camille+Petit&jeton=" + token;
        assertThat(send("same-origin", same, "Cookie", cookie(forged)).statusCode()).isEqualTo(303);
    }

    @Test
    void aProgramThatKeepsNoCookieLeavesFewSessions() {
        for (int i = 0; i < 30; i++) {
            SITE.get("/curation/moi", HEADER, "camille");
        }
        assertThat(SITE.doors().sessions(camille.account())).hasSizeBetween(20, 25);
    }

    private static HttpResponse<String> send(String site, String body, String... more) {
        return SITE.post(
                "/curation/moi",
                body.getBytes(StandardCharsets.UTF_8),
                Stream.concat(
                                Stream.of(
                                        HEADER,
                                        "camille",
                                        "Content-Type",
                                        "application/x-www-form-urlencoded",
                                        "Sec-Fetch-Site",
                                        site),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private static void assertNobody(HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).as(why).isIn(303, 400);
        assertThat(answer.headers().allValues("Set-Cookie")).as(why).isEmpty();
    }

    private static String hello(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).text();
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private static SignInWays ways(Optional<Role> role) {
        return new SignInWays(Optional.empty(), HEADER, role);
    }
}
