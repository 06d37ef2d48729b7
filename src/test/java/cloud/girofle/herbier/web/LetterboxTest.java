package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Written;
import cloud.girofle.herbier.reference.Reference;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What readers without an account send, over HTTP. */
class LetterboxTest {

    private static final SampleSite SITE = SampleSite.empty();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);

    private static int households;

    private final Written written = SITE.library().written();

    /** Everybody writes from a household of their own, as the proxy says. */
    private final String household = "198.51.100." + ++households;

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void aReferenceIsProposedReadAmendedAndPublished() {
        HttpResponse<String> sent =
                send(
                        "/proposer",
                        "quoi",
                        "10.1000/Sobre.12",
                        "pourquoi",
                        "Un calcul <b>solide</b>.",
                        "nom",
                        "Ana\u202e  B.");

        assertThat(sent.headers().firstValue("Location")).contains("/proposer?merci");
        assertThat(SITE.page("/proposer?merci").text()).contains("Rien n’est publié avant");
        Proposal proposal = written.proposals().getLast();
        assertThat(proposal.author()).isEqualTo(Author.named("Ana B."));
        Document page = CLAIRE.page("/curation/propositions/" + proposal.number());
        assertThat(page.text()).contains("Ana B. (sans compte)", "Un calcul <b>solide</b>.");
        assertThat(page.select("[name=champ.DOI]").attr("value")).isEqualTo("10.1000/sobre.12");
        CLAIRE.post(
                "/curation/propositions/" + proposal.number() + "/decision",
                "vu",
                "0",
                "champ.itemType",
                "report",
                "champ.title",
                "Rapport sobre",
                "champ.creators",
                "author: Lopez, Fanny",
                "raison",
                "titre ajouté",
                "faire",
                "modifier");
        String key = written.find(proposal.edit().subject()).orElseThrow().about();
        Reference reference = SITE.library().find(key).orElseThrow();
        assertThat(reference.type()).isEqualTo("report");
        assertThat(reference.title()).isEqualTo("Rapport sobre");
        assertThat(reference.field("DOI")).isEqualTo("10.1000/sobre.12");
        assertThat(CLAIRE.page("/curation/propositions/" + proposal.number()).select("main a"))
                .anyMatch(link -> link.attr("href").endsWith("/references/" + key));
    }

    @Test
    void whatIsPastedIsReadAndKeptAsItWas() {
        String pasted = "@book{a, title={Le Gros Câble}, year={2021}}\n% et deux mots";
        send("/proposer", "quoi", pasted, "pourquoi", "Parce que.");

        Proposal proposal = written.proposals().getLast();
        assertThat(proposal.edit().content())
                .containsEntry("title", "Le Gros Câble")
                .containsEntry("itemType", "book");
        assertThat(proposal.message()).isEqualTo("Parce que.\n\n" + pasted);
    }

    @Test
    void whatIsHereAlreadyIsSaidFirst() {
        String key = typed("Déjà là", "url", "https://exemple.fr/deja");
        String[] fields = {"quoi", "http://www.exemple.fr/deja/", "pourquoi", "Parce que."};
        int before = written.proposalsOpen();

        Document said = Jsoup.parse(send("/proposer", fields).body());
        assertThat(said.select("[role=alert]").text()).contains("peut-être déjà ici");
        assertThat(said.select("main a[href$=/references/" + key + "]").text())
                .isEqualTo("Déjà là");
        assertThat(said.select("#pourquoi").text()).isEqualTo("Parce que.");
        assertThat(written.proposalsOpen()).isEqualTo(before);
        assertThat(said.select("[name=deja]")).hasSize(1);
        send("/proposer", "deja", "oui", "quoi", "http://www.exemple.fr/deja/");
        assertThat(written.proposalsOpen()).isEqualTo(before + 1);
    }

    @Test
    void anErrorIsReportedWithWhereAndHowToCheck() {
        String key = typed("Sobriété", "date", "2020");
        String here = "/en/references/" + key + "/signaler";
        HttpResponse<String> sent =
                send(
                        here,
                        "quoi",
                        "It came out in 2021.",
                        "champ",
                        "date",
                        "source",
                        "https://exemple.fr/couverture");

        assertThat(sent.headers().firstValue("Location")).contains(here + "?merci");
        Proposal error = written.proposals().getLast();
        assertThat(error.kind()).isEqualTo(Proposal.Kind.ERROR);
        assertThat(error.edit().content())
                .isEqualTo(Map.of("field", "date", "source", "https://exemple.fr/couverture"));
        send(here, "quoi", "Other words.", "champ", "forged");
        assertThat(written.proposals().getLast().edit().content()).isEmpty();
        assertThat(SITE.get("/references/ZZZZZZZZ/signaler").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        String key = typed("Sobriété", "date", "2020");
        Document empty =
                Jsoup.parse(
                        send("/references/" + key + "/signaler", "quoi", " ", "source", "p. \"3\"")
                                .body());
        assertThat(empty.title()).startsWith("Erreur");
        assertThat(empty.select("[role=alert][autofocus] li a[href=#quoi]").text())
                .isEqualTo(empty.select("#faute-quoi").text())
                .startsWith("Dites ce qui ne va pas");
        assertThat(empty.select("#quoi").attr("aria-describedby")).isEqualTo("faute-quoi");
        assertThat(empty.select("[aria-invalid]").eachAttr("id")).containsExactly("quoi");
        assertThat(empty.select("#source").attr("value")).isEqualTo("p. \"3\"");
        HttpResponse<String> long4 =
                send("/proposer", "quoi", "Un titre", "pourquoi", "mot ".repeat(600));
        assertThat(long4.statusCode()).isEqualTo(400);
        Document tooLong = Jsoup.parse(long4.body());
        assertThat(tooLong.select("#quoi").text()).isEqualTo("Un titre");
        assertThat(tooLong.select("#faute-pourquoi").text())
                .contains("\u202f000 caractères au plus");
        assertThat(send("/proposer", "quoi", "x".repeat(70_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void programsThatFillEverythingInAreThankedAndForgotten() {
        int before = written.proposalsOpen();
        HttpResponse<String> sent = send("/proposer", "quoi", "Un spam", "site", "http://spam");

        assertThat(sent.headers().firstValue("Location")).contains("/proposer?merci");
        assertThat(written.proposalsOpen()).isEqualTo(before);
        Document form = SITE.page("/proposer");
        assertThat(form.select("p[hidden] [name=site]")).hasSize(1);
    }

    @Test
    void aFormSentTwiceProposesOneThingAndFiveAnHourAreEnough() {
        int before = written.proposalsOpen();
        for (int i = 0; i < 3; i++) {
            send("/proposer", "id", "TWEC2345", "quoi", "Une fois");
        }
        assertThat(written.proposalsOpen()).isEqualTo(before + 1);
        for (int i = 2; i <= 5; i++) {
            send("/proposer", "quoi", "Titre " + i);
        }
        HttpResponse<String> sixth = send("/proposer", "quoi", "Titre six", "nom", "Ana");

        assertThat(sixth.statusCode()).isEqualTo(429);
        Document page = Jsoup.parse(sixth.body());
        assertThat(page.select("[role=alert]").text()).contains("dans une heure");
        assertThat(page.select("#quoi").text()).isEqualTo("Titre six");
        assertThat(written.proposalsOpen()).isEqualTo(before + 5);
    }

    @Test
    void whenTooManyWaitItIsSaidKindly() {
        int free = 100 - written.lettersOpen();
        List<Proposal> fillers =
                SITE.library()
                        .write(writing ->
                                IntStream.range(0, free)
                                        .mapToObj(i ->
                                                writing.penning()
                                                        .add(letter("T" + i, writing.now())))
                                        .toList());
        HttpResponse<String> full = send("/proposer", "quoi", "Encore une");
        SITE.library()
                .write(writing -> {
                    fillers.forEach(each -> writing.penning().decide(refused(each)));
                    return true;
                });

        assertThat(full.statusCode()).isEqualTo(429);
        assertThat(full.body()).contains("attendent déjà d’être lus");
    }

    @Test
    void theFormsAreNeverKeptByProxiesAndNeedTheirSeal() {
        HttpResponse<String> form = SITE.get("/proposer");
        assertThat(form.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(form.headers().firstValue("Set-Cookie")).isEmpty();
        int before = written.proposalsOpen();
        HttpResponse<String> unsealed = post("/proposer", "jeton", "0-forged", "quoi", "Un titre");
        assertThat(unsealed.body()).contains("Un titre"); // To be sent again, with a seal.
        assertThat(written.proposalsOpen()).isEqualTo(before);
        assertThat(SITE.page("/").select("footer a[href=/proposer]")).hasSize(1);
    }

    private HttpResponse<String> send(String path, String... fields) {
        List<String> all = new ArrayList<>(List.of("jeton", SITE.doors().seal()));
        all.addAll(List.of(fields));
        return post(path, all.toArray(String[]::new));
    }

    private HttpResponse<String> post(String path, String... fields) {
        return SITE.post(
                path,
                Member.written(fields).getBytes(StandardCharsets.US_ASCII),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "same-origin",
                "X-Forwarded-For",
                household);
    }

    private static Proposal letter(String title, Instant at) {
        Subject subject = new Subject(Subject.Kind.RECORD, title);
        return new Proposal(
                0,
                Proposal.Kind.REFERENCE,
                new Edit(subject, "", 0, Act.SAVED, Map.of("title", title), ""),
                Author.named(""),
                "",
                at,
                Proposal.State.OPEN,
                "",
                at,
                "");
    }

    private static Proposal refused(Proposal letter) {
        return new Proposal(
                letter.number(),
                letter.kind(),
                letter.edit(),
                letter.author(),
                letter.message(),
                letter.at(),
                Proposal.State.REFUSED,
                "Claire",
                letter.at(),
                "essai");
    }

    private static String typed(String title, String field, String value) {
        Curation curation = new Curation(SITE.library());
        Subject subject = new Subject(Subject.Kind.RECORD, curation.newId());
        Map<String, String> content = Map.of("itemType", "book", "title", title, field, value);
        curation.save(new Edit(subject, "", 0, Act.SAVED, content, ""), CLAIRE.account());
        return SITE.library().written().find(subject).orElseThrow().about();
    }
}
