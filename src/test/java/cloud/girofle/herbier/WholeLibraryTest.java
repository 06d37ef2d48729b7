package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.QuickPasswords;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Accounts;
import cloud.girofle.herbier.library.Dump;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.StoredFile;
import cloud.girofle.herbier.web.Member;
import cloud.girofle.herbier.web.SampleSite;
import cloud.girofle.herbier.zotero.OpenExport;
import cloud.girofle.herbier.zotero.Zip;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole library in one file, out of a Herbier that goes on serving, and into another. */
class WholeLibraryTest {

    private static final SampleSite SITE = SampleSite.furnished();

    @TempDir static Path folder;

    private static Path zip = Path.of("");
    private static String withFile = "";
    private static Member camille;

    @BeforeAll
    static void aLibraryWithAHistory() throws IOException {
        Path pdf = folder.resolve("a.txt");
        Files.writeString(pdf, "un texte, pas un PDF ", StandardCharsets.UTF_8);
        withFile = SITE.add(holding(SITE.files().keep(pdf)));
        camille = SITE.signIn(Role.CURATOR);
        write(new Subject(Subject.Kind.ANNOTATION, "AVECNUM2"), withFile, 0, "Un avis.");
        write(new Subject(Subject.Kind.ANNOTATION, "AVECNUM2"), withFile, 1, "Un avis changé.");
        String key = SITE.cited("diguet-lopez-2019");
        write(new Subject(Subject.Kind.ANNOTATION, "RETIREE2"), key, 0, "Un mot de trop.");
        SITE.follow();
        zip = folder.resolve("tout.zip");
        assertThat(at(SITE.data(), "content").run(0, "export", "all", zip.toString()))
                .singleElement()
                .asString()
                .startsWith(zip + " contient la bibliothèque entière\u00a0: ")
                .contains("un fichier joint");
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void itBecomesTheSameLibraryElsewhere() throws IOException {
        Path data = folder.resolve("ailleurs/data");
        Shell there = at(data, folder.resolve("ailleurs/content").toString());
        assertThat(there.run(0, "import", zip.toString()))
                .anyMatch(line -> line.startsWith("Bibliothèque reprise en entier\u00a0: "))
                .anyMatch(line -> line.startsWith("Ce que son équipe garde en fichiers va dans"));

        assertThat(Dump.of(data)).isEqualTo(Dump.of(SITE.data())).hasSizeGreaterThan(1_000);
        assertThat(files(data.resolve("files")))
                .isNotEmpty()
                .isEqualTo(files(SITE.data().resolve("files")));
        assertThat(files(folder.resolve("ailleurs/content")))
                .containsKeys("a-propos.md", "thesaurus.ttl", "figures/chiffres.csv")
                .containsKey("annotations/" + withFile + "/AVECNUM2.md");
        try (SampleSite copy = SampleSite.over(data)) {
            for (String path :
                    List.of(
                            "/references/" + withFile,
                            "/auteurs/lopez-fanny",
                            "/annotations/AVECNUM2/historique",
                            "/notes/sobriete-numerique",
                            "/chiffres",
                            "/themes/sobriete")) {
                assertThat(copy.get(path).statusCode()).as(path).isEqualTo(200);
                assertThat(copy.get(path).body()).as(path).isEqualTo(SITE.get(path).body());
            }
        }
        // Its files and its rows agree: nothing is taken twice, nothing waits.
        assertThat(there.run(0, "content"))
                .noneMatch(line -> line.contains("repris") || line.contains("proposition"));
        assertThat(there.run(0, "check")).anyMatch(line -> line.startsWith("Tout va bien"));
        try (Accounts accounts = Accounts.open(data)) {
            assertThat(join(accounts)).isGreaterThan(signed(SITE.data()));
        }
    }

    @Test
    void theSameLibraryMakesTheSameBytes() throws IOException {
        Path again = folder.resolve("encore.zip");
        at(SITE.data(), "content").run(0, "export", "all", again.toString());
        assertThat(Files.mismatch(zip, again)).isEqualTo(-1);
    }

    @Test
    void whoHasNoHerbierFindsPlainFormatsAndIsToldWhichIsWhich() throws IOException {
        Map<String, byte[]> entries = entries(zip);
        assertThat(entries.keySet())
                .contains(
                        "README.txt",
                        "bibliotheque.rdf",
                        "bibliotheque.csl.json",
                        "library.db",
                        "content/notes/sobriete-numerique.md",
                        "content/figures/chiffres.csv")
                .noneMatch(name -> name.contains("accounts") || name.contains("index"));
        String readme = text(entries, "README.txt");
        assertThat(readme)
                .startsWith("UNE BIBLIOTHÈQUE HERBIER, ENTIÈRE")
                .contains("A WHOLE HERBIER LIBRARY")
                .contains(SITE.library().count() + " références, 1 fichiers joints")
                .doesNotContain("{");
        Path out = folder.resolve("sans-herbier");
        entries.forEach((name, bytes) -> write(out.resolve(name), bytes));
        Export rdf = ZoteroExport.read(out.resolve("bibliotheque.rdf"));
        assertThat(rdf.records().size()).isEqualTo(SITE.library().count());
        assertThat(rdf.collections()).isNotEmpty();
        Record item =
                rdf.records().stream()
                        .filter(each -> each.title().equals("Avec un fichier"))
                        .findFirst()
                        .orElseThrow();
        assertThat(item.notes())
                .singleElement()
                .extracting("html")
                .asString()
                .contains("Un avis changé.");
        Attachment file = item.attachments().getFirst();
        assertThat(Files.readString(out.resolve(file.path()))).startsWith("un texte");
        assertThat(ZoteroExport.read(out.resolve("bibliotheque.csl.json")).records().size())
                .isEqualTo(rdf.records().stream().filter(each -> !standsAlone(each)).count());
    }

    @Test
    void nothingOfThoseWhoSignInGoesWithIt() throws IOException {
        String password = hash();
        for (Map.Entry<String, byte[]> each : entries(zip).entrySet()) {
            String bytes = new String(each.getValue(), StandardCharsets.ISO_8859_1);
            assertThat(bytes).as(each.getKey()).doesNotContain("argon2", password);
        }
    }

    @Test
    void aLibraryThatHoldsSomethingIsLeftAloneAndToldWhatToDo() throws IOException {
        Path data = folder.resolve("plein/data");
        Shell there = at(data, folder.resolve("plein/content").toString());
        Path note = folder.resolve("plein/content/notes/une.md");
        write(note, "---\ntitle: Une\nauthor: Claire\n---\n\nUn mot.\n");
        there.run(0, "content");
        List<String> before = Dump.of(data);
        for (String[] command :
                List.of(
                        new String[] {"import", zip.toString()},
                        new String[] {"import", "--dry-run", zip.toString()})) {
            assertThat(there.run(2, command))
                    .singleElement()
                    .asString()
                    .contains("n’est pas vide\u00a0: rien n’a été repris")
                    .endsWith("herbier import --source NOM " + zip);
        }
        assertThat(Dump.of(data)).isEqualTo(before);

        List<OpenExport> exports = OpenExport.all(zip);
        assertThat(exports).hasSize(1);
        try (OpenExport rdf = exports.getFirst()) {
            assertThat(rdf.export().records().size()).isEqualTo(SITE.library().count());
            assertThat(rdf.export().records())
                    .flatExtracting(Record::attachments)
                    .flatExtracting(each -> rdf.file(each).stream().toList())
                    .hasSize(1);
        }
    }

    @Test
    void aTrialSaysWhatItWouldDoAndDoesNothing() throws IOException {
        Path data = folder.resolve("essai/data");
        Shell there = at(data, folder.resolve("essai/content").toString());
        assertThat(there.run(0, "import", "--dry-run", zip.toString()))
                .anyMatch(line ->
                        line.startsWith("Cette bibliothèque entière serait reprise\u00a0: "))
                .endsWith("Essai\u00a0: rien n’a été écrit.");
        assertThat(folder.resolve("essai/content")).doesNotExist();
        assertThat(data.resolve("library.db")).doesNotExist();
    }

    @Test
    void whereSomebodyHasAnAccountWhatOthersSignedIsNotTheirs() throws IOException {
        Path peopled = folder.resolve("peuple/data");
        try (Accounts accounts = Accounts.open(peopled)) {
            join(accounts);
        }
        Path content = folder.resolve("peuple/content");
        write(content.resolve("a-propos.md"), "# À moi\n");
        assertThat(at(peopled, content.toString()).run(0, "import", zip.toString()))
                .anyMatch(line -> line.startsWith("Il y a déjà des comptes ici"))
                .anyMatch(line -> line.startsWith("Le dossier " + content + " n’est pas vide"));
        assertThat(files(content)).hasSize(1);
        assertThat(signed(peopled)).isZero();
        try (Library library = Library.open(peopled)) {
            assertThat(library.written().find(new Subject(Subject.Kind.ANNOTATION, "AVECNUM2")))
                    .get()
                    .extracting("author.name")
                    .isEqualTo(camille.account().name());
        }
    }

    @Test
    void aFileThatIsNotWholeAnyMoreIsRefused() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(entries(zip));
        entries.remove("library.db");
        assertRefused(entries, "est abîmé, ou n’est plus entier");
        entries.put("library.db", "rien".getBytes(StandardCharsets.UTF_8));
        assertRefused(entries, "n’est pas une base de données");
        entries.putAll(entries(zip));
        entries.put("../dehors.txt", new byte[] {1});
        assertRefused(entries, "est abîmé, ou n’est plus entier");
        assertThat(folder.resolve("dehors.txt")).doesNotExist();
        entries.remove("../dehors.txt");
        entries.put("herbier.json", "{\"layout\": 2}".getBytes(StandardCharsets.UTF_8));
        assertRefused(entries, "vient d’un Herbier plus récent");
    }

    @Test
    void theWholeNeedsAFileAndNoPart() {
        Shell shell = at(SITE.data(), "content");
        for (String[] command :
                List.of(
                        new String[] {"export", "all"},
                        new String[] {"export", "all", "a.zip", "--source", "girofle"})) {
            assertThat(shell.run(2, command))
                    .singleElement()
                    .asString()
                    .startsWith("Pour la bibliothèque entière, donnez un fichier");
        }
    }

    private static boolean standsAlone(Record item) {
        return item.type().equals("note") || item.type().equals("attachment");
    }

    private static void assertRefused(Map<String, byte[]> entries, String why) throws IOException {
        Path data = Files.createTempDirectory(folder, "refus");
        Path broken = Files.createTempFile(folder, "casse", ".zip");
        Zip archive = new Zip();
        entries.forEach(archive::with);
        archive.write(broken);
        assertThat(at(data, data.resolve("content").toString()).run(3, "import", broken.toString()))
                .anyMatch(line -> line.contains(why));
        try (Library library = Library.open(data)) {
            assertThat(library.isEmpty()).isTrue();
        }
    }

    private static Shell at(Path data, String content) {
        return new Shell(
                Map.of(
                        "HERBIER_DATA",
                        data.toString(),
                        "HERBIER_IMPORT",
                        folder.resolve("rien").toString(),
                        "HERBIER_CONTENT",
                        content,
                        "HERBIER_URL",
                        "https://herbier.example"));
    }

    private static long join(Accounts accounts) {
        Doors doors = new Doors(accounts, QuickPasswords.make(), InstantSource.system());
        String token = doors.members().invite(Role.ADMIN, Optional.empty());
        doors.members().join(token, "noe", "Noé", Member.PASSWORD);
        return accounts.named("noe").orElseThrow().id();
    }

    /** The largest number of an account that signed something. */
    private static long signed(Path data) {
        try (Library library = Library.open(data)) {
            return library.lastAccount();
        }
    }

    private static String hash() {
        try (Accounts accounts = Accounts.open(SITE.data())) {
            return accounts.password(camille.account().id()).orElseThrow();
        }
    }

    private static void write(Subject subject, String about, int version, String text) {
        new Curation(SITE.library())
                .save(
                        new Edit(subject, about, version, Act.SAVED, Map.of("text", text), ""),
                        camille.account());
    }

    private static Record holding(StoredFile file) {
        Attachment attachment =
                new Attachment(
                                "",
                                LinkMode.IMPORTED_FILE,
                                Presence.STORED,
                                "La pièce",
                                "text/plain",
                                "files/4/piece.txt",
                                "",
                                "",
                                "",
                                List.of())
                        .kept(file);
        return new Record(
                "avec",
                "report",
                Map.of("title", "Avec un fichier"),
                List.of(),
                List.of(),
                List.of(),
                List.of(attachment),
                List.of(),
                List.of());
    }

    private static Map<String, byte[]> entries(Path archive) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile file = new ZipFile(archive.toFile())) {
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

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.filter(Files::isRegularFile).toList()) {
                    files.put(
                            folder.relativize(each).toString(),
                            Files.readString(each, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    private static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
