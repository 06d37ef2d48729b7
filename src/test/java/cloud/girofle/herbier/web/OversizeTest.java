package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** More than anybody types, sent to every form: it is refused in words, and nothing is written. */
class OversizeTest {

    private static final SampleSite SITE = SampleSite.empty();
    private static final Member CAMILLE = SITE.signIn("camille", "Camille", Role.ADMIN);
    private static final List<Deeds.Deed> DEEDS = Deeds.of(SITE, CAMILLE);

    /** Fields whose value is not a text of theirs. */
    private static final Set<String> CHOICES =
            Set.of(
                    "faire",
                    "base",
                    "id",
                    "cle",
                    "separer",
                    "geste",
                    "fait",
                    "reference",
                    "garder",
                    "role",
                    "session",
                    "vu",
                    "motcle",
                    "identifiant",
                    "mot-de-passe");

    private static final String FORM = "application/x-www-form-urlencoded";

    private static List<String> before = List.of();

    @BeforeAll
    static void remember() {
        before = Deeds.kept(SITE);
    }

    @AfterAll
    static void close() {
        assertThat(Deeds.changed(before, SITE)).as("after all of it").isEmpty();
        SITE.close();
    }

    @Test
    void aFieldThatIsTooLongIsRefusedInWords() {
        for (Deeds.Deed deed : DEEDS) {
            for (int i = 0; i < deed.fields().length; i += 2) {
                String name = deed.fields()[i];
                if (!CHOICES.contains(name)) {
                    String[] fields = deed.fields();
                    fields[i + 1] = "x".repeat(130_000);
                    HttpResponse<String> answer = send(deed, written(deed, fields), FORM);
                    assertRefused(deed.address() + " " + name, answer);
                    assertThat(Deeds.changed(before, SITE))
                            .as(deed.address() + " " + name)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void moreThanAFormMayWeighIsNotEvenRead() {
        byte[] body = ("texte=" + "x".repeat(700_000)).getBytes(StandardCharsets.UTF_8);
        for (Deeds.Deed deed : DEEDS) {
            HttpResponse<String> answer = send(deed, body, FORM);
            boolean files = deed.path().equals("/curation/imports"); // Its fields are few.
            assertThat(answer.statusCode()).as(deed.address()).isIn(files ? 400 : 413, 413);
            assertThat(Jsoup.parse(answer.body()).select("main").text()).isNotBlank();
        }
    }

    @Test
    void tenMegabytesNeitherFillTheMemoryNorStayOpen() {
        byte[] body = ("texte=" + "x".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8);
        for (Deeds.Deed deed : DEEDS.subList(0, 8)) {
            int status;
            try {
                status = send(deed, body, FORM).statusCode();
            } catch (UncheckedIOException e) {
                status = 413; // The connection is cut: the rest of it is not listened to.
            }
            assertThat(status).as(deed.address()).isEqualTo(413);
        }
        assertThat(SITE.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void tenThousandFieldsThatNobodyKnowsAreReadAndLeft() {
        String many =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "champ-x" + i + "=y")
                        .collect(Collectors.joining("&"));
        for (Deeds.Deed deed : DEEDS) {
            if (deed.path().matches(".*(entrer|sortir|lots/.*|annuler|fiche)")) {
                continue; // They do what they do whatever the fields are.
            }
            String own = new String(written(deed), StandardCharsets.UTF_8);
            byte[] body = (many + "&" + own).getBytes(StandardCharsets.UTF_8);
            HttpResponse<String> answer = send(deed, body, FORM);
            assertThat(answer.statusCode()).as(deed.address()).isLessThan(500);
        }
    }

    @Test
    void whatIsNoFormIsNotTaken() {
        byte[] parts = new Multipart().field("texte", "a").field("jeton", CAMILLE.token()).body();
        for (Deeds.Deed deed : DEEDS) {
            if (!deed.path().equals("/curation/imports")) {
                HttpResponse<String> answer = send(deed, parts, Multipart.contentType());
                assertThat(answer.statusCode()).as(deed.address()).isEqualTo(400);
            }
            for (String type : List.of("text/plain", "application/json", "")) {
                assertThat(send(deed, written(deed, deed.fields()), type).statusCode())
                        .as(deed.address() + " " + type)
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void aBodyWhoseLengthIsNotSaidIsNotRead() {
        for (Deeds.Deed deed : DEEDS) {
            String answer =
                    raw(
                            "POST " + deed.address() + " HTTP/1.1",
                            "Host: 127.0.0.1",
                            "Cookie: " + CAMILLE.cookie(),
                            "Sec-Fetch-Site: same-origin",
                            "Content-Type: " + FORM,
                            "Connection: close",
                            "Transfer-Encoding: chunked",
                            "",
                            "5",
                            "nom=a",
                            "0",
                            "",
                            "");
            assertThat(answer).as(deed.address()).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void noAddressWritesAHeaderOrLeadsAway() {
        for (String address :
                List.of(
                        "/x%0d%0aSet-Cookie:%20a=b/",
                        "/%0d%0a%0d%0a<script>/",
                        "//evil.example/",
                        "///evil.example//",
                        "/\\evil.example/",
                        "/%5Cevil.example/",
                        "/%2f%2fevil.example/",
                        "/en//evil.example/",
                        "/.//evil.example/",
                        "/;//evil.example/",
                        "/curation/..//evil.example/")) {
            String answer =
                    raw(
                            "GET " + address + " HTTP/1.1",
                            "Host: 127.0.0.1",
                            "Connection: close",
                            "",
                            "");
            String head = answer.split("\r\n\r\n", 2)[0];
            assertThat(head).as(address).matches("(?s)HTTP/1.1 (301|400|404) .*");
            assertThat(head).as(address).doesNotContain("\nSet-Cookie", "<script>");
            head.lines()
                    .filter(line -> line.startsWith("Location: "))
                    .forEach(line ->
                            assertThat(line).matches("Location: /(?![/\\\\])[\\x21-\\x7E]*"));
        }
    }

    private static void assertRefused(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what).isBetween(400, 422);
        assertThat(Jsoup.parse(answer.body()).select("main").text()).as(what).isNotBlank();
    }

    private static byte[] written(Deeds.Deed deed, String... fields) {
        boolean open = !CuratorRoutes.isUnder(deed.path());
        List<String> all =
                new ArrayList<>(List.of("jeton", open ? SITE.doors().seal() : CAMILLE.token()));
        all.addAll(Arrays.asList(fields));
        return Member.written(all.toArray(String[]::new)).getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(Deeds.Deed deed, byte[] body, String type) {
        List<String> headers =
                new ArrayList<>(
                        List.of("Cookie", CAMILLE.cookie(), "Sec-Fetch-Site", "same-origin"));
        if (!type.isEmpty()) {
            headers.addAll(List.of("Content-Type", type));
        }
        return SITE.post(deed.address(), body, headers.toArray(String[]::new));
    }

    /** What is answered to lines as no client of ours would send them. */
    private static String raw(String... lines) {
        URI site = URI.create(SITE.address());
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.getOutputStream()
                    .write(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
