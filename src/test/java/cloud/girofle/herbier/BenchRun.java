package cloud.girofle.herbier;

import cloud.girofle.herbier.BenchExports.Work;
import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.zotero.ZoteroExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One format's part of the benchmark, in a process of its own whose heap is bounded: imports the
 * same works into fresh libraries, again and again, the index following. Prints one line for each
 * round: milliseconds of reading alone, of the import, of the index; then of the same import
 * unchanged and with one work in a hundred changed, both with the index.
 */
final class BenchRun {

    private static final Source SOURCE = new Source("bench", "Bench", "", "", 1);

    private final Path folder;
    private final Path export;
    private final String first;
    private final String second;
    private final int works;

    private BenchRun(Path folder, BenchFormat format, List<Work> works) {
        this.folder = folder;
        this.export = folder.resolve(format.fileName());
        this.first = format.write(works);
        this.second = format.write(BenchExports.changed(works));
        this.works = works.size();
    }

    /** Arguments: format, number of works, rounds, an empty folder. */
    public static void main(String[] arguments) throws IOException {
        BenchFormat format = BenchFormat.valueOf(arguments[0]);
        List<Work> works = BenchExports.of(Path.of("")).works(Integer.parseInt(arguments[1]));
        BenchRun run = new BenchRun(Path.of(arguments[3]), format, works);
        for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
            System.out.println(run.round(round));
        }
        System.out.println("memory\t" + mostMemory());
    }

    private String round(int number) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data" + number));
        Files.writeString(export, first);
        long reading = time(() -> check(ZoteroExport.read(export).records().size(), works));
        String line;
        try (Library library = Library.open(data);
                Catalogue catalogue = IndexFollower.open(data.resolve("index"), library);
                IndexFollower follower = new IndexFollower(library, catalogue)) {
            long taking = time(() -> check(take(library).added(), works));
            long indexing = time(follower::catchUp);
            check(catalogue.count(), works);
            long unchanged =
                    time(() -> {
                        check(take(library).unchanged(), works);
                        follower.catchUp();
                    });
            Files.writeString(export, second);
            long changed =
                    time(() -> {
                        check(take(library).changed(), works / 100);
                        follower.catchUp();
                    });
            line =
                    "round\t%d\t%d\t%d\t%d\t%d"
                            .formatted(reading, taking, indexing, unchanged, changed);
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        return line;
    }

    private ImportRun take(Library library) {
        return new Intake(library)
                .take(SOURCE, List.of(export), ImportRun.Start.COMMAND, (any, records) -> {});
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** A benchmark that does not do its work measures nothing. */
    private static void check(int done, int wanted) {
        if (done != wanted) {
            throw new IllegalStateException("did " + done + " of " + wanted);
        }
    }

    /** The most memory that was resident, in MB, as Linux counts it; elsewhere, unknown. */
    private static String mostMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .map(kilo -> String.valueOf(Long.parseLong(kilo) >> 10))
                        .findFirst()
                        .orElse("?")
                : "?";
    }
}
