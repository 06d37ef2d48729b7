package cloud.girofle.herbier;

import cloud.girofle.herbier.BenchExports.Work;
import cloud.girofle.herbier.curation.ThesaurusFile;
import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the data folder that searches are measured on, in a process of its own. Prints how many
 * milliseconds the index took.
 */
final class BenchLibrary {

    private static final Source SOURCE = new Source("bench", "Bench", "", "", 1);

    /** Few enough that writing them all as one text stays light. */
    private static final int PER_FILE = 10_000;

    private BenchLibrary() {}

    /** Arguments: number of works, an empty folder. */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        Path data = Path.of(arguments[1]);
        BenchExports exports = BenchExports.of(Path.of(""));
        BenchTexts texts = BenchTexts.of(Path.of(""));
        try (Library library = Library.open(data)) {
            ThesaurusFile.in(Path.of("content")).ifPresent(library::adopt);
            for (int from = 0; from < count; from += PER_FILE) {
                List<Work> works =
                        IntStream.range(from, Math.min(count, from + PER_FILE))
                                .mapToObj(i -> texts.retold(exports.work(i), i))
                                .toList();
                Path export = data.resolve("bench" + from + ".json");
                Files.writeString(export, BenchFormat.CSL_JSON.write(works));
                var unused =
                        new Intake(library)
                                .take(
                                        SOURCE,
                                        List.of(export),
                                        ImportRun.Start.COMMAND,
                                        (any, records) -> {});
                Files.delete(export);
            }
            try (Catalogue catalogue = IndexFollower.open(data.resolve("index"), library);
                    IndexFollower follower = new IndexFollower(library, catalogue)) {
                long start = System.nanoTime();
                follower.catchUp();
                System.out.println("index\t" + (System.nanoTime() - start) / 1_000_000);
                if (catalogue.count() != count) {
                    throw new IllegalStateException("holds " + catalogue.count() + " of " + count);
                }
            }
        }
    }
}
