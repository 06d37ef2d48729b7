package cloud.girofle.herbier.intake;

import static cloud.girofle.herbier.intake.Desk.GIROFLE;
import static cloud.girofle.herbier.intake.Desk.rdf;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Item;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a library of which one in a hundred changed, one in a hundred changes. */
class OnlyWhatChangedTest {

    private static final int MANY = 2_000;

    @Test
    void theRestIsLeftAlone(@TempDir Path data) {
        try (Library library = Library.open(data)) {
            Desk desk = new Desk(library);
            ImportRun first = desk.folder(GIROFLE, export(0));
            assertThat(first.added()).isEqualTo(MANY);
            assertThat(library.lastChange()).isEqualTo(MANY);

            ImportRun second = desk.folder(GIROFLE, export(MANY / 100));

            assertThat(Desk.counts(second))
                    .isEqualTo(
                            "2000 read, 0 added, 20 changed, 1980 unchanged, 0 withdrawn,"
                                    + " 0 refused");
            assertThat(library.lastChange()).isEqualTo(MANY + MANY / 100);
            assertThat(new Intake(library).differences(second.number())).hasSize(MANY / 100);
            assertThat(desk.folder(GIROFLE, export(MANY / 100)).unchanged()).isEqualTo(MANY);
            assertThat(library.lastChange()).isEqualTo(MANY + MANY / 100);
        }
    }

    /** Of which so many say another date than at first. */
    private static Reading export(int changed) {
        return rdf(
                "g.rdf",
                IntStream.range(0, MANY)
                        .mapToObj(i ->
                                Item.article("#" + i, "Étude numéro " + i)
                                        .by("Autrice " + i % 97, "Prénom")
                                        .with("DOI", "10.1000/" + i)
                                        .with("date", i < changed ? "2024" : "2020"))
                        .toArray(Item[]::new));
    }
}
