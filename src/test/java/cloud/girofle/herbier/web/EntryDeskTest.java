package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Claim;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Evidence;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Figures, questions, notes and words on topics, written over HTTP and without a script. */
class EntryDeskTest {

    private static final SampleSite SITE = SampleSite.full();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);
    private static final Member HUGO = SITE.signIn("hugo", "Hugo", Role.CURATOR);
    private static final Member NOE = SITE.signIn("noe", "Noé", Role.CONTRIBUTOR);
    private static final String KEY = SITE.cited("diguet-lopez-2019");
    private static final String FORM = "[name=champ-title]";

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void aFigureIsWrittenFromAReference() {
        Document form = CLAIRE.page("/curation/chiffres?reference=" + KEY);
        assertThat(form.select("[name=champ-reference]").val()).isEqualTo("diguet-lopez-2019");
        assertThat(form.select("#champ-reference ~ .said a").attr("href"))
                .isEqualTo("/references/" + KEY);

        HttpResponse<String> saved =
                figure(form, "Part des centres de données à l’échelle de la planète en 2019")
                        .with("champ-low", "1 000,25")
                        .with("champ-value", "1 250")
                        .with("champ-unit", "TW.h/a")
                        .with("champ-topics", "Analyse du cycle de vie, acv")
                        .with("champ-confidence", "verifie")
                        .with("champ-reviewed", "2026-02-14")
                        .press("enregistrer");

        assertThat(saved.headers().firstValue("Location"))
                .hasValue("/chiffres/part-centres-donnees-echelle-planete-2019");
        Entry entry = entry(Kind.FIGURE, "part-centres-donnees-echelle-planete-2019");
        assertThat(entry.author().name()).isEqualTo("Claire");
        assertThat(entry.content())
                .containsEntry("low", "1000.25")
                .containsEntry("value", "1250")
                .containsEntry("unit", "TW.h/a")
                .containsEntry("reference", "diguet-lopez-2019")
                .containsEntry("topics", "acv")
                .containsEntry("confidence", "verifie")
                .containsEntry("status", "actuel")
                .containsEntry("set", "chiffres");
        Document again = CLAIRE.page("/curation/chiffres/" + entry.subject().id());
        assertThat(again.select("[name=champ-low]").val()).isEqualTo("1000,25");
        assertThat(
                        CLAIRE.page("/en/curation/chiffres/" + entry.subject().id())
                                .select("[name=champ-low]")
                                .val())
                .isEqualTo("1000.25");
    }

    @Test
    void whatIsWrongIsSaidWhereItIsAndStays() {
        HttpResponse<String> sent =
                figure(CLAIRE.page("/curation/chiffres"), " ")
                        .with("champ-value", "environ 3")
                        .with("champ-low", "9")
                        .with("champ-high", "2")
                        .with("champ-unit", "pas une unité")
                        .with("champ-reference", "centres de données")
                        .with("champ-topics", "acv, thème inventé")
                        .with("champ-reviewed", "hier")
                        .with("champ-status", "remplace")
                        .with("champ-set", "Un fichier")
                        .press("enregistrer");

        Document page = Jsoup.parse(sent.body());
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(page.select("[role=alert] a[href^=#]")).hasSize(8);
        assertThat(page.select(".wrong").eachText()).hasSize(8);
        assertThat(fault(page, "title")).isEqualTo("Donnez un titre.");
        assertThat(fault(page, "value")).contains("environ 3");
        assertThat(fault(page, "topics")).contains("thème inventé");
        assertThat(fault(page, "reference")).contains("centres de données");
        assertThat(fault(page, "supersededBy")).contains("par quel chiffre");
        assertThat(page.select("details").hasAttr("open")).isTrue();
        assertThat(page.select("[name=champ-value]").val()).isEqualTo("environ 3");
        assertThat(page.select("[name=champ-reference]").val()).isEqualTo("centres de données");
        assertThat(page.select("[name=champ-status] [selected]").val()).isEqualTo("remplace");
        String meant = page.select("button[value^=prendre champ-reference]").val();
        Document taken = Filling.of(CLAIRE, page, FORM).then(meant);
        assertThat(taken.select("[name=champ-reference]").val())
                .isEqualTo(meant.substring("prendre champ-reference ".length()));
        assertThat(taken.select("#champ-reference ~ .said a")).hasSize(1);
        assertThat(
                        Jsoup.parse(
                                        figure(CLAIRE.page("/curation/chiffres"), "À l’envers")
                                                .with("champ-low", "9")
                                                .with("champ-high", "2")
                                                .press("enregistrer")
                                                .body())
                                .select("#faute-champ-value")
                                .text())
                .contains("désordre");
    }

    @Test
    void anAddressIsItsOwnAndAFormSentTwiceMakesOne() {
        Document form = CLAIRE.page("/curation/chiffres");
        figure(form, "Le même titre").press("enregistrer");
        assertThat(figure(form, "Le même titre").press("enregistrer").statusCode()).isEqualTo(303);
        assertThat(entry(Kind.FIGURE, "le-meme-titre").version()).isEqualTo(1);

        HttpResponse<String> taken =
                figure(HUGO.page("/curation/chiffres"), "Le même titre !")
                        .with("champ-statement", "Autre chose.")
                        .press("enregistrer");

        assertThat(taken.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(taken.body());
        assertThat(page.select("#faute-adresse").text()).contains("le-meme-titre", "Le même titre");
        assertThat(page.select("[name=champ-statement]").val()).isEqualTo("Autre chose.");
        assertThat(
                        Filling.of(HUGO, page, FORM)
                                .with("adresse", "Un autre mot")
                                .press("enregistrer")
                                .headers()
                                .firstValue("Location"))
                .hasValue("/chiffres/un-autre-mot");
        assertThat(
                        figure(CLAIRE.page("/curation/chiffres"), "Comparer")
                                .press("enregistrer")
                                .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aQuestionIsMadeRowByRow() {
        figure(CLAIRE.page("/curation/chiffres"), "Taux de panne mesuré").press("enregistrer");
        Document form = CLAIRE.page("/curation/questions");
        form =
                Filling.of(CLAIRE, form, FORM)
                        .with("champ-title", "Éteindre use-t-il les disques ?")
                        .with("dit-1", "Chaque *démarrage* use.")
                        .with("quoi-1.1", KEY)
                        .with("endroit-1.1", "§ 4, p. 12")
                        .with("passage-1.1", "« un passage, avec virgule »")
                        .then("ajouter-preuve 1");
        form = Filling.of(CLAIRE, form, FORM).then("ajouter-affirmation");
        form =
                Filling.of(CLAIRE, form, FORM)
                        .with("lien-1.2", "usesDataFrom")
                        .with("quoi-1.2", "taux de panne")
                        .with("camp-2", "-")
                        .with("dit-2", "L’écart est petit.")
                        .then("chercher");
        form = Filling.of(CLAIRE, form, FORM).then("prendre 1.2 chiffre:taux-de-panne-mesure");
        assertThat(form.select("[name=quoi-1.2]").val()).isEqualTo("chiffre:taux-de-panne-mesure");
        form = Filling.of(CLAIRE, form, FORM).then("descendre 1.1");
        form = Filling.of(CLAIRE, form, FORM).then("monter 2");
        assertThat(form.select("textarea[name^=dit-]").eachText())
                .containsExactly("L’écart est petit.", "Chaque *démarrage* use.");
        assertThat(SITE.library().written().all(Kind.QUESTION))
                .extracting(entry -> entry.field("title"))
                .as("nothing is saved by a step")
                .doesNotContain("Éteindre use-t-il les disques ?");

        HttpResponse<String> saved = Filling.of(CLAIRE, form, FORM).press("enregistrer");

        assertThat(saved.headers().firstValue("Location"))
                .hasValue("/questions/eteindre-use-t-il-les-disques");
        Question question =
                Question.of(entry(Kind.QUESTION, "eteindre-use-t-il-les-disques").content());
        assertThat(question.claims())
                .containsExactly(
                        new Claim(Claim.Side.AGAINST, "L’écart est petit.", List.of()),
                        new Claim(
                                Claim.Side.FOR,
                                "Chaque *démarrage* use.",
                                List.of(
                                        new Evidence(
                                                Evidence.Relation.USES_DATA_FROM,
                                                "chiffre:taux-de-panne-mesure",
                                                "",
                                                ""),
                                        new Evidence(
                                                Evidence.Relation.SUPPORTS,
                                                "diguet-lopez-2019",
                                                "§ 4, p. 12",
                                                "un passage, avec virgule"))));
        Document removed =
                Filling.of(
                                CLAIRE,
                                CLAIRE.page("/curation/questions/eteindre-use-t-il-les-disques"),
                                FORM)
                        .then("enlever 2.1");
        assertThat(removed.select("[name=quoi-2.1]").val()).isEqualTo("diguet-lopez-2019");
    }

    @Test
    void claimsThatCannotStandAreSaid() {
        Document page =
                Jsoup.parse(
                        Filling.of(CLAIRE, CLAIRE.page("/curation/questions"), FORM)
                                .with("champ-title", "Et alors ?")
                                .with("champ-state", "position")
                                .with("quoi-1.1", "zzz inconnue zzz")
                                .with("passage-1.1", "un")
                                .with("quoi-1.2", "")
                                .with("endroit-1.2", "p. 3")
                                .press("enregistrer")
                                .body());

        assertThat(page.select("#faute-dit-1").text()).contains("Écrivez ce qu’on avance");
        assertThat(page.select("#faute-quoi-1\\.1").text()).contains("zzz inconnue zzz");
        assertThat(page.select("#faute-quoi-1\\.2").text()).contains("quelle référence");
        assertThat(fault(page, "stateDate")).isNotEmpty();
        assertThat(fault(page, "position")).isNotEmpty();
        assertThat(page.select("[name=passage-1.1]").val()).isEqualTo("un");
    }

    @Test
    void twoPeopleOnOneQuestionLoseNothing() {
        write(
                Kind.QUESTION,
                "a-deux",
                "title",
                "À deux ?",
                "text",
                "un\n\ndeux",
                "claims",
                "+ Oui.\n  supports @diguet-lopez-2019\n- Non.");
        String address = "/curation/questions/a-deux";
        Document hers = CLAIRE.page(address);
        Document his = HUGO.page(address);
        Filling.of(CLAIRE, hers, FORM)
                .with("champ-text", "UN\n\ndeux")
                .with("camp-3", "~")
                .with("dit-3", "Parfois.")
                .with("endroit-1.1", "p. 1")
                .press("enregistrer");

        HttpResponse<String> met =
                Filling.of(HUGO, his, FORM)
                        .with("champ-text", "un\n\nDEUX")
                        .with("dit-2", "Non, jamais.")
                        .with("quoi-2.1", KEY)
                        .with("motif", "le mien")
                        .press("enregistrer");

        assertThat(met.statusCode()).isEqualTo(409);
        Document both = Jsoup.parse(met.body());
        assertThat(both.select(".conflict").text())
                .contains("Claire a enregistré", "nuance : Parfois.");
        assertThat(both.select("[name=champ-text]").val()).isEqualTo("UN\n\nDEUX");
        assertThat(both.select("[name=motif]").val()).isEqualTo("le mien");
        assertThat(Filling.of(HUGO, both, FORM).press("enregistrer").statusCode()).isEqualTo(303);
        Entry entry = entry(Kind.QUESTION, "a-deux");
        assertThat(entry.version()).isEqualTo(3);
        assertThat(entry.field("claims"))
                .isEqualTo(
                        """
                        + Oui.
                          supports @diguet-lopez-2019, p. 1
                        - Non, jamais.
                          supports @diguet-lopez-2019
                        ~ Parfois.\
                        """);
        assertThat(SITE.page("/questions/a-deux/historique").text())
                .contains("contre : Non, jamais.", "— s’appuie sur Diguet et al., 2019");
    }

    @Test
    void aNoteIsPreviewedThenKeptAsADraftThenPublished() {
        Document form = CLAIRE.page("/curation/notes");
        Filling filling =
                Filling.of(CLAIRE, form, FORM)
                        .with("champ-title", "Lire un chiffre")
                        .with("champ-genre", "atelier")
                        .with("champ-text", "Voir [@diguet-lopez-2019, p. 3], *très* utile.")
                        .with("champ-introduces", "Analyse du cycle de vie");
        Document preview = filling.then("apercu");
        assertThat(preview.select("#apercu em").text()).isEqualTo("très");
        assertThat(preview.select("#apercu a").attr("href")).isEqualTo("/references/" + KEY);
        assertThat(preview.select("#apercu").text()).contains("analyse du cycle de vie");
        Filling.of(CLAIRE, preview, FORM).with("brouillon", "1").send();

        Document draft = CLAIRE.page("/curation/notes");

        assertThat(draft.select("[role=status]").text()).contains("Voici votre brouillon");
        assertThat(draft.select("[name=champ-genre] [selected]").val()).isEqualTo("atelier");
        Filling.of(CLAIRE, draft, FORM).press("enregistrer");
        assertThat(entry(Kind.NOTE, "lire-un-chiffre").content())
                .containsEntry("introduces", "acv")
                .containsEntry("genre", "atelier");
        assertThat(CLAIRE.page("/curation/notes").select(FORM).val()).isEmpty();
    }

    @Test
    void somethingIsWithdrawnWithAReasonAndComesBack() {
        write(Kind.FIGURE, "passager", "title", "Passager", "statement", "Un.");
        String address = "/curation/chiffres/passager";

        HttpResponse<String> silent =
                Filling.of(CLAIRE, CLAIRE.page(address), FORM).press("retirer");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(silent.body()).select("#faute-motif").text())
                .isEqualTo("Dites pourquoi.");
        Document gone =
                Filling.of(CLAIRE, CLAIRE.page(address), FORM)
                        .with("motif", "compté deux fois")
                        .then("retirer");
        assertThat(entry(Kind.FIGURE, "passager").withdrawn()).isTrue();
        assertThat(gone.select(".refused").text()).contains("Retiré");
        assertThat(CLAIRE.page("/curation/retires").text())
                .contains("Chiffre Passager", "compté deux fois");
        Filling.of(CLAIRE, gone, FORM).press("remettre");
        assertThat(entry(Kind.FIGURE, "passager").withdrawn()).isFalse();
    }

    @Test
    void whatAContributorWritesWaitsAndIsReadInPlainWords() {
        write(Kind.FIGURE, "propose", "title", "Proposé", "statement", "Un.", "value", "2.5");
        Document form = NOE.page("/curation/chiffres/propose");
        assertThat(form.expectFirst(".buttons button").text()).isEqualTo("Proposer");
        Filling filling =
                Filling.of(NOE, form, FORM)
                        .with("champ-value", "3,5")
                        .with("champ-status", "conteste")
                        .with("champ-scope", "La France")
                        .with("motif", "vu ailleurs");
        HttpResponse<String> sent = filling.press("enregistrer");
        filling.press("enregistrer");

        Proposal proposal = SITE.library().written().proposals().getLast();
        assertThat(sent.headers().firstValue("Location"))
                .hasValue("/curation/propositions/" + proposal.number());
        assertThat(SITE.library().written().proposals())
                .filteredOn(each -> each.edit().subject().id().equals("propose"))
                .as("sent twice")
                .hasSize(1);
        Document page = CLAIRE.page("/curation/propositions/" + proposal.number());
        assertThat(page.select(".versions").text())
                .contains("Valeur 2,53,5", "État actuelcontesté", "Portée La France");
        assertThat(page.select("[name=champ.status] option").eachText())
                .containsExactly("actuel", "contesté", "remplacé");
        Filling.of(CLAIRE, page, "[name=champ.status]")
                .with("champ.scope", "La France, 2020")
                .press("modifier");
        assertThat(entry(Kind.FIGURE, "propose").content())
                .containsEntry("value", "3.5")
                .containsEntry("scope", "La France, 2020");
    }

    @Test
    void aTopicIsDefinedAndNoOtherIsMade() {
        Document form = CLAIRE.page("/curation/themes/acv");
        assertThat(form.select("h1").text()).contains("analyse du cycle de vie");

        assertThat(form.select("[name=champ-definition]").val())
                .as("what the thesaurus says")
                .isEqualTo(SITE.library().thesaurus().find("acv").orElseThrow().definition("fr"))
                .isNotEmpty();
        Filling.of(CLAIRE, form, "[name=champ-definition]")
                .with("champ-definition", "Ce que coûte une chose, de sa mine à son rebut.")
                .press("enregistrer");

        assertThat(entry(Kind.TOPIC, "acv").field("definition")).startsWith("Ce que coûte");
        assertThat(CLAIRE.get("/curation/themes/inconnu").statusCode()).isEqualTo(404);
        assertThat(CLAIRE.get("/curation/questions/inconnue").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/curation/chiffres").statusCode()).isEqualTo(303);
    }

    @Test
    void anAnnotationMakesAFigureOrAClaim() {
        new Pens(SITE)
                .annotate(
                        KEY,
                        "CHXFFRE2",
                        Map.of(
                                "text",
                                "Une **remarque**.",
                                "quote",
                                "Il y en a 1 250.",
                                "place",
                                "page",
                                "locator",
                                "7",
                                "topics",
                                "acv"),
                        "",
                        CLAIRE.account());
        Document desk = CLAIRE.page("/curation/annotations/CHXFFRE2");
        Document figure = CLAIRE.page(desk.select("a[href*=chiffres?annotation]").attr("href"));
        assertThat(figure.select("[name=champ-statement]").val()).isEqualTo("Il y en a 1 250.");
        assertThat(figure.select("[name=champ-locator]").val()).isEqualTo("p.\u00a07");
        assertThat(figure.select("[name=champ-reference]").val()).isEqualTo("diguet-lopez-2019");
        Document question = CLAIRE.page(desk.select("a[href*=questions?annotation]").attr("href"));
        assertThat(question.select("[name=dit-1]").val()).isEqualTo("Une remarque.");
        assertThat(question.select("[name=passage-1.1]").val()).isEqualTo("Il y en a 1 250.");
        assertThat(
                        CLAIRE.page("/curation/references/" + KEY)
                                .select("a[href$='chiffres?reference=" + KEY + "']")
                                .text())
                .isEqualTo("Nouveau chiffre à partir de cette référence");
    }

    @Test
    void whatIsLeftToDoIsCountedAndListed() {
        write(Kind.FIGURE, "orphelin", "title", "Orphelin", "statement", "Un.");
        write(
                Kind.NOTE,
                "trouee",
                "title",
                "Trouée",
                "text",
                "Voir [@nulle-part] et [[chiffre:absent]].");
        write(Kind.QUESTION, "nue", "title", "Nue ?");

        Document desk = CLAIRE.page("/curation");

        assertThat(desk.select("a[href='/curation/notes/trouee']").text())
                .contains("nulle-part", "chiffre:absent", "Trouée");
        String sources = desk.select("a[href='/curation/chiffres?voir=sans-source']").text();
        assertThat(sources).contains("sans source");
        assertThat(
                        CLAIRE.page("/curation/chiffres?voir=sans-source")
                                .select("a[href='/curation/chiffres/orphelin']")
                                .text())
                .isEqualTo("Orphelin");
        assertThat(
                        CLAIRE.page("/curation/questions?voir=sans-affirmation")
                                .select("main ul a")
                                .eachText())
                .contains("Nue ?");
        assertThat(CLAIRE.page("/curation/chiffres?voir=tout").text()).contains("Orphelin");
        assertThat(CLAIRE.get("/curation/chiffres?voir=rien").statusCode()).isEqualTo(404);
    }

    private static Filling figure(Document form, String title) {
        return Filling.of(CLAIRE, form, FORM)
                .with("champ-title", title)
                .with("champ-statement", "Il y en a tant.");
    }

    private static String fault(Document page, String field) {
        return page.select("#faute-champ-" + field).text();
    }

    private static void write(Kind kind, String slug, String... fields) {
        Map<String, String> content = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            content.put(fields[i], fields[i + 1]);
        }
        new Pens(SITE)
                .write(
                        new Subject(kind, slug),
                        kind == Kind.FIGURE ? KeyFigure.of(content).content() : content,
                        CLAIRE.account());
    }

    private static Entry entry(Kind kind, String slug) {
        return SITE.library().written().find(new Subject(kind, slug)).orElseThrow();
    }
}
