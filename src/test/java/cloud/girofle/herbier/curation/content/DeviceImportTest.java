package cloud.girofle.herbier.curation.content;

import static cloud.girofle.herbier.curation.content.Desk.HUGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Subject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Footprints of devices as Boavizta gathers them, taken in as figures; all devices are made up. */
class DeviceImportTest {

    private static final String FILE =
            """
            manufacturer;name;category;subcategory;gwp_total;gwp_use_ratio;report_date;gwp_manufacturing_ratio\r
            Alpha;A1;Workplace;Thin Client;100;0,2;May 2019;0,8000\r
            Alpha;A2;Workplace;Thin client;200,5;;2021;\r
            Beta;B1;Workplace;thin  clients;400;;2020;0,5\r
            Beta;B2;Workplace;Monitor;inconnu;;2020;\r
            Beta;B3;Workplace;;50;;2020;\r
            Beta;B4;Workplace;Monitor;300;;;1,5\r
            """;

    @TempDir private Path folder;
    private Desk desk;
    private DeviceImport devices;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        devices = new DeviceImport(desk.library);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void eachCategoryIsAFigureWhoseEveryLineCanBeFound() {
        DeviceImport.Report report = devices.take("table.csv", FILE, false);

        assertThat(report.rows()).isEqualTo(6);
        assertThat(report.left()).isEqualTo(2);
        assertThat(report.joined()).containsExactly("Thin Client, Thin client, thin  clients");
        assertThat(report.changed())
                .containsExactly("equipement-monitor", "equipement-thin-client");
        assertThat(report.problems())
                .extracting(
                        ContentProblem::line,
                        ContentProblem::kind,
                        each -> each.details().getFirst())
                .containsExactly(
                        tuple(5, Kind.BAD_VALUE, "gwp_total"),
                        tuple(6, Kind.MISSING, "subcategory"),
                        tuple(7, Kind.BAD_VALUE, "gwp_manufacturing_ratio"));
        KeyFigure figure = figure("equipement-thin-client");
        assertThat(figure.amount().value()).contains(new BigDecimal("200.5"));
        assertThat(figure.amount().low()).contains(new BigDecimal("100"));
        assertThat(figure.amount().high()).contains(new BigDecimal("400"));
        assertThat(figure.scope().year()).isEqualTo("2019–2021");
        assertThat(figure.source().locator())
                .isEqualTo("calcul sur table.csv : gwp_total, 3 lignes");
        assertThat(figure.set()).isEqualTo("equipements");
        assertThat(figure.critique())
                .contains("entre 150,3 et 300,3 kg (quartiles)")
                .contains("médiane de 140 kg, de 80 à 200, sur 2 fiches")
                .contains("L’avertissement de Boavizta")
                .contains("ODbL")
                .endsWith("Lignes de table.csv : 2–4.");
        assertThat(figure("equipement-monitor").critique()).contains("Lignes de table.csv : 7.");
    }

    @Test
    void takenAgainOnlyWhatChangedIsChangedAndNoCuratorIsOverwritten() {
        assertThat(devices.take("table.csv", FILE, true).changed()).hasSize(2);
        assertThat(desk.library.written().all(Subject.Kind.FIGURE)).isEmpty();
        devices.take("table.csv", FILE, false);
        assertThat(devices.take("table.csv", FILE, false).changed()).isEmpty();
        Subject client = new Subject(Subject.Kind.FIGURE, "equipement-thin-client");
        Map<String, String> hers = new TreeMap<>(desk.find(client.kind(), client.id()).content());
        hers.put("title", "Client léger");
        desk.saved(
                client,
                "",
                HUGO,
                hers.entrySet().stream()
                        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                        .toArray(String[]::new));

        assertThat(devices.take("table.csv", FILE, false).conflicts()).isEmpty();

        String other = FILE.replace("200,5", "250").replace("Monitor;300", "Monitor;301");
        for (int time = 0; time < 2; time++) {
            DeviceImport.Report report = devices.take("table.csv", other, false);
            assertThat(report.conflicts()).containsExactly(client.id());
            assertThat(report.changed()).hasSize(1 - time);
        }
        assertThat(figure(client.id()).title()).isEqualTo("Client léger");
        assertThat(figure(client.id()).amount().value()).contains(new BigDecimal("200.5"));
        assertThat(figure("equipement-monitor").amount().value()).contains(new BigDecimal("301"));
        assertThat(desk.library.written().proposals())
                .singleElement()
                .satisfies(waiting ->
                        assertThat(waiting.edit().content()).containsEntry("value", "250"));
    }

    @Test
    void anotherFileIsSaidNotToBeOne() {
        DeviceImport.Report report = devices.take("autre.csv", "titre;année\nA;2020\n", false);
        assertThat(report.problems())
                .extracting(ContentProblem::line, ContentProblem::kind)
                .containsExactly(tuple(1, Kind.MISSING));
    }

    /** The real file, where it is at hand: the medians that the project's own figures give. */
    @Test
    void theRealFileGivesTheMediansThatWereGathered() throws IOException {
        String text = Files.readString(Shared.sample("real/boavizta-data-fr.csv"));

        DeviceImport.Report report = devices.take("boavizta-data-fr.csv", text, false);

        assertThat(report.rows()).isEqualTo(1226);
        assertThat(report.left()).isZero();
        assertThat(report.problems()) // A share of 776 % of the making.
                .extracting(ContentProblem::line, each -> each.details().getFirst())
                .containsExactly(tuple(344, "gwp_manufacturing_ratio"));
        assertThat(report.joined()).isEqualTo(List.of("Thin Client, Thin client"));
        assertThat(figure("equipement-laptop").amount().value()).contains(new BigDecimal("307"));
        assertThat(figure("equipement-laptop").critique())
                .contains("médiane de 235,9 kg, de 60,2 à 467,7, sur 226 fiches");
        assertThat(figure("equipement-server").critique())
                .contains("médiane de 1215,4 kg, de 465 à 2502,6, sur 48 fiches");
    }

    private KeyFigure figure(String slug) {
        return KeyFigure.of(desk.find(Subject.Kind.FIGURE, slug).content());
    }
}
