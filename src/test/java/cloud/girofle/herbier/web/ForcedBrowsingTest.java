package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Walks every address of the site as nobody, contributor, curator and admin, reading and sending,
 * and compares what is let through with {@code access.tsv}: the rules as people agreed on them,
 * written apart from the code.
 */
class ForcedBrowsingTest {

    private static final SampleSite SITE = SampleSite.atHome();
    private static final List<Routes.Route> ROUTES = SITE.routes();

    /**
     * A line of the table: whose it is, and whether a form may be sent there, or a question that
     * changes nothing.
     */
    private record Rule(String path, Optional<Role> least, boolean form, boolean question) {

        static Rule read(String line) {
            String[] columns = line.split("\t", -1);
            Optional<Role> least =
                    columns[1].equals("anyone")
                            ? Optional.empty()
                            : Optional.of(Role.valueOf(columns[1]));
            return new Rule(
                    columns[0], least, columns[2].equals("form"), columns[2].equals("question"));
        }

        /** Addresses of it: the French one, and the English one where there is one. */
        String address(SiteLanguage language) {
            String written = language.prefix() + path.replaceAll("[{<][^}>]*[}>]", "1");
            return written.equals("/en/") ? "/en" : written;
        }

        boolean allows(Optional<Role> role) {
            return least.isEmpty() || role.filter(held -> held.includes(least.get())).isPresent();
        }
    }

    private final Map<Role, Member> members = new EnumMap<>(Role.class);

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void theTableNamesEveryAddressAndNoOther() {
        List<Rule> known =
                ROUTES.stream()
                        .map(route ->
                                new Rule(
                                        route.path(),
                                        route.access().role(),
                                        route.form().isPresent(),
                                        route.access() == Access.ASKED))
                        .toList();
        assertThat(rules()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void whatNeedsAnAccountStandsUnderCurationAndIsNeverKept() {
        assertThat(ROUTES)
                .filteredOn(route -> route.access().role().isPresent())
                .isNotEmpty()
                .allMatch(route -> CuratorRoutes.isUnder(route.path()))
                .allMatch(route -> route.keeping() == Keeping.NEVER);
    }

    @Test
    void everybodyReadsWhatTheyMayAndNothingElse() {
        for (Rule rule : rules()) {
            for (SiteLanguage language : languages(rule)) {
                String address = rule.address(language);
                assertReads(rule, address, Optional.empty(), SITE.get(address));
                for (Role role : Role.values()) {
                    assertReads(rule, address, Optional.of(role), member(role).get(address));
                }
            }
        }
    }

    @Test
    void everybodySendsWhatTheyMayAndNothingElse() {
        for (Rule rule : rules()) {
            for (SiteLanguage language : languages(rule)) {
                String address = rule.address(language);
                assertSends(rule, address, Optional.empty(), nobodySends(address));
                for (Role role : Role.values()) {
                    Member member = member(role);
                    assertSends(rule, address, Optional.of(role), sends(rule, member, address));
                    if (member.get("/curation").statusCode() != 200) {
                        members.remove(role); // They signed out.
                    }
                }
            }
        }
    }

    @Test
    void noFormIsTakenWithoutItsTokenNorFromElsewhere() {
        Member admin = member(Role.ADMIN);
        for (Rule rule : rules()) {
            String address = rule.address(SiteLanguage.FRENCH);
            if (!rule.form()) {
                continue;
            }
            HttpResponse<String> bare = admin.postAsIs(address, "texte=a&jeton=faux");
            if (address.equals("/curation/sortir")) {
                assertThat(admin.get("/curation").statusCode()).isEqualTo(200);
            } else {
                assertThat(bare.statusCode()).as(address).isIn(403, 404);
            }
            assertThat(bare.headers().allValues("Set-Cookie")).as(address).isEmpty();
            String token = CuratorRoutes.isUnder(address) ? admin.token() : SITE.doors().seal();
            HttpResponse<String> elsewhere =
                    SITE.post(
                            address,
                            ("texte=a&jeton=" + token).getBytes(StandardCharsets.UTF_8),
                            "Cookie",
                            admin.cookie(),
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "Sec-Fetch-Site",
                            "cross-site");
            assertThat(elsewhere.statusCode()).as(address).isEqualTo(403);
            assertThat(elsewhere.body()).as(address).contains("ne vient pas d’une page");
        }
        assertThat(admin.get("/curation").statusCode()).isEqualTo(200);
    }

    @Test
    void everyFormOfAPageSendsItsTokenBack() throws IOException {
        int forms = 0;
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                String[] parts = Files.readString(template).split("<form[^>]*method=\"post\"", -1);
                for (int i = 1; i < parts.length; i++) {
                    assertThat(parts[i].replaceFirst("(?s)</form>.*", ""))
                            .as(template.toString())
                            .contains("@template.parts.token(");
                    forms++;
                }
            }
        }
        assertThat(forms).isGreaterThan(20);
    }

    private static void assertReads(
            Rule rule, String address, Optional<Role> role, HttpResponse<String> answer) {
        String who = "GET " + address + " as " + role;
        assertThat(Guarded.faults(answer)).as(who).isEmpty();
        boolean toSignIn =
                answer.headers()
                        .firstValue("Location")
                        .filter(to -> to.contains("/curation/entrer?suite="))
                        .isPresent();
        if (rule.allows(role)) {
            assertThat(answer.statusCode()).as(who).isNotIn(401, 403, 405, 500);
            assertThat(toSignIn).as(who).isFalse();
        } else if (role.isEmpty()) {
            assertThat(answer.statusCode()).as(who).isEqualTo(303);
            assertThat(toSignIn).as(who).isTrue();
        } else {
            assertThat(answer.statusCode()).as(who).isEqualTo(403);
        }
    }

    private static void assertSends(
            Rule rule, String address, Optional<Role> role, HttpResponse<String> answer) {
        String who = "POST " + address + " as " + role;
        assertThat(Guarded.faults(answer)).as(who).isEmpty();
        Document page = Jsoup.parse(answer.body());
        String heading = page.select("h1").text();
        if (rule.question()) {
            assertThat(answer.statusCode()).as(who).isEqualTo(200);
        } else if (!rule.form()) {
            assertThat(answer.statusCode()).as(who).isEqualTo(405);
        } else if (!rule.allows(role)) {
            assertThat(answer.statusCode()).as(who).isEqualTo(403);
            assertThat(heading)
                    .as(who)
                    .isIn(
                            role.isEmpty()
                                    ? List.of("Entrer", "Sign in")
                                    : List.of("Page réservée", "Reserved page"));
        } else if (role.isEmpty()) {
            // Without a seal it is refused, but nobody is asked to sign in for it but at the door.
            assertThat(answer.statusCode()).as(who).isIn(303, 403, 404);
        } else {
            assertThat(answer.statusCode()).as(who).isNotIn(401, 405, 500);
            assertThat(heading).as(who).isNotIn("Page réservée", "Reserved page");
            assertThat(heading).as(who).isNotIn("Votre texte est là", "Your text is here");
        }
    }

    private static HttpResponse<String> nobodySends(String address) {
        return SITE.post(
                address,
                "texte=a".getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "same-origin");
    }

    /** Elsewhere than under /curation no session is brought, and a form is shown with a seal. */
    private static HttpResponse<String> sends(Rule rule, Member member, String address) {
        return CuratorRoutes.isUnder(rule.path())
                ? member.post(address)
                : member.postAsIs(address, "jeton=" + SITE.doors().seal());
    }

    private Member member(Role role) {
        return members.computeIfAbsent(role, SITE::signIn);
    }

    private static List<SiteLanguage> languages(Rule rule) {
        return ROUTES.stream()
                .filter(route -> route.path().equals(rule.path()))
                .findFirst()
                .orElseThrow()
                .languages();
    }

    private static List<Rule> rules() {
        try (InputStream in =
                Objects.requireNonNull(
                        ForcedBrowsingTest.class.getResourceAsStream("access.tsv"))) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Rule> rules = new ArrayList<>();
            table.lines().filter(line -> !line.startsWith("#")).map(Rule::read).forEach(rules::add);
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
