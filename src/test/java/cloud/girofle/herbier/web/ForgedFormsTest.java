package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Forms that other sites send in somebody's name, and fields that no form of ours has. */
class ForgedFormsTest {

    private static final String[] EXTRAS = {
        "role",
        "ADMIN",
        "auteur",
        "Camille",
        "author",
        "1",
        "compte",
        "1",
        "account",
        "1",
        "login",
        "camille",
        "version",
        "99",
        "state",
        "ACCEPTED",
        "etat",
        "accepte",
        "acceptedBy",
        "Camille",
        "about",
        "AAAAAAAA",
        "kind",
        "RECORD",
        "act",
        "WITHDRAWN",
        "withdrawn",
        "1",
        "batch",
        "1",
        "number",
        "1",
        "at",
        "2000-01-01T00:00:00Z",
        "champ-withdrawn",
        "oui",
        "champ-first",
        "oui",
        "champ-+tag forge",
        "",
        "champ-tags",
        "f",
        "champ-<b pwn>",
        "x",
        "champ.role",
        "ADMIN",
    };

    private final SampleSite site = SampleSite.empty();
    private final Member camille = site.signIn("camille", "Camille", Role.ADMIN);
    private final Member lou = site.signIn("lou", "Lou", Role.CONTRIBUTOR);
    private final List<Deeds.Deed> deeds = Deeds.of(site, camille);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void noFormIsTakenInSomebodysNameAndEachIsTakenFromThem() {
        assertThat(deeds.stream().map(Deeds.Deed::path))
                .containsExactlyInAnyOrderElementsOf(
                        site.routes().stream()
                                .filter(route -> route.form().isPresent())
                                .map(Routes.Route::path)
                                .toList());
        List<String> before = Deeds.kept(site);
        for (Deeds.Deed deed : deeds) {
            forgeries(deed)
                    .forEach((how, answer) -> {
                        assertThat(answer.headers().allValues("Set-Cookie")).as(how).isEmpty();
                        boolean leaving = deed.path().equals("/curation/sortir");
                        assertThat(answer.statusCode())
                                .as(how)
                                .isIn(leaving ? List.of(303, 400, 403) : List.of(400, 403, 404));
                    });
            assertThat(Deeds.changed(before, site)).as(deed.address()).isEmpty();
        }
        for (Deeds.Deed deed : deeds) {
            if (deed.isTold()) {
                Member now = Member.signedIn(site, "camille"); // Some deeds end a session.
                String token =
                        CuratorRoutes.isUnder(deed.path()) ? now.token() : site.doors().seal();
                List<String> last = Deeds.kept(site);
                HttpResponse<String> done = send(deed, now, token);
                assertThat(Deeds.changed(last, site))
                        .as(deed.address() + ": " + done.statusCode())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aContributorPublishesNothingWhateverFieldsTheySend() {
        long revisions = site.library().written().lastRevision();
        List<String> accounts = accounts();
        int proposals = site.library().written().proposalsOpen();
        int sent = 0;
        for (Deeds.Deed deed : deeds) {
            if (deed.path().startsWith("/curation/")
                    && !deed.path().matches(".*(entrer|sortir|moi|token}|ajouter)")) {
                HttpResponse<String> answer = lou.post(deed.address(), both(deed.fields(), EXTRAS));
                assertThat(answer.statusCode()).as(deed.address()).isLessThan(500);
                sent++;
            }
        }
        assertThat(sent).isGreaterThan(15);
        assertThat(site.library().written().lastRevision()).isEqualTo(revisions);
        assertThat(accounts()).isEqualTo(accounts);
        List<Proposal> waiting = site.library().written().proposals();
        assertThat(waiting).hasSizeGreaterThan(proposals + 4);
        assertThat(waiting.subList(proposals, waiting.size()))
                .allMatch(proposal -> proposal.author().name().equals("Lou"))
                .allMatch(proposal -> proposal.state() == Proposal.State.OPEN)
                .allMatch(proposal -> !proposal.edit().about().equals("AAAAAAAA"))
                .allMatch(proposal -> proposal.edit().act() != Act.WITHDRAWN)
                .allMatch(proposal ->
                        proposal.edit().content().keySet().stream()
                                .noneMatch(name ->
                                        name.matches("withdrawn|.*forge|tags|.*pwn.*|role")));
    }

    @Test
    void fieldsThatAFormDoesNotHaveChangeNothing() {
        Deeds.Deed correction = deed("/curation/references/{key}/corriger");
        String key = correction.address().split("/", -1)[3];
        camille.post(correction.address(), both(correction.fields(), EXTRAS));
        Subject subject = new Subject(Kind.REFERENCE, key);
        Entry entry = site.library().written().find(subject).orElseThrow();
        assertThat(entry.content().keySet())
                .containsExactlyInAnyOrder("title", "creators", "publisher");
        assertThat(entry.version()).isEqualTo(1);
        assertThat(entry.lastAuthor().name()).isEqualTo("Camille");

        camille.post(
                deed("/curation/ajouter").address(),
                both(deed("/curation/ajouter").fields(), EXTRAS));
        Entry added = site.library().written().latest(Kind.RECORD, 1).getFirst();
        assertThat(added.content()).containsOnlyKeys("itemType", "title", "tags");

        Deeds.Deed annotation = deed("/curation/references/{key}/annoter");
        camille.post(annotation.address(), both(annotation.fields(), EXTRAS));
        Entry made = find("ANNOTAT4");
        assertThat(made.about()).isEqualTo(key);
        assertThat(made.version()).isEqualTo(1);
        assertThat(made.withdrawn()).isFalse();
        assertThat(made.content().keySet()).doesNotContain("role", "about", "state", "batch");
    }

    @Test
    void anAnnotationStaysWhereItIsAndAnswersWhatItAnswered() {
        String elsewhere = deed("/curation/doublons/{one}/{other}").address().split("/", -1)[3];
        Entry before = find("ANNOTAT3");
        HttpResponse<String> answer =
                camille.post(
                        "/curation/references/" + elsewhere + "/annoter",
                        "id",
                        "ANNOTAT3",
                        "base",
                        "2",
                        "texte",
                        "Écrasée.",
                        "reponse",
                        "ANNOTAT2");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(find("ANNOTAT3")).isEqualTo(before);
        assertThat(site.library().written().about(elsewhere, Kind.ANNOTATION))
                .extracting(entry -> entry.field("text"))
                .containsExactly("Écrasée.");
        camille.post(
                "/curation/annotations/ANNOTAT3",
                "id",
                "ANNOTAT2",
                "base",
                "2",
                "texte",
                "Trois.",
                "reponse",
                "ANNOTAT2");
        assertThat(find("ANNOTAT2").version()).isEqualTo(2);
        assertThat(find("ANNOTAT3").field("text")).isEqualTo("Trois.");
        assertThat(find("ANNOTAT3").field("replyTo")).isEmpty();
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        Member again = Member.signedIn(site, "camille");
        lou.post("/curation/moi", "faire", "fermer", "session", "1");
        assertThat(camille.get("/curation").statusCode()).isEqualTo(200);
        again.post("/curation/moi", "faire", "fermer", "session", "1");
        assertThat(camille.get("/curation").statusCode()).as("by themselves").isEqualTo(303);
    }

    /** What others send in Camille's name, whose browser brings her cookie along. */
    private Map<String, HttpResponse<String>> forgeries(Deeds.Deed deed) {
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        boolean open = !CuratorRoutes.isUnder(deed.path());
        String ours = token(deed);
        answers.put(deed.address() + " without a token", send(deed, camille, ""));
        answers.put(deed.address() + " with another token", send(deed, camille, "0".repeat(64)));
        if (!open) {
            answers.put(deed.address() + " with another’s token", send(deed, camille, lou.token()));
        }
        if (deed.path().startsWith("/curation/")
                && !deed.path().matches(".*(entrer|sortir|token})")) {
            answers.put(deed.address() + " with a seal", send(deed, camille, site.doors().seal()));
        }
        for (String from :
                List.of(
                        "Origin|https://evil.example",
                        "Origin|null",
                        "Sec-Fetch-Site|cross-site",
                        "Sec-Fetch-Site|same-site",
                        "Sec-Fetch-Site|none")) {
            answers.put(
                    deed.address() + " from " + from,
                    send(deed, camille, ours, from.split("\\|", -1)));
        }
        answers.put(
                deed.address() + " as plain text",
                site.post(
                        deed.address(),
                        body(deed, ours),
                        "Cookie",
                        camille.cookie(),
                        "Content-Type",
                        "text/plain",
                        "Sec-Fetch-Site",
                        "same-origin"));
        return answers;
    }

    private HttpResponse<String> send(
            Deeds.Deed deed, Member member, String token, String... from) {
        List<String> headers =
                new ArrayList<>(
                        List.of(
                                "Cookie",
                                member.cookie(),
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "X-Forwarded-For", // Few letters are taken from one.
                                "198.51.100." + deeds.indexOf(deed)));
        headers.addAll(from.length == 0 ? List.of("Sec-Fetch-Site", "same-origin") : List.of(from));
        return site.post(deed.address(), body(deed, token), headers.toArray(String[]::new));
    }

    private static byte[] body(Deeds.Deed deed, String token) {
        return Member.written(both(new String[] {"jeton", token}, deed.fields()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String token(Deeds.Deed deed) {
        return CuratorRoutes.isUnder(deed.path()) ? camille.token() : site.doors().seal();
    }

    private Deeds.Deed deed(String path) {
        return deeds.stream().filter(deed -> deed.path().equals(path)).findFirst().orElseThrow();
    }

    private Entry find(String id) {
        return site.library().written().find(new Subject(Kind.ANNOTATION, id)).orElseThrow();
    }

    private List<String> accounts() {
        return site.doors().members().all().stream().map(String::valueOf).toList();
    }

    private static String[] both(String[] one, String[] other) {
        List<String> all = new ArrayList<>(Arrays.asList(one));
        all.addAll(Arrays.asList(other));
        return all.toArray(String[]::new);
    }
}
