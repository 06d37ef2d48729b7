package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.QuickPasswords;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.Accounts;
import cloud.girofle.herbier.library.Dump;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.backup.LastBackup;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.zotero.Zip;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code herbier backup} and {@code herbier restore}, over a small library with all there can be.
 */
class BackupCommandTest {

    private static final String ATTACHED = "un texte joint à une référence";

    private static final List<String> NOT_IN_IT =
            List.of("session: ", "invitation: ", "secret: ", "failure: ", "sqlite_sequence: ");

    @TempDir static Path folder;

    private static Path data = Path.of("");
    private static Path zip = Path.of("");
    private static Shell here = new Shell(Map.of());

    @BeforeAll
    static void aLibraryWithAllThereCanBe() throws IOException {
        data = folder.resolve("data");
        here = shell(folder);
        write(folder.resolve("import/girofle/girofle.rdf"), RDF);
        write(folder.resolve("import/girofle/files/3/a.txt"), ATTACHED);
        write(folder.resolve("content/a-propos.md"), "# À propos\n");
        write(data.resolve("styles/lisez-moi.txt"), "D’où ils viennent.");
        write(
                data.resolve("herbier.properties"),
                "machine=Un Atom\ns3-secret-key=motsecret\ncontact=a@exemple.org\n");
        here.run(0, "import");
        try (Accounts accounts = Accounts.open(data)) {
            Doors doors = new Doors(accounts, QuickPasswords.make(), InstantSource.system());
            String token = doors.members().invite(Role.ADMIN, Optional.empty());
            doors.members().join(token, "camille", "Camille", "une longue phrase");
            doors.signIn("camille", "une longue phrase", "127.0.0.1", "un navigateur");
            doors.members().invite(Role.CURATOR, Optional.empty());
        }
        zip = folder.resolve("herbier.zip");
        assertThat(here.run(0, "backup", zip.toString()))
                .singleElement()
                .asString()
                .startsWith("Sauvegarde faite et relue\u00a0: " + zip);
    }

    @Test
    void allOfItComesBackElsewhereButWhatLetsPeopleIn() throws IOException {
        Path place = folder.resolve("ailleurs");
        Shell there = shell(place);
        there.run(0, "restore", zip.toString());

        assertThat(Dump.of(place.resolve("data"))).isEqualTo(Dump.of(data)).isNotEmpty();
        assertThat(Dump.ofAccounts(place.resolve("data")))
                .filteredOn(BackupCommandTest::goesWithIt)
                .isEqualTo(
                        Dump.ofAccounts(data).stream()
                                .filter(BackupCommandTest::goesWithIt)
                                .toList())
                .anyMatch(line -> line.contains("camille"));
        assertThat(Dump.ofAccounts(place.resolve("data")))
                .noneMatch(line -> line.startsWith("session: ") || line.startsWith("invitation: "));
        for (String part : List.of("import", "content", "data/files", "data/styles")) {
            assertThat(files(place.resolve(part))).as(part).isEqualTo(files(folder.resolve(part)));
        }
        assertThat(place.resolve("data/herbier.properties"))
                .content()
                .contains("machine=Un Atom", "# À redonner, to be given again: s3-secret-key")
                .contains("contact=a@exemple.org")
                .doesNotContain("motsecret");
        there.run(0, "index");
        assertThat(there.run(0, "check")).last().asString().startsWith("Tout va bien");
        assertThat(LastBackup.of(data)).isPresent();
    }

    @Test
    void whatStoodThereIsSetAsideAndCanBeOpened() throws IOException {
        Path place = folder.resolve("plein");
        Shell there = shell(place);
        write(
                place.resolve("import/autre/autre.json"),
                "[{\"id\": \"x\", \"type\": \"book\", \"title\": \"Autre\"}]");
        write(place.resolve("content/a-propos.md"), "# Autrement\n");
        there.run(0, "import");
        List<String> before = Dump.of(place.resolve("data"));

        there.run(0, "restore", zip.toString());

        assertThat(Dump.of(place.resolve("data"))).isEqualTo(Dump.of(data));
        Path aside = aside(place.resolve("data"));
        assertThat(Dump.of(aside)).isEqualTo(before);
        assertThat(aside.resolve("content/a-propos.md")).hasContent("# Autrement\n");
        assertThat(aside.resolve("import/autre/autre.json")).exists();
        assertThat(place.resolve("import/autre/autre.json")).doesNotExist();
        try (Library library = Library.open(place.resolve("data"));
                Catalogue catalogue = Catalogue.open(place.resolve("data/index"))) {
            assertThat(library.check()).isEmpty();
            assertThat(catalogue.lastChange()).as("an index made anew").isZero();
        }
    }

    @Test
    void aLibraryThatSomebodyHasOpenIsLeftAlone() throws IOException {
        Path place = folder.resolve("ouvert");
        Shell there = shell(place);
        Path open = place.resolve("data");
        try (Library library = Library.open(open)) {
            List<String> before = Dump.of(open);
            assertThat(there.run(3, "restore", zip.toString()))
                    .anyMatch(line -> line.contains("library.db"));
            try (Catalogue catalogue = Catalogue.open(open.resolve("index"))) {
                assertThat(catalogue.count()).isZero();
                assertThat(there.run(3, "restore", zip.toString()))
                        .anyMatch(line -> line.startsWith("Un Herbier tourne sur " + open));
            }
            assertThat(Dump.of(open)).isEqualTo(before);
            assertThat(library.isEmpty()).isTrue();
        }
        there.run(0, "restore", zip.toString());
        assertThat(Dump.of(open)).isEqualTo(Dump.of(data));
    }

    @Test
    void whatIsNotAWholeBackupIsRefusedAndNothingChanges() throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        Map<String, byte[]> entries = entries();
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 4;
        refuse(flipped, "");
        refuse(Arrays.copyOf(bytes, bytes.length - 100), "n’est plus entière");
        refuse(Arrays.copyOf(bytes, bytes.length / 2), "n’est plus entière");
        refuse("rien".getBytes(StandardCharsets.UTF_8), "n’est pas une sauvegarde");

        Map<String, byte[]> without = new TreeMap<>(entries);
        without.remove("accounts.db");
        refuse(made(without), "accounts.db");
        Map<String, byte[]> more = new TreeMap<>(entries);
        more.put("../dehors.txt", new byte[] {1});
        refuse(made(more), "../dehors.txt");
        more.put(
                "SHA256SUMS",
                (text(entries, "SHA256SUMS") + "0".repeat(64) + "  content/../../dehors.txt\n")
                        .getBytes(StandardCharsets.UTF_8));
        refuse(made(more), "content/../../dehors.txt");
        assertThat(folder.resolve("dehors.txt")).doesNotExist();
        Map<String, byte[]> newer = new TreeMap<>(entries);
        newer.put("herbier-backup.properties", "layout=2\n".getBytes(StandardCharsets.UTF_8));
        refuse(made(newer), "Herbier plus récent");
    }

    @Test
    void aFolderKeepsEachFileOnceAndWhatIsDamagedInItIsFound() throws IOException {
        Path many = folder.resolve("sauvegardes");
        here.run(0, "backup", many + "/");
        Map<String, String> files = files(many.resolve("files"));
        assertThat(files.values()).contains(ATTACHED, RDF);
        Path first = zips(many).getFirst();
        Files.move(first, many.resolve("herbier-2025-01-15T030000Z.zip"));
        Files.copy(
                many.resolve("herbier-2025-01-15T030000Z.zip"),
                many.resolve("herbier-2025-01-15T020000Z.zip"));
        write(many.resolve("files/ab/ab" + "0".repeat(62)), "que rien ne nomme");

        assertThat(here.run(0, "backup", many.toString()))
                .last()
                .asString()
                .contains("2 sauvegardes", "une plus ancienne a été ôtée");
        assertThat(zips(many)).hasSize(2).first().asString().contains("2025-01-15T030000Z");
        assertThat(files(many.resolve("files"))).isEqualTo(files);
        assertThat(here.run(0, "backup", "--verify", many.toString())).hasSize(2);

        Path there = folder.resolve("jadis");
        shell(there).run(0, "restore", many.toString(), "--from", "2025-01");
        assertThat(Dump.of(there.resolve("data"))).isEqualTo(Dump.of(data));
        assertThat(shell(there).run(2, "restore", many.toString(), "--from", "2024"))
                .anyMatch(line -> line.contains("aucune sauvegarde ne commence par"));

        Path damaged =
                many.resolve("files")
                        .resolve(
                                files.entrySet().stream()
                                        .filter(each -> each.getValue().equals(ATTACHED))
                                        .findFirst()
                                        .orElseThrow()
                                        .getKey());
        Files.writeString(damaged, ATTACHED.replace('u', 'x'));
        assertThat(here.run(1, "backup", "--verify", many.toString()))
                .filteredOn(line -> line.contains(String.valueOf(damaged.getFileName())))
                .hasSize(2);
    }

    @Test
    void nothingIsWrittenOverAndABackupOfNothingIsRefused() throws IOException {
        byte[] before = Files.readAllBytes(zip);
        assertThat(here.run(2, "backup", zip.toString()))
                .singleElement()
                .asString()
                .contains("existe déjà");
        assertThat(here.run(2, "backup", data.toString()))
                .singleElement()
                .asString()
                .contains("contient une bibliothèque");
        assertThat(Files.readAllBytes(zip)).isEqualTo(before);
        shell(folder.resolve("vide")).run(3, "backup", folder.resolve("vide.zip").toString());
        assertThat(folder.resolve("vide.zip")).doesNotExist();
        assertThat(folder.resolve("vide.zip.part")).doesNotExist();
        here.run(2, "restore", folder.resolve("rien.zip").toString());
    }

    @Test
    void whatTheLibraryLacksIsSaid() throws IOException {
        Path place = folder.resolve("lacune");
        shell(place).run(0, "restore", zip.toString());
        Path lost;
        try (Stream<Path> all = Files.walk(place.resolve("data/files"))) {
            lost = all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.delete(lost);
        assertThat(shell(place).run(1, "backup", folder.resolve("lacune.zip").toString()))
                .anyMatch(line -> line.contains(String.valueOf(lost.getFileName())));
        shell(folder.resolve("lacune2")).run(0, "restore", folder.resolve("lacune.zip").toString());
    }

    @Test
    void everyKeyThatSoundsSecretIsOne() {
        assertThat(Settings.SECRETS).contains("s3-secret-key");
        assertThat(Settings.isSecret("HERBIER_ZOTERO_KEY")).isTrue();
        assertThat(Settings.isSecret("HERBIER_PORT")).isFalse();
        assertThat(
                        SettingsCopy.of(
                                Map.of(
                                        "HERBIER_DATA",
                                        folder.resolve("x").toString(),
                                        "HERBIER_URL",
                                        "https://exemple.org",
                                        "HERBIER_S3_SECRET_KEY",
                                        "motsecret")))
                .contains("# À redonner, to be given again: HERBIER_S3_SECRET_KEY")
                .contains("HERBIER_URL=https\\://exemple.org")
                .doesNotContain("motsecret");
    }

    private static boolean goesWithIt(String line) {
        return NOT_IN_IT.stream().noneMatch(line::startsWith);
    }

    private static void refuse(byte[] bytes, String why) throws IOException {
        Path place = folder.resolve("refus");
        write(place.resolve("content/mien.md"), "# Mien\n");
        Library.open(place.resolve("data")).close();
        List<String> before = Dump.of(place.resolve("data"));
        Path bad = Files.write(folder.resolve("refus.zip"), bytes);
        assertThat(shell(place).run(3, "restore", bad.toString()))
                .anyMatch(line -> line.contains(why));
        assertThat(Dump.of(place.resolve("data"))).isEqualTo(before);
        assertThat(files(place.resolve("content"))).containsOnlyKeys("mien.md");
        try (Stream<Path> left = Files.list(place.resolve("data"))) {
            assertThat(left.map(each -> String.valueOf(each.getFileName())))
                    .isSubsetOf("library.db", "index");
        }
    }

    private static byte[] made(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("fait.zip");
        Files.deleteIfExists(file);
        Zip archive = new Zip();
        entries.forEach(archive::with);
        archive.write(file);
        return Files.readAllBytes(file);
    }

    private static Shell shell(Path place) {
        return new Shell(place.resolve("data"), place.resolve("import"));
    }

    private static Path aside(Path data) throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            return all.filter(each -> each.toString().contains("before-restore"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<Path> zips(Path many) throws IOException {
        try (Stream<Path> all = Files.list(many)) {
            return all.filter(each -> each.toString().endsWith(".zip")).sorted().toList();
        }
    }

    private static Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (var entry : Collections.list(file.entries())) {
                try (InputStream in = file.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static String text(Map<String, byte[]> entries, String name) {
        return new String(entries.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Map<String, String> files(Path place) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(place)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                files.put(place.relativize(each).toString(), Files.readString(each));
            }
        }
        return files;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String RDF =
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns:z="http://www.zotero.org/namespaces/export#"
                xmlns:bib="http://purl.org/net/biblio#"
                xmlns:link="http://purl.org/rss/1.0/modules/link/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
              <bib:Report rdf:about="#item_1">
                <z:itemType>report</z:itemType>
                <dc:title>Ce que pèse un herbier</dc:title>
                <link:link rdf:resource="#item_3"/>
              </bib:Report>
              <z:Attachment rdf:about="#item_3">
                <z:itemType>attachment</z:itemType>
                <rdf:resource rdf:resource="files/3/a.txt"/>
                <dc:title>a.txt</dc:title>
                <link:type>text/plain</link:type>
              </z:Attachment>
            </rdf:RDF>
            """;
}
