package cloud.girofle.herbier.curation.content;

import static cloud.girofle.herbier.curation.content.Desk.HUGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.curation.ThesaurusFile;
import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Subject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures in files, in and out. */
class FiguresTableTest {

    private static final String FILE = "figures/essais.csv";

    @TempDir private Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theProjectsFiguresAreTakenAndWrittenAgainToTheByte() throws IOException {
        Path given = Path.of("content", "figures", "chiffres.csv");
        desk.library.adopt(ThesaurusFile.in(Path.of("content")).orElseThrow());
        desk.later(Duration.ofDays(365)); // After the day they are signed.
        desk.file("figures/chiffres.csv", Files.readString(given));

        assertThat(desk.take().problems()).isEmpty();

        List<Entry> figures = desk.library.written().all(Subject.Kind.FIGURE);
        assertThat(figures).hasSize(70);
        assertThat(figures).extracting(each -> each.author().name()).containsOnly("Cloud Girofle");
        assertThat(figures)
                .extracting(each -> KeyFigure.of(each.content()))
                .allSatisfy(figure -> {
                    assertThat(figure.source().reference()).isNotEmpty();
                    assertThat(figure.confidenceWhy()).isNotEmpty();
                    assertThat(figure.topics()).isNotEmpty();
                    assertThat(figure.set()).isEqualTo("chiffres");
                });
        desk.write();
        assertThat(desk.text("figures/chiffres.csv")).isEqualTo(Files.readString(given));
        assertThat(desk.write().written()).isEmpty();
        assertThat(desk.take().taken()).isEmpty();
    }

    /** Each figure as the domain's own table gives it. */
    @Test
    void theProjectsFiguresAreThoseThatWereGathered() throws IOException {
        Path domain = Shared.sample("domain/figures.tsv");
        Map<String, String> confidence =
                Map.of(
                        "verified", "verifie",
                        "partly-verified", "en-partie",
                        "own knowledge, to verify", "a-verifier");
        List<List<String>> given =
                Files.readAllLines(domain).stream()
                        .skip(1)
                        .map(line -> List.of(line.split("\t", -1)))
                        .map(cells ->
                                List.of(
                                        cells.get(1),
                                        cells.get(2),
                                        cells.get(3),
                                        cells.get(4),
                                        cells.get(6),
                                        cells.get(7),
                                        cells.get(8),
                                        cells.get(9),
                                        confidence.getOrDefault(cells.get(10), "")))
                        .toList();
        List<String> columns =
                List.of(
                        "statement",
                        "value",
                        "low",
                        "high",
                        "scope",
                        "year",
                        "reference",
                        "locator",
                        "confidence");
        String text = Files.readString(Path.of("content", "figures", "chiffres.csv"));

        assertThat(
                        CsvTable.read(text, columns).rows().stream()
                                .map(row ->
                                        columns.stream()
                                                .map(row::cell)
                                                .map(FiguresTableTest::typed)
                                                .toList())
                                .toList())
                .containsExactlyInAnyOrderElementsOf(given);
    }

    @Test
    void eachFaultIsSaidWithItsLineAndTheOtherRowsAreTaken() throws IOException {
        desk.file(
                FILE,
                """
                slug,title,statement,value,low,high,indicator,phases,how,confidence,status,topics,author,critique,created,unit
                juste,Juste,Tout va.,"2.5",,,electricite,usage,mesure,verifie,actuel,,Ana,"Deux
                lignes, et « une » virgule.",
                virgule,Virgule,Une virgule.,"2,5",,,,,,,,,Ana,,
                indicateur,Indicateur,Un mot inconnu.,1,,,bonheur,,,,,,Ana,,
                phase,Phase,Une phase inconnue.,1,,,,usage sommeil,,,,,Ana,,
                comment,Comment,Un mot inconnu.,1,,,,,devine,,,,Ana,,
                sur,Sûr,Un mot inconnu.,1,,,,,,certain,,,Ana,,
                etat,État,Un mot inconnu.,1,,,,,,,perime,,Ana,,
                remplace,Remplacé,Par quoi ?,1,,,,,,,remplace,,Ana,,
                theme,Thème,Un thème inconnu.,1,,,,,,,,licorne,Ana,,
                ,Sans nom,Pas de slug.,1,,,,,,,,,Ana,,
                titre,,Pas de titre.,1,,,,,,,,,Ana,,
                phrase,Pas de phrase,,1,,,,,,,,,Ana,,
                anonyme,Anonyme,Qui le dit ?,1,,,,,,,,,,,
                unite,Unité,Une unité inconnue.,1,,,,,,,,,Ana,,,licornes
                bornes,Bornes,À l’envers.,,9,1,,,,,,,Ana,,
                juste,Deux fois,La même.,1,,,,,,,,,Ana,,
                hier,Hier,Pas une date.,1,,,,,,,,,Ana,,hier
                des mots,Slug,Pas un slug.,1,,,,,,,,,Ana,,
                """);
        desk.file("figures/autre.csv", "slug,title,statement,author,couleur\na,A,B,Ana,bleu\n");
        desk.file("figures/Été.csv", "slug,title,statement,author\na,A,B,Ana\n");

        ContentReport report = desk.take();

        assertThat(report.problems())
                .extracting(
                        each -> each.file().replace("figures/", ""),
                        ContentProblem::line,
                        ContentProblem::kind,
                        each -> each.details().isEmpty() ? "" : each.details().getFirst())
                .containsExactlyInAnyOrder(
                        tuple("essais.csv", 4, Kind.BAD_VALUE, "value"),
                        tuple("essais.csv", 5, Kind.BAD_VALUE, "indicator"),
                        tuple("essais.csv", 6, Kind.BAD_VALUE, "phases"),
                        tuple("essais.csv", 7, Kind.BAD_VALUE, "how"),
                        tuple("essais.csv", 8, Kind.BAD_VALUE, "confidence"),
                        tuple("essais.csv", 9, Kind.BAD_VALUE, "status"),
                        tuple("essais.csv", 10, Kind.MISSING, "supersededBy"),
                        tuple("essais.csv", 11, Kind.UNKNOWN_TOPIC, "licorne"),
                        tuple("essais.csv", 12, Kind.MISSING, "slug"),
                        tuple("essais.csv", 13, Kind.MISSING, "title"),
                        tuple("essais.csv", 14, Kind.MISSING, "statement"),
                        tuple("essais.csv", 15, Kind.MISSING, "author"),
                        tuple("essais.csv", 16, Kind.BAD_VALUE, "unit"),
                        tuple("essais.csv", 17, Kind.BAD_VALUE, "low"),
                        tuple("essais.csv", 18, Kind.TWICE, FILE),
                        tuple("essais.csv", 19, Kind.BAD_VALUE, "created"),
                        tuple("essais.csv", 20, Kind.BAD_NAME, "des mots"),
                        tuple("autre.csv", 1, Kind.UNKNOWN_KEY, "couleur"),
                        tuple("Été.csv", 1, Kind.BAD_NAME, "Été.csv"));
        KeyFigure taken = KeyFigure.of(desk.find(Subject.Kind.FIGURE, "juste").content());
        assertThat(taken.amount().value()).contains(new BigDecimal("2.5"));
        assertThat(taken.critique()).isEqualTo("Deux\nlignes, et « une » virgule.");
        assertThat(taken.set()).isEqualTo("essais");
        assertThat(desk.library.written().all(Subject.Kind.FIGURE)).hasSize(1);
        List<String> before = desk.files();
        desk.write();
        assertThat(desk.files()).as("files with faults are left alone").isEqualTo(before);
    }

    @Test
    void whatBothChangedWaitsAndWhatOnlyOneChangedIsTaken() throws IOException {
        desk.file(
                FILE,
                """
                slug,title,statement,value,unit,author
                eau,L’eau,De l’eau.,1,kg,Ana
                feu,Le feu,Du feu.,2,kg,Ana
                """);
        desk.take();
        desk.write();
        Map<String, String> eau =
                new LinkedHashMap<>(desk.find(Subject.Kind.FIGURE, "eau").content());
        eau.put("value", "10");
        desk.saved(new Subject(Subject.Kind.FIGURE, "eau"), "", HUGO, flat(eau));
        desk.edit(FILE, "De l’eau.,1,", "De l’eau.,100,");
        desk.edit(FILE, "Du feu.,2,", "Du feu.,20,");

        ContentReport report = desk.take();

        assertThat(report.taken()).containsExactly(FILE);
        assertThat(report.conflicts()).containsExactly(FILE);
        assertThat(desk.find(Subject.Kind.FIGURE, "eau").field("value")).isEqualTo("10");
        assertThat(desk.find(Subject.Kind.FIGURE, "feu").field("value")).isEqualTo("20");
        assertThat(desk.library.written().proposals().getFirst().edit().content())
                .containsEntry("value", "100");
        desk.withdraw(desk.find(Subject.Kind.FIGURE, "feu"), "Un doublon.");
        desk.write();
        assertThat(desk.text(FILE)).contains("De l’eau.,10,").contains("Un doublon.");

        desk.edit(FILE, "Un doublon.", "");
        desk.take();
        assertThat(desk.find(Subject.Kind.FIGURE, "feu").withdrawn()).isFalse();
    }

    @Test
    void aFigureGoesToTheFileOfItsSet() throws IOException {
        desk.file(FILE, "slug,title,statement,author\neau,L’eau,De l’eau.,Ana\n");
        desk.take();
        Map<String, String> eau = new HashMap<>(desk.find(Subject.Kind.FIGURE, "eau").content());
        eau.put("set", "fluides");
        desk.saved(new Subject(Subject.Kind.FIGURE, "eau"), "", HUGO, flat(eau));

        assertThat(desk.write().written()).containsExactlyInAnyOrder(FILE, "figures/fluides.csv");

        assertThat(desk.text(FILE)).doesNotContain("L’eau");
        assertThat(desk.text("figures/fluides.csv")).contains("L’eau");
        assertThat(desk.take().taken()).isEmpty();
    }

    private static String[] flat(Map<String, String> content) {
        return content.entrySet().stream()
                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }

    /**
     * As it was gathered: units are set in type since, « kg CO₂e par mois » for « kgCO2e/mois ».
     */
    private static String typed(String cell) {
        return cell.replace('\u202f', ' ')
                .replace("CO₂", "CO2")
                .replaceAll("(?<=[gt]) CO2", "CO2")
                .replace("CO2e par mois", "CO2e/mois");
    }
}
