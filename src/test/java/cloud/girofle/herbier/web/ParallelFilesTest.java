package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.Dump;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A source beside a file that is not imported, over HTTP and without JavaScript. */
class ParallelFilesTest {

    private static final String DESK = "/curation/paralleles";

    private static final String TWO =
            """
            [{"id": "a", "type": "book", "title": "À bout de flux", "publisher": "Divergences",
              "author": [{"family": "Lopez", "given": "Fanny"}],
              "issued": {"date-parts": [[2022]]}},
             {"id": "b", "type": "book", "title": "Un livre que personne n’a <b>",
              "keyword": "low-tech"}]\
            """;

    private static final SampleSite SITE = SampleSite.fullAtHome();
    private static final Member NOE = SITE.signIn("noe", "Noé", Role.CONTRIBUTOR);

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void aFileIsComparedWithoutARowWritten() throws IOException {
        List<String> before = Dump.of(SITE.data());
        String address = send(NOE, new Multipart().file("deuxfleurs.rdf", rdf()));
        Document page = NOE.settled(address);

        Document imported = SITE.page("/paralleles?a=girofle&b=deuxfleurs");
        assertThat(page.select(".parts:first-of-type b").eachText())
                .as("the same as once it is imported")
                .isEqualTo(imported.select(".parts:first-of-type b").eachText())
                .containsExactly("53", "109", "2");
        assertThat(page.text())
                .contains("Cloud Girofle et deuxfleurs.rdf", "Rien n’est importé")
                .contains("Seulement dans deuxfleurs.rdf");
        assertThat(page.select("svg text").eachText())
                .isEqualTo(imported.select("svg text").eachText());
        assertThat(Dump.of(SITE.data())).isEqualTo(before);
        assertThat(SITE.library().runs(9)).hasSize(2);
        assertThat(waiting()).as("the file is gone").noneMatch(name -> name.contains(".rdf"));

        Document both = NOE.page(address + "?liste=communes");
        String title = both.select(".hits a").attr("href");
        assertThat(SITE.get(title).statusCode()).as("leads to our page of it").isEqualTo(200);

        assertThat(NOE.post(address).statusCode()).isEqualTo(303);
        assertThat(waiting()).isEmpty();
        HttpResponse<String> gone = NOE.get(address);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(gone.body()).text()).contains("Cette comparaison n’est plus là");
        assertThat(Dump.of(SITE.data())).isEqualTo(before);
    }

    @Test
    void whatTheFileHasMoreIsReadAndTaken() {
        String address = send(NOE, new Multipart().file("deux.json", TWO));
        Document page = NOE.settled(address);
        assertThat(page.select(".parts:first-of-type b").eachText())
                .containsExactly("1", "161", "1");

        Document more = NOE.page(address + "?liste=b-seul");
        assertThat(more.select(".hits h3").text()).startsWith("Un livre que personne n’a");
        assertThat(more.select(".hits a")).as("it has no page here").isEmpty();
        assertThat(NOE.page(address + "?liste=communes").select(".hits p").eachText())
                .anyMatch(line -> line.contains("«\u202fDivergences\u202f» dans deux.json"));
        assertThat(NOE.page(address + "?liste=pour-a").select(".hits p").text())
                .contains("Cloud Girofle a 8 références sur «\u202flow-tech\u202f»");
        HttpResponse<String> taken = NOE.get(address + "/liste.ris?liste=b-seul");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body())
                .contains("Un livre que personne")
                .doesNotContain("bout de flux")
                .containsOnlyOnce("ER  -");
        assertThat(NOE.page("/en" + address).select("h1").text())
                .isEqualTo("Cloud Girofle and deux.json");

        Member other = SITE.signIn("hugo", "Hugo", Role.ADMIN);
        assertThat(other.get(address).statusCode()).as("it is Noé's alone").isEqualTo(404);
        assertThat(other.get(address + "/liste.ris").statusCode()).isEqualTo(404);
        assertThat(other.post(address).statusCode()).isEqualTo(404);
        assertThat(NOE.page(DESK).select("main").text()).contains("Cloud Girofle et deux.json");
        assertThat(other.page(DESK).select("main").text()).doesNotContain("deux.json");
    }

    @Test
    void whatCannotBeReadIsToldAndWhatIsMissingToo() {
        Document page =
                NOE.settled(send(NOE, new Multipart().file("photo.jpg", new byte[] {1, 2, 3})));
        assertThat(page.select("[role=alert]").text())
                .contains("Rien n’a pu être lu", "photo.jpg :");
        HttpResponse<String> none = NOE.post(DESK, new Multipart().field("source", "girofle"));
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(none.body()).text()).contains("Aucun fichier n’a été choisi");
        HttpResponse<String> unknown =
                NOE.post(DESK, new Multipart().field("source", "rien").file("a.json", TWO));
        assertThat(unknown.statusCode()).isEqualTo(400);
    }

    @Test
    void theOldestComparisonMakesRoom() {
        Member claire = SITE.signIn("claire", "Claire", Role.CURATOR);
        String first = send(claire, "deuxfleurs", new Multipart().file("un.json", TWO));
        claire.settled(first);
        for (int i = 0; i < 3; i++) {
            claire.settled(send(claire, "deuxfleurs", new Multipart().file(i + ".json", TWO)));
        }
        assertThat(claire.get(first).statusCode()).isEqualTo(404);
        assertThat(claire.page(DESK).select("main .plain a")).hasSize(3);
    }

    private static String send(Member member, Multipart form) {
        return send(member, "girofle", form);
    }

    private static String send(Member member, String source, Multipart form) {
        HttpResponse<String> answer = member.post(DESK, form.field("source", source));
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static byte[] rdf() throws IOException {
        return Files.readAllBytes(Path.of("import/deuxfleurs/deuxfleurs.rdf"));
    }

    /** The files that wait, by their names. */
    private static List<String> waiting() throws IOException {
        Path incoming = SITE.data().resolve("incoming");
        try (Stream<Path> all = Files.walk(incoming)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(incoming.resolve("underway")))
                    .map(file -> incoming.relativize(file).toString())
                    .toList();
        }
    }
}
