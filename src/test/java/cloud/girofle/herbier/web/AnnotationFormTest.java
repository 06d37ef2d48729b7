package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How annotations are written, over HTTP, without a script. */
class AnnotationFormTest {

    private static final SampleSite SITE = SampleSite.full();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);
    private static final Member HUGO = SITE.signIn("hugo", "Hugo", Role.CURATOR);
    private static final Member NOE = SITE.signIn("noe", "Noé", Role.CONTRIBUTOR);
    private static final String KEY = SITE.cited("diguet-lopez-2019");
    private static final String ADDRESS = "/curation/references/" + KEY + "/annoter";

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void whatACuratorWritesIsPublishedAndSigned() {
        Document form = CLAIRE.page(ADDRESS);
        assertThat(form.expectFirst(".buttons button").text()).isEqualTo("Publier");
        assertThat(form.select("form.write").text()).contains("Signé : Claire.");

        HttpResponse<String> sent =
                CLAIRE.post(
                        ADDRESS,
                        filled(
                                form,
                                "texte",
                                "Une **critique**.",
                                "position",
                                "conteste",
                                "citation",
                                "le passage",
                                "reperage",
                                "12-14",
                                "themes",
                                "Analyse du cycle de vie, scopes 1, 2 et 3"));

        assertThat(sent.statusCode()).isEqualTo(303);
        Entry entry = entry(id(form));
        assertThat(sent.headers().firstValue("Location"))
                .hasValue("/annotations/" + entry.subject().id());
        assertThat(entry.author().name()).isEqualTo("Claire");
        assertThat(entry.content())
                .containsEntry("text", "Une **critique**.")
                .containsEntry("stance", "conteste")
                .containsEntry("locator", "12-14")
                .containsEntry("place", "page")
                .containsEntry("language", "fr");
        assertThat(entry.field("topics").split(" ")).hasSize(2).contains("acv");
        assertThat(SITE.page("/references/" + KEY).select("#a-" + id(form)).text())
                .contains("Une critique.", "le passage p. 12-14");
    }

    @Test
    void aFormSentTwiceMakesOneAnnotation() {
        Document form = CLAIRE.page(ADDRESS);
        String[] fields = filled(form, "texte", "Une seule fois.");

        CLAIRE.post(ADDRESS, fields);
        HttpResponse<String> again = CLAIRE.post(ADDRESS, fields);

        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(entry(id(form)).version()).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsSaidAndEverythingTypedStays() {
        HttpResponse<String> sent =
                CLAIRE.post(
                        ADDRESS,
                        filled(
                                CLAIRE.page(ADDRESS),
                                "texte",
                                "  ",
                                "citation",
                                "x".repeat(2_001),
                                "endroit",
                                "time",
                                "reperage",
                                "page 3",
                                "themes",
                                "acv, thème inventé",
                                "position",
                                "nuance"));

        Document page = Jsoup.parse(sent.body());
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(page.select("[role=alert] a[href^=#]")).hasSize(4);
        assertThat(page.select("#faute-texte").text()).isEqualTo("Écrivez un texte.");
        assertThat(page.select("#faute-citation").text()).contains("2 000", "2 001");
        assertThat(page.select("#faute-reperage").text()).contains("1:02:30");
        assertThat(page.select("#faute-themes").text()).isEqualTo("Thème inconnu : thème inventé.");
        assertThat(page.select("[name=themes]").val()).isEqualTo("acv, thème inventé");
        assertThat(page.select("[name=reperage]").val()).isEqualTo("page 3");
        assertThat(page.select("[name=citation]").val()).hasSize(2_001);
        assertThat(page.select("[name=position] [selected]").val()).isEqualTo("nuance");
    }

    @Test
    void aPreviewIsWhatReadersWillSee() {
        Document form = CLAIRE.page(ADDRESS);
        String text = "Voir [[" + KEY + "]], *très* utile !";
        String[] fields = filled(form, "texte", text, "position", "appuie", "faire", "apercu");

        Document preview = Jsoup.parse(CLAIRE.post(ADDRESS, fields).body());

        assertThat(SITE.library().written().find(subject(id(form)))).isEmpty();
        assertThat(preview.select("[name=texte]").val()).isEqualTo(text);
        assertThat(id(preview)).isEqualTo(id(form));
        CLAIRE.post(ADDRESS, filled(preview));
        assertThat(SITE.page("/annotations/" + id(form)).select(".remark .note").html())
                .isEqualTo(preview.select("#apercu .note").html())
                .contains("<em>très</em>");
    }

    @Test
    void theSecondToSaveSeesBothVersionsAndNothingTypedIsLost() {
        String address = "/curation/annotations/" + written("un\n\ndeux\n\ntrois");
        Document hers = CLAIRE.page(address);
        Document his = HUGO.page(address);
        CLAIRE.post(address, filled(hers, "texte", "UN\n\ndeux\n\ntrois", "motif", "majuscules"));

        HttpResponse<String> sent =
                HUGO.post(address, filled(his, "texte", "un\n\ndeux\n\nTROIS", "motif", "le mien"));

        Document conflict = Jsoup.parse(sent.body());
        assertThat(sent.statusCode()).isEqualTo(409);
        assertThat(conflict.select(".conflict [role=alert]").text())
                .contains("Claire a enregistré une autre version");
        assertThat(conflict.select(".difference ins").eachText()).containsExactly("UN", "TROIS");
        assertThat(conflict.select("[name=texte]").val()).isEqualTo("UN\n\ndeux\n\nTROIS");
        assertThat(conflict.select("[name=motif]").val()).isEqualTo("le mien");
        assertThat(conflict.expectFirst(".buttons button").text())
                .isEqualTo("Enregistrer cette fusion");
        assertThat(HUGO.post(address, filled(conflict)).statusCode()).isEqualTo(303);
        Entry entry = entry(id(his));
        assertThat(entry.field("text")).isEqualTo("UN\n\ndeux\n\nTROIS");
        assertThat(entry.version()).isEqualTo(3);
        assertThat(SITE.page("/annotations/" + id(his)).select(".by").text())
                .contains("modifiée par Hugo");
    }

    @Test
    void marksOfAClashAreNotPublished() {
        String address = "/curation/annotations/" + written("un");
        Document his = HUGO.page(address);
        CLAIRE.post(address, filled(CLAIRE.page(address), "texte", "le sien"));
        Document conflict = Jsoup.parse(HUGO.post(address, filled(his, "texte", "le mien")).body());
        assertThat(conflict.select("[name=texte]").val())
                .contains("le mien", "le sien", "votre version");

        Document refused = Jsoup.parse(HUGO.post(address, filled(conflict)).body());

        assertThat(refused.select("#faute-texte").text()).contains("repère");
        assertThat(refused.select("[name=texte]").val())
                .isEqualTo(conflict.select("[name=texte]").val());
    }

    @Test
    void whatAContributorWritesIsProposed() {
        Document form = NOE.page(ADDRESS);
        assertThat(form.expectFirst(".buttons button").text()).isEqualTo("Proposer");

        HttpResponse<String> sent = NOE.post(ADDRESS, filled(form, "texte", "Je propose."));

        Proposal proposal = SITE.library().written().proposals().getLast();
        assertThat(proposal.author().name()).isEqualTo("Noé");
        assertThat(proposal.edit().content()).containsEntry("text", "Je propose.");
        assertThat(sent.headers().firstValue("Location"))
                .hasValue("/curation/propositions/" + proposal.number());
        assertThat(SITE.get("/annotations/" + id(form)).statusCode()).isEqualTo(404);
    }

    @Test
    void aDraftComesBackAndGoesOnceItIsPublished() {
        String key = SITE.cited("carnino-marquet-2018");
        String address = "/curation/references/" + key + "/annoter";
        Document form = CLAIRE.page(address);
        CLAIRE.post(address, filled(form, "texte", "À finir demain.", "brouillon", "1"));

        Document again = CLAIRE.page(address);

        assertThat(again.select("[role=status]").text()).contains("Voici votre brouillon.");
        assertThat(again.select("[name=texte]").val()).isEqualTo("À finir demain.");
        assertThat(id(again)).isEqualTo(id(form));
        Document fresh = CLAIRE.page(address + "?neuf=1");
        assertThat(fresh.select("[name=texte]").val()).isEmpty();
        assertThat(fresh.select("[role=status] a").attr("href")).isEqualTo(address);
        CLAIRE.post(address, filled(again));
        assertThat(CLAIRE.page(address).select("[name=texte]").val()).isEmpty();
    }

    @Test
    void anAnnotationIsWithdrawnAndBroughtBack() {
        String id = written("À retirer.");
        String address = "/curation/annotations/" + id;

        CLAIRE.post(address, filled(CLAIRE.page(address), "faire", "retirer", "motif", "faux"));

        assertThat(SITE.get("/annotations/" + id).statusCode()).isEqualTo(410);
        assertThat(SITE.library().written().revisions(subject(id)).getFirst().why())
                .isEqualTo("faux");
        CLAIRE.post(address, filled(CLAIRE.page(address), "faire", "remettre"));
        assertThat(SITE.page("/annotations/" + id).text()).contains("À retirer.");
    }

    @Test
    void aReplyShowsWhatItAnswers() {
        String id = written("La question.");
        Document form = HUGO.page(ADDRESS + "?reponse=" + id);
        assertThat(form.select("h1").text()).isEqualTo("Répondre à une annotation");
        assertThat(form.select("main .remark").text()).contains("La question.");

        HUGO.post(ADDRESS, filled(form, "texte", "La réponse."));

        assertThat(entry(id(form)).field("replyTo")).isEqualTo(id);
    }

    @Test
    void aNoteOrAPassageOfASourceBeginsAnAnnotation() {
        String key =
                SITE.add(
                        new Record(
                                "avec-note",
                                "book",
                                Map.of("title", "Avec une note"),
                                List.of(),
                                List.of(),
                                List.of(
                                        new ItemNote(
                                                "N1",
                                                "<p>Un <b>point</b> :</p><ul><li>a</ul>",
                                                List.of(),
                                                List.of(mark()))),
                                List.of(),
                                List.of(),
                                List.of()));
        String address = "/curation/references/" + key + "/annoter";

        assertThat(CLAIRE.page(address + "?note=1").select("[name=texte]").val())
                .isEqualTo("Un **point** :\n\n- a");
        Document marked = CLAIRE.page(address + "?marque=1");
        assertThat(marked.select("[name=citation]").val()).isEqualTo("Un passage marqué.");
        assertThat(marked.select("[name=reperage]").val()).isEqualTo("12");
        assertThat(marked.select("[name=texte]").val()).isEqualTo("Très **juste**");
        assertThat(SITE.page("/references/" + key).select(".passages a").attr("href"))
                .isEqualTo(address + "?marque=1");
        assertThat(CLAIRE.page(address + "?note=7").select("[name=texte]").val()).isEmpty();
    }

    @Test
    void whoMayNotOrWhatIsNotThereIsTold() {
        assertThat(SITE.get(ADDRESS).statusCode()).isEqualTo(303);
        assertThat(CLAIRE.get("/curation/references/RIEN2345/annoter").statusCode()).isEqualTo(404);
        assertThat(CLAIRE.get("/curation/annotations/RIEN2345").statusCode()).isEqualTo(404);
        assertThat(CLAIRE.page("/en" + ADDRESS).select("h1").text())
                .isEqualTo("Annotate a reference");
    }

    @Test
    void referencesToCiteAreFoundByWhatIsTyped() {
        assertThat(CLAIRE.get("/curation/citations?q=diguet").body())
                .contains("\"key\":\"diguet-lopez-2019\"", "Diguet et al., 2019 — ");
        assertThat(SITE.get("/curation/citations?q=diguet").statusCode()).isEqualTo(303);
    }

    private static ItemAnnotation mark() {
        return new ItemAnnotation(
                "M1",
                ItemAnnotation.Kind.HIGHLIGHT,
                "Un passage marqué.",
                "Très <b>juste</b>",
                "#ffd400",
                "12",
                "",
                "00001",
                "",
                List.of());
    }

    /** What a browser sends of a form, but for the fields that are typed anew: name, value. */
    private static String[] filled(Document page, String... typed) {
        List<String> fields = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < typed.length; i += 2) {
            names.add(typed[i]);
        }
        for (Element field : page.select("form.write :is(input, textarea, select)[name]")) {
            String name = field.attr("name");
            if (!name.equals("jeton") && !names.contains(name)) {
                String selected = field.select("option[selected]").val();
                String first = field.select("option").val();
                fields.add(name);
                fields.add(
                        field.is("select") ? (selected.isEmpty() ? first : selected) : field.val());
            }
        }
        fields.addAll(List.of(typed));
        return fields.toArray(String[]::new);
    }

    private static String id(Document form) {
        return form.select("form.write [name=id]").val();
    }

    private static String written(String text) {
        Document form = CLAIRE.page(ADDRESS + "?neuf=1");
        CLAIRE.post(ADDRESS, filled(form, "texte", text));
        return id(form);
    }

    private static Entry entry(String id) {
        return SITE.library().written().find(subject(id)).orElseThrow();
    }

    private static Subject subject(String id) {
        return new Subject(Subject.Kind.ANNOTATION, id);
    }
}
