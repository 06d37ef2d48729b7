package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Comments on notes and questions: written, read, changed, withdrawn. */
class CommentPagesTest {

    private static final SampleSite SITE = SampleSite.full();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);
    private static final Member HUGO = SITE.signIn("hugo", "Hugo", Role.CURATOR);
    private static final Member NOE = SITE.signIn("noe", "Noé", Role.CONTRIBUTOR);
    private static final Pens PENS = new Pens(SITE);

    @BeforeAll
    static void somethingToCommentOn() {
        for (String slug : List.of("un-texte", "un-autre", "beaucoup")) {
            PENS.record(
                    new Subject(Kind.NOTE, slug),
                    Map.of("title", "Le texte " + slug, "text", "Un.", "genre", "position"),
                    CLAIRE.account());
        }
        PENS.record(
                new Subject(Kind.QUESTION, "une-question"),
                Map.of("title", "Faut-il répondre ?"),
                CLAIRE.account());
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void whatACuratorSaysIsPublishedSignedAndReadUnderTheNote() {
        String id = say("note:un-texte", "Une **remarque**.", CLAIRE);

        assertThat(entry(id).content())
                .containsEntry("on", "note:un-texte")
                .containsEntry("text", "Une **remarque**.");
        Document note = SITE.page("/notes/un-texte/commentaires");
        assertThat(note.select("#c-" + id + " .by").text()).startsWith("Claire, ");
        assertThat(note.select("#c-" + id + " .note").html()).contains("<strong>remarque</strong>");
        assertThat(SITE.get("/commentaires/" + id).headers().firstValue("Location"))
                .hasValue("/notes/un-texte#c-" + id);
    }

    @Test
    void whatAContributorSaysWaitsForACurator() {
        Document form = NOE.page("/curation/commentaires/sur/question:une-question");
        assertThat(form.expectFirst(".buttons button").text()).isEqualTo("Proposer");

        HttpResponse<String> sent = written(NOE, form, "Je ne crois pas.").press("publier");

        Proposal proposal = SITE.library().written().proposals().getLast();
        assertThat(sent.headers().firstValue("Location"))
                .hasValue("/curation/propositions/" + proposal.number());
        assertThat(SITE.page("/questions/une-question/commentaires").select(".remark")).isEmpty();
        PENS.curation().accept(proposal.number(), Optional.empty(), CLAIRE.account(), "");
        assertThat(SITE.page("/questions/une-question/commentaires").select(".remark").text())
                .contains("Noé", "Je ne crois pas.");
    }

    @Test
    void aPreviewAndAFaultKeepWhatWasTyped() {
        Document form = CLAIRE.page("/curation/commentaires/sur/note:un-texte");
        Document preview = written(CLAIRE, form, "Vu *ici*.").then("apercu");
        assertThat(preview.select("#apercu .note").html()).contains("<em>ici</em>");
        assertThat(preview.select("[name=texte]").text()).isEqualTo("Vu *ici*.");

        HttpResponse<String> empty = written(CLAIRE, form, " ").press("publier");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.body()).select("#faute-texte").text())
                .isEqualTo("Écrivez un texte.");
    }

    @Test
    void theSecondToSaveSeesBothVersions() {
        String id = say("note:un-autre", "un\n\ndeux\n\ntrois", CLAIRE);
        String address = "/curation/commentaires/" + id;
        Document hers = CLAIRE.page(address);
        Document his = HUGO.page(address);
        written(CLAIRE, hers, "UN\n\ndeux\n\ntrois").press("publier");

        HttpResponse<String> sent = written(HUGO, his, "un\n\ndeux\n\nTROIS").press("publier");

        assertThat(sent.statusCode()).isEqualTo(409);
        Document both = Jsoup.parse(sent.body());
        assertThat(both.select(".conflict [role=alert]").text()).contains("Claire a enregistré");
        Filling.of(HUGO, both, "[name=texte]").press("publier");
        assertThat(entry(id).field("text")).isEqualTo("UN\n\ndeux\n\nTROIS");
        assertThat(entry(id).field("on")).isEqualTo("note:un-autre");
    }

    @Test
    void aWithdrawnCommentIsGoneAndComesBack() {
        String id = say("note:un-autre", "Retiré bientôt.", CLAIRE);
        String address = "/curation/commentaires/" + id;
        Filling.of(CLAIRE, CLAIRE.page(address), "[name=texte]").press("retirer");

        HttpResponse<String> gone = SITE.get("/commentaires/" + id);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(Jsoup.parse(gone.body()).select("main").text())
                .contains("Ce commentaire a été retiré.");
        assertThat(SITE.get("/notes/un-autre/commentaires").body()).doesNotContain(id);
        assertThat(SITE.page("/commentaires/" + id + "/historique").select(".versions li"))
                .hasSize(2);

        Filling.of(CLAIRE, CLAIRE.page(address), "[name=texte]").press("remettre");
        assertThat(SITE.get("/notes/un-autre/commentaires").body()).contains(id);
    }

    @Test
    void manyCommentsAreReadOnPagesOfTheirOwn() {
        for (int i = 0; i < 23; i++) {
            PENS.record(
                    new Subject(Kind.COMMENT, "COMMEN" + (22 + i)),
                    Map.of("text", "Le mot nº " + i + ".", "on", "note:beaucoup"),
                    HUGO.account());
        }
        Document first = SITE.page("/notes/beaucoup/commentaires");
        Document second = SITE.page("/notes/beaucoup/commentaires?page=2");
        assertThat(first.select(".remark")).hasSize(12);
        assertThat(second.select(".remark")).hasSize(11);
        assertThat(first.getAllElements()).hasSizeLessThan(290);
        assertThat(SITE.get("/commentaires/COMMEN44").headers().firstValue("Location"))
                .hasValue("/notes/beaucoup/commentaires?page=2#c-COMMEN44");
        assertThat(SITE.get("/commentaires/COMMEN22").headers().firstValue("Location"))
                .hasValue("/notes/beaucoup#c-COMMEN22");
    }

    @Test
    void onlyNotesAndQuestionsInSightAreCommentedOn() {
        Subject gone =
                PENS.record(
                        new Subject(Kind.NOTE, "retiree"),
                        Map.of("title", "Retirée"),
                        CLAIRE.account());
        String id = say("note:retiree", "Avant.", CLAIRE);
        PENS.turn(gone, Act.WITHDRAWN, "", CLAIRE.account());

        for (String address :
                List.of(
                        "sur/note:retiree",
                        "sur/note:rien",
                        "sur/chiffre:rien",
                        "sur/x",
                        "RIENRIEN",
                        id)) {
            assertThat(CLAIRE.get("/curation/commentaires/" + address).statusCode())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(SITE.get("/commentaires/" + id).statusCode()).isEqualTo(410);
        assertThat(SITE.get("/notes/retiree/commentaires").statusCode()).isEqualTo(404);
    }

    private static String say(String on, String text, Member by) {
        String address = "/curation/commentaires/sur/" + on;
        Document form = by.page(address);
        assertThat(written(by, form, text).press("publier").statusCode()).isEqualTo(303);
        return form.select("[name=id]").val();
    }

    private static Entry entry(String id) {
        return SITE.library().written().find(new Subject(Kind.COMMENT, id)).orElseThrow();
    }

    private static Filling written(Member by, Document form, String text) {
        return Filling.of(by, form, "[name=texte]").with("texte", text);
    }
}
