package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Written;
import cloud.girofle.herbier.reference.Correction;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What curators do with proposals, over HTTP. */
class ProposalsTest {

    private static final SampleSite SITE = SampleSite.empty();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);
    private static final Member NOE = SITE.signIn("noe", "Noé", Role.CONTRIBUTOR);
    private static final Member LOU = SITE.signIn("lou", "Lou", Role.CONTRIBUTOR);

    private final Curation curation = new Curation(SITE.library());
    private final Written written = SITE.library().written();
    private String book = "";

    @AfterAll
    static void close() {
        SITE.close();
    }

    @BeforeEach
    void typeABookIn() {
        Subject subject = new Subject(Subject.Kind.RECORD, curation.newId());
        Map<String, String> content =
                Map.of("itemType", "book", "title", "Sobriété", "date", "2020");
        Edit edit = new Edit(subject, "", 0, Act.SAVED, content, "");
        book = ((Outcome.Saved) curation.save(edit, CLAIRE.account())).entry().about();
    }

    @Test
    void aCuratorSeesWordByWordWhatWouldChangeAndAcceptsIt() {
        long number = proposed(Map.of("title", "Sobriété numérique", "+tag acv", ""));

        Document page = CLAIRE.page(at(number));
        assertThat(page.select("h1").text()).isEqualTo("Correction : Sobriété");
        assertThat(page.select(".by").text()).startsWith("Noé, le ");
        assertThat(page.select(".changed").text()).contains("Titre", "Mot-clé ajouté : acv");
        assertThat(page.select(".changed ins").eachText())
                .containsExactlyInAnyOrder("numérique", "Mot-clé ajouté : acv");
        HttpResponse<String> answer =
                CLAIRE.post(at(number) + "/decision", "vu", "0", "faire", "accepter");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(SITE.library().find(book).orElseThrow().title()).isEqualTo("Sobriété numérique");
        Revision revision = written.revisions(subject()).getFirst();
        assertThat(revision.author().name()).isEqualTo("Noé");
        assertThat(revision.acceptedBy()).isEqualTo("Claire");
        assertThat(NOE.page(at(number)).text()).contains("Acceptée par Claire");
    }

    @Test
    void aRefusalSaysWhy() {
        long number = proposed(Map.of("date", "1720"));

        HttpResponse<String> mute =
                CLAIRE.post(at(number) + "/decision", "vu", "0", "faire", "refuser", "raison", " ");
        assertThat(mute.statusCode()).isEqualTo(409);
        assertThat(alert(mute)).contains("n’est pas refusée sans raison");
        CLAIRE.post(
                at(number) + "/decision", "vu", "0", "faire", "refuser", "raison", "<b>Non.</b>");

        assertThat(written.proposal(number).orElseThrow().state())
                .isEqualTo(Proposal.State.REFUSED);
        Document seen = NOE.page(at(number));
        assertThat(seen.text()).contains("Refusée par Claire", "«\u202f<b>Non.</b>\u202f»");
        assertThat(NOE.page("/en" + at(number)).text()).contains("Refused by Claire");
        HttpResponse<String> late =
                CLAIRE.post(at(number) + "/decision", "vu", "0", "faire", "accepter");
        assertThat(alert(late)).contains("déjà décidé");
    }

    @Test
    void aCuratorAmendsWhatIsProposedAndDropsAPartOfIt() {
        long number = proposed(Map.of("title", "Sobriétés", "date", "2021", "+tag acv", ""));

        Document page = CLAIRE.page(at(number));
        assertThat(page.select("[name=champ.title]").attr("value")).isEqualTo("Sobriétés");
        CLAIRE.post(
                at(number) + "/decision",
                "vu",
                "0",
                "garder",
                "title",
                "champ.title",
                "Les sobriétés",
                "champ.date",
                "2021",
                "champ.withdrawn",
                "forged",
                "raison",
                "titre exact",
                "faire",
                "modifier");

        assertThat(SITE.library().find(book).orElseThrow().corrections())
                .extracting(Correction::field, Correction::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("title", "Les sobriétés"));
        assertThat(NOE.page(at(number)).text()).contains("«\u202ftitre exact\u202f»");
    }

    @Test
    void whatOthersChangedMeanwhileIsNotUndone() {
        curation.save(annotation(0, "un\ndeux\ntrois"), CLAIRE.account());
        long number = number(curation.save(annotation(1, "un\ndeux\nTROIS"), NOE.account()));
        curation.save(annotation(1, "UN\ndeux\ntrois"), CLAIRE.account());

        Document page = CLAIRE.page(at(number));
        assertThat(page.text()).contains("a changé depuis la proposition");
        assertThat(page.expectFirst("[name=champ.text]").wholeText()).contains("UN\ndeux\nTROIS");
        CLAIRE.post(at(number) + "/decision", "vu", "2", "faire", "accepter");

        assertThat(text()).isEqualTo("UN\ndeux\nTROIS");
    }

    @Test
    void whereBothChangedTheSameLineTheCuratorChoosesAndLosesNothing() {
        curation.save(annotation(0, "un"), CLAIRE.account());
        long number = number(curation.save(annotation(1, "moi"), NOE.account()));
        curation.save(annotation(1, "autre"), CLAIRE.account());

        Document page = CLAIRE.page(at(number));
        assertThat(page.select("[value=accepter]")).isEmpty();
        String both = page.expectFirst("[name=champ.text]").wholeText();
        assertThat(both).contains("moi", "autre", "<<<<<<<");
        HttpResponse<String> unsettled =
                CLAIRE.post(
                        at(number) + "/decision",
                        "vu",
                        "2",
                        "champ.text",
                        both,
                        "faire",
                        "modifier");
        assertThat(alert(unsettled)).contains("séparent les deux versions");
        curation.save(annotation(2, "encore autre"), CLAIRE.account());
        HttpResponse<String> answer =
                CLAIRE.post(
                        at(number) + "/decision",
                        "vu",
                        "2",
                        "champ.text",
                        "moi et autre",
                        "faire",
                        "modifier");

        assertThat(alert(answer)).contains("vient de changer");
        Element field = Jsoup.parse(answer.body()).expectFirst("[name=champ.text]");
        assertThat(field.wholeText()).contains("moi et autre", "encore autre");
        assertThat(text()).isEqualTo("encore autre");
        CLAIRE.post(at(number) + "/decision", "vu", "3", "champ.text", "tout", "faire", "modifier");
        assertThat(text()).isEqualTo("tout");
    }

    @Test
    void aReportedErrorIsMendedElsewhereAndSettledHere() {
        Edit words =
                new Edit(subject(), book, 0, Act.SAVED, Map.of("field", "date"), "C’est 2021.");
        Proposal error =
                curation.propose(Proposal.Kind.ERROR, words, Author.named("Ana"), "C’est 2021.");

        Document page = CLAIRE.page(at(error.number()));
        assertThat(page.select("main").text()).contains("Ana (sans compte)", "Champ : Date");
        assertThat(page.select("a[href$=/references/" + book + "/corriger]")).hasSize(1);
        CLAIRE.post(at(error.number()) + "/decision", "faire", "accepter", "raison", "corrigé");

        assertThat(written.decided(1).getFirst().reason()).isEqualTo("corrigé");
        assertThat(SITE.library().find(book).orElseThrow().corrections()).isEmpty();
    }

    @Test
    void contributorsSeeTheirOwnAndDecideNothing() {
        long number = proposed(Map.of("title", "Sobriété de Noé"));

        assertThat(NOE.page("/curation/propositions").text()).contains("Correction : Sobriété");
        assertThat(LOU.page("/curation/propositions").select("main").text())
                .doesNotContain("Sobriété");
        assertThat(LOU.get(at(number)).statusCode()).isEqualTo(404);
        assertThat(NOE.page(at(number)).select("form[action$=decision]")).isEmpty();
        assertThat(NOE.post(at(number) + "/decision", "faire", "accepter").statusCode())
                .isEqualTo(403);
        assertThat(CLAIRE.page("/curation/propositions").select("nav.desk").text())
                .contains("Propositions (" + written.proposalsOpen() + ")");
        assertThat(NOE.page("/curation/propositions").select("nav.desk").text())
                .doesNotContain("(");
    }

    private long proposed(Map<String, String> content) {
        Edit edit =
                new Edit(subject(), book, 0, Act.SAVED, new LinkedHashMap<>(content), "vérifié");
        return number(curation.save(edit, NOE.account()));
    }

    private static long number(Outcome outcome) {
        return ((Outcome.Proposed) outcome).proposal().number();
    }

    private Edit annotation(int base, String text) {
        return new Edit(
                new Subject(Subject.Kind.ANNOTATION, "A" + book.substring(1)),
                book,
                base,
                Act.SAVED,
                Map.of("text", text, "language", "fr"),
                "");
    }

    private String text() {
        return written.about(book, Subject.Kind.ANNOTATION).getFirst().field("text");
    }

    private Subject subject() {
        return new Subject(Subject.Kind.REFERENCE, book);
    }

    private static String at(long number) {
        return "/curation/propositions/" + number;
    }

    private static String alert(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("[role=alert] li, p[role=alert]").text();
    }
}
