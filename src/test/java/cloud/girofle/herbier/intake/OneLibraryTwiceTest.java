package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real library, exported twice and taken in as two sources, is one library. */
class OneLibraryTwiceTest {

    @Test
    void x(@TempDir Path data) {
        Path rdf = Shared.sample("real/openglam_zotero.rdf");
        Path csv = Shared.sample("real/openglam_zotero.csv");
        try (Library library = Library.open(data)) {
            Intake intake = new Intake(library);
            ImportRun a =
                    intake.take(
                            new Source("a", "A", "", "", 1),
                            List.of(rdf),
                            ImportRun.Start.COMMAND,
                            (s, n) -> {});
            System.out.println(Desk.counts(a) + " " + a.joined() + " refs " + library.count());
            ImportRun b =
                    intake.take(
                            new Source("b", "B", "", "", 2),
                            List.of(csv),
                            ImportRun.Start.COMMAND,
                            (s, n) -> {});
            System.out.println(
                    Desk.counts(b)
                            + " "
                            + b.joined()
                            + " refs "
                            + library.count()
                            + " sugg "
                            + library.suggestions().size());
            library.disagreements(b.number())
                    .forEach(d ->
                            System.out.println(
                                    d.field() + " " + d.count() + " " + d.examples().getFirst()));
            new Desk(library)
                    .shown().stream()
                            .filter(r ->
                                    r.provenance().stream().noneMatch(p -> p.source().equals("a")))
                            .limit(40)
                            .forEach(r ->
                                    System.out.println(
                                            "only csv: "
                                                    + r.type()
                                                    + " | "
                                                    + r.title()
                                                    + " | "
                                                    + r.creators()
                                                    + " | "
                                                    + r.fields()));
            new Desk(library)
                    .shown().stream()
                            .filter(r ->
                                    r.provenance().stream()
                                                    .filter(p -> p.source().equals("a"))
                                                    .count()
                                            > 1)
                            .limit(40)
                            .forEach(r ->
                                    System.out.println(
                                            "2 rdf: "
                                                    + r.type()
                                                    + " | "
                                                    + r.title()
                                                    + " | "
                                                    + r.fields()));
        }
    }
}
