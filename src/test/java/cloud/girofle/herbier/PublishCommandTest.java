package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.publish.S3Server;
import cloud.girofle.herbier.web.SampleSite;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The command that publishes, beside a site that serves and without one. */
class PublishCommandTest {

    private static final String[] LITTLE = {"--french", "--no-exports"};

    @TempDir private Path folder;

    @Test
    void aSiteThatServesIsAskedForItsPagesAndElseOneIsStarted() throws IOException {
        Path copy = folder.resolve("copie");
        Shell shell;
        try (SampleSite site = SampleSite.empty()) {
            int port = URI.create(site.address()).getPort();
            shell =
                    new Shell(site.data(), folder)
                            .with(
                                    Map.of(
                                            "HERBIER_URL", "https://herbier.example",
                                            "HERBIER_CONTENT", "content"));
            assertThat(publish(shell.with(Map.of("HERBIER_PORT", "1")), 3, copy.toString()))
                    .last()
                    .asString()
                    .startsWith("Un Herbier en marche tient l’index, mais ne répond pas");
            assertThat(copy).doesNotExist();

            Shell beside = shell.with(Map.of("HERBIER_PORT", String.valueOf(port)));
            assertThat(publish(beside, 0, copy.toString()))
                    .last()
                    .asString()
                    .matches("Publié\u00a0: \\d+ fichiers ajoutés, 0 modifiés, 0 retirés, .*");
            assertThat(Files.readString(copy.resolve("index.html")))
                    .contains("action=\"https://herbier.example/recherche\"");
            bucket(beside);
        }
        assertThat(publish(shell, 0, copy.toString(), "--dry-run"))
                .last()
                .asString()
                .matches("À publier\u00a0: 0 fichiers à ajouter, [012] à modifier, 0 à retirer.*")
                .as("but for what the site says it uses at the moment");
    }

    @Test
    void whatCannotBeMeantIsRefused() throws IOException {
        Shell shell = new Shell(folder.resolve("data"), folder);
        assertThat(publish(shell, 2, "s3://Pas Un Nom")).last().asString().contains("s3://nom");
        assertThat(publish(shell, 2, "s3://une-copie"))
                .last()
                .asString()
                .contains("HERBIER_S3_ENDPOINT");
        assertThat(publish(shell, 2, "copie", "--search", "pagefind"))
                .last()
                .asString()
                .contains("npm install pagefind");
        Path mine = Files.createDirectories(folder.resolve("a-moi"));
        Files.writeString(mine.resolve("note.txt"), "à moi");
        assertThat(publish(shell, 2, mine.toString()))
                .last()
                .asString()
                .contains("rien n’a été publié");
        assertThat(
                        publish(
                                shell.with(Map.of("HERBIER_S3_ENDPOINT", "ftp://serveur")),
                                2,
                                "s3://une-copie"))
                .last()
                .asString()
                .contains("HERBIER_S3_ENDPOINT");
    }

    private static void bucket(Shell beside) {
        try (S3Server s3 = S3Server.with("une-copie");
                Overheard log = new Overheard()) {
            LoggerFactory.getLogger(Herbier.class).debug("heard");
            Shell keys =
                    beside.with(
                            Map.of(
                                    "HERBIER_S3_ENDPOINT", s3.address(),
                                    "AWS_ACCESS_KEY_ID", S3Server.KEY,
                                    "AWS_SECRET_ACCESS_KEY", S3Server.SECRET));
            assertThat(publish(keys, 0, "s3://une-copie/copie"))
                    .last()
                    .asString()
                    .startsWith("Publié\u00a0: ");
            assertThat(publish(keys, 0, "s3://une-copie/copie"))
                    .last()
                    .asString()
                    .startsWith("Publié\u00a0: 0 fichiers ajoutés, 0 modifiés, 0 retirés");
            List<String> refused =
                    publish(
                            keys.with(Map.of("AWS_SECRET_ACCESS_KEY", "autre-secret")),
                            3,
                            "s3://une-copie/copie");
            assertThat(refused).last().asString().contains("SignatureDoesNotMatch");
            assertThat(String.join("\n", refused)).doesNotContain("autre-secret");
            assertThat(log.said())
                    .contains("heard")
                    .doesNotContain("autre-secret", S3Server.SECRET);
        }
    }

    private static List<String> publish(Shell shell, int code, String... more) {
        String[] arguments = new String[1 + more.length + LITTLE.length];
        arguments[0] = "publish";
        System.arraycopy(more, 0, arguments, 1, more.length);
        System.arraycopy(LITTLE, 0, arguments, 1 + more.length, LITTLE.length);
        return shell.run(code, arguments);
    }
}
