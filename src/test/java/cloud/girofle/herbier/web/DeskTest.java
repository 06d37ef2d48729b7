package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.ImportRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk where those who keep the library begin. */
class DeskTest {

    @Test
    void whoeverComesSeesWhatIsToDo(@TempDir Path folder) throws IOException {
        try (SampleSite site = SampleSite.empty()) {
            Member claire = site.signIn("claire", "Claire", Role.CURATOR);
            Member noe = site.signIn("noe", "Noé", Role.CONTRIBUTOR);
            Member admin = site.signIn(Role.ADMIN);
            assertThat(claire.page("/curation").text()).contains("Rien n’attend");

            String book = imported(site, folder);
            Edit edit =
                    new Edit(
                            new Subject(Subject.Kind.ANNOTATION, "A2345678"),
                            book,
                            0,
                            Act.SAVED,
                            Map.of("text", "Un texte."),
                            "");
            Curation curation = new Curation(site.library());
            curation.save(edit, noe.account());
            site.follow();

            Document desk = claire.page("/curation");
            assertThat(desk.text()).contains("Une proposition attend", "Annotation : Sobriété");
            assertThat(desk.select("section:contains(À faire) ul.plain li").eachText())
                    .containsExactly(
                            "Une remarque au dernier import de girofle",
                            "Un doublon probable",
                            "3 références sans annotation",
                            "3 références sans langue",
                            "3 références sans thème");
            assertThat(desk.select("ul.plain li:contains(langue) a").attr("href"))
                    .isEqualTo("/recherche?sans=langue");
            assertThat(desk.select("main a[href*=imports]")).isEmpty();
            for (String tool : desk.select("section:contains(Outils) a").eachAttr("href")) {
                assertThat(claire.get(tool).statusCode()).as(tool).isEqualTo(200);
            }
            assertThat(admin.page("/curation").select("main a[href*=imports]")).hasSize(1);
            Document own = noe.page("/en/curation");
            assertThat(own.text()).contains("Your proposals").doesNotContain("duplicate");
            curation.accept(1, Optional.empty(), claire.account(), "");
            assertThat(noe.page("/curation").text())
                    .contains("Acceptée par Claire", "Derniers changements");
        }
    }

    private static String imported(SampleSite site, Path folder) throws IOException {
        Path exports = Files.createDirectories(folder.resolve("girofle"));
        Files.writeString(
                exports.resolve("livres.bib"),
                """
                @book{a, title={Sobriété}, author={Lopez, Fanny}, year={2020}}
                @book{b, title={Sobriété}, author={Lopez, F.}, year={2020}, publisher={Le Seuil}}
                @book{c, title={Inachevé
                """);
        new Intake(site.library())
                .takeAll(folder, ImportRun.Start.COMMAND, (source, records) -> {});
        return site.cited("a");
    }
}
