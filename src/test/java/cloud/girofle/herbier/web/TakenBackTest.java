package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Nothing is asked before: what is done is told, with the button that takes it back. */
class TakenBackTest {

    private static final SampleSite SITE = SampleSite.empty();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.ADMIN);
    private static final Member HUGO = SITE.signIn("hugo", "Hugo", Role.CURATOR);
    private static final Pens PENS = new Pens(SITE);
    private static final String ONE = reference("a", "2021");
    private static final String TWO = reference("b", "2022");

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void whateverIsWithdrawnComesBackAndGoesAgain() {
        PENS.annotate(ONE, "ANNOTAT2", Map.of("text", "Un."), "", CLAIRE.account());
        PENS.list("une-liste", Map.of("title", "Une liste"), "", CLAIRE.account());
        PENS.write(
                new Subject(Kind.FIGURE, "un-chiffre"),
                Map.of("title", "Un chiffre", "statement", "Un."),
                CLAIRE.account());
        for (String thing :
                List.of("annotations/ANNOTAT2", "listes/une-liste", "chiffres/un-chiffre")) {
            String page = "/" + thing;
            HttpResponse<String> done =
                    CLAIRE.post("/curation/" + thing, "faire", "retirer", "motif", "vieux");
            assertThat(SITE.get(page).statusCode()).as(page).isEqualTo(410);
            Document told = told(done);
            assertThat(told.select(".done [role=status]").text()).startsWith("C’est retiré");

            Document back = told(takenBack(told));
            assertThat(SITE.get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(back.select(".done [role=status]").text())
                    .isEqualTo("C’est remis en place.");
            takenBack(back);
            assertThat(SITE.get(page).statusCode()).as(page).isEqualTo(410);
        }
    }

    @Test
    void whatAButtonOfTheDeskDoesIsUndoneAndRedone() {
        String desk = "/curation/references/" + ONE;
        Document told = told(CLAIRE.post(desk, "faire", "mot", "quoi", "lenteur"));
        assertThat(SITE.page("/references/" + ONE).text()).contains("lenteur");
        Document undone = told(takenBack(told));
        assertThat(SITE.page("/references/" + ONE).text()).doesNotContain("lenteur");
        assertThat(undone.select(".done").text()).isEqualTo("C’est annulé. Refaire");
        takenBack(undone);
        assertThat(SITE.page("/references/" + ONE).text()).contains("lenteur");

        Document gone = told(CLAIRE.post(desk, "faire", "retirer", "pourquoi", "hors sujet"));
        assertThat(SITE.get("/references/" + ONE).statusCode()).isEqualTo(410);
        takenBack(gone);
        assertThat(SITE.get("/references/" + ONE).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyTheLatestChangeIsTakenBackAndOnlyByWhoeverMadeIt() {
        Subject note = new Subject(Kind.NOTE, "une-note");
        PENS.write(note, Map.of("title", "Une note", "text", "Un."), CLAIRE.account());
        String back = "/curation/versions/note/une-note";
        assertThat(HUGO.post(back, "faire", "annuler", "base", "1").statusCode()).isEqualTo(409);
        PENS.write(note, Map.of("title", "Une note", "text", "Deux."), HUGO.account());
        HttpResponse<String> late = CLAIRE.post(back, "faire", "annuler", "base", "1");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Rien n’a été annulé");
        assertThat(SITE.library().written().find(note).orElseThrow().field("text"))
                .isEqualTo("Deux.");
        assertThat(CLAIRE.page("/curation?fait=WITHDRAWN.note.%3Cb%3E.1").select(".done"))
                .isEmpty();
    }

    @Test
    void aRefusalIsTakenBack() {
        Edit edit =
                new Edit(
                        new Subject(Kind.ANNOTATION, "ANNOTAT9"),
                        ONE,
                        0,
                        Act.SAVED,
                        Map.of("text", "Trois."),
                        "");
        Proposal proposal =
                PENS.curation().propose(Proposal.Kind.EDIT, edit, Author.named("Ana"), "");
        String page = "/curation/propositions/" + proposal.number();
        Document refused =
                told(CLAIRE.post(page + "/decision", "faire", "refuser", "raison", "non"));
        assertThat(refused.select("main").text()).contains("Refusée par Claire");
        takenBack(refused);
        assertThat(CLAIRE.page(page).select("main").text()).doesNotContain("Refusée");
        assertThat(SITE.library().written().proposals())
                .extracting(Proposal::number)
                .contains(proposal.number());
    }

    @Test
    void twoReferencesThatWereMadeOneAreTwoAgain() {
        Document told =
                told(CLAIRE.post("/curation/doublons/" + ONE + "/" + TWO, "faire", "reunir"));
        assertThat(SITE.library().find(TWO)).isEmpty();
        takenBack(told);
        assertThat(SITE.library().find(TWO)).isPresent();
    }

    @Test
    void anAccountIsClosedAndOpenedAndGetsItsRoleBack() {
        SITE.signIn("noe", "Noé", Role.CURATOR);
        String noe = String.valueOf(account("noe").id());
        Document closed = told(CLAIRE.post("/curation/comptes", "faire", "fermer", "compte", noe));
        assertThat(account("noe").open()).isFalse();
        takenBack(closed);
        assertThat(account("noe").open()).isTrue();

        Document lowered =
                told(
                        CLAIRE.post(
                                "/curation/comptes",
                                "faire",
                                "role",
                                "compte",
                                noe,
                                "role",
                                "CONTRIBUTOR"));
        assertThat(account("noe").role()).isEqualTo(Role.CONTRIBUTOR);
        takenBack(lowered);
        assertThat(account("noe").role()).isEqualTo(Role.CURATOR);
    }

    private static String reference(String id, String date) {
        return SITE.add(
                Samples.record(id, "book", Map.of("title", "Un serveur lent", "date", date)));
    }

    private static Account account(String login) {
        Optional<Account> found = SITE.doors().members().named(login);
        return found.orElseThrow();
    }

    /** The page that says what was just done. */
    private static Document told(HttpResponse<String> done) {
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        return CLAIRE.page(done.headers().firstValue("Location").orElseThrow());
    }

    /** Presses its button. */
    private static HttpResponse<String> takenBack(Document told) {
        Element form = told.expectFirst("form.done");
        List<String> fields = new ArrayList<>();
        for (Element field : form.select("input:not([name=jeton])")) {
            fields.addAll(List.of(field.attr("name"), field.val()));
        }
        HttpResponse<String> done = CLAIRE.post(form.attr("action"), fields.toArray(String[]::new));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        return done;
    }
}
