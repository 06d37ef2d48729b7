package cloud.girofle.herbier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The benchmark of the import job, of searching, of writing and of reading, by {@code mvn -Pbench
 * verify}: what it measures is printed, and written to {@code target/bench.md}. Nothing is asserted
 * on speed.
 */
final class Bench {

    private static final int WORKS = Integer.getInteger("herbier.bench.works", 10_000);
    private static final int ROUNDS = Integer.getInteger("herbier.bench.rounds", 6);
    private static final int SEARCHES = Integer.getInteger("herbier.bench.searches", 30);
    private static final int MANY = Integer.getInteger("herbier.bench.many", 100_000);
    private static final int ANNOTATIONS = Integer.getInteger("herbier.bench.annotations", 50);
    private static final int JOURNEYS = Integer.getInteger("herbier.bench.journeys", 5);
    private static final int KILLS = Integer.getInteger("herbier.crash.kills", 300);
    private static final int SECONDS = Integer.getInteger("herbier.bench.load", 60);
    private static final int MIXED = Integer.getInteger("herbier.bench.mixed", 10_000);
    private static final String HEAP = System.getProperty("herbier.bench.heap", "256m");

    private Bench() {}

    /** Runs each format in a process of its own. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> page = new ArrayList<>(heading());
        for (BenchFormat format : BenchFormat.values()) {
            page.add(row(format));
        }
        page.add("");
        page.addAll(BenchSearch.heading());
        page.add(BenchSearch.row(WORKS, SEARCHES));
        if (MANY > 0) {
            page.add(BenchSearch.row(MANY, Math.max(1, SEARCHES / 10)));
        }
        page.add("");
        page.addAll(BenchAnnotations.heading());
        page.add(BenchAnnotations.row(WORKS, ANNOTATIONS));
        page.add("");
        page.addAll(BenchLoad.table(WORKS, SECONDS));
        page.add("");
        page.addAll(BenchJourney.table(JOURNEYS));
        page.add("");
        page.addAll(CrashLoop.table(KILLS));
        page.add("");
        page.addAll(BenchSmall.table(MIXED));
        page.forEach(System.out::println);
        Files.write(Files.createDirectories(Path.of("target")).resolve("bench.md"), page);
        System.exit(0); // The browser’s own threads would go on.
    }

    private static List<String> heading() throws IOException {
        return List.of(
                "%,d references, %d rounds, heap of %s; JDK %s; %s, %d processors, %s."
                        .formatted(
                                WORKS,
                                ROUNDS,
                                HEAP,
                                Runtime.version(),
                                processor(),
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("os.name")),
                "Cold is the first round of a new process; warm is the median of the others.",
                "",
                "| references per second | cold | warm | of which reading | library | index |"
                        + " again, unchanged | again, 1 % changed | most memory |",
                "|---|--:|--:|--:|--:|--:|--:|--:|--:|");
    }

    private static String row(BenchFormat format) throws IOException, InterruptedException {
        List<long[]> rounds = new ArrayList<>();
        String memory = "?";
        for (String line : run(format)) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("round")) {
                rounds.add(Stream.of(cells).skip(1).mapToLong(Long::parseLong).toArray());
            } else if (cells[0].equals("memory")) {
                memory = cells[1];
            } else {
                System.out.println(line);
            }
        }
        if (rounds.isEmpty()) {
            throw new IllegalStateException("the process of " + format + " ended before its work");
        }
        List<long[]> warm = rounds.subList(Math.min(1, rounds.size() - 1), rounds.size());
        return "| %s | %s | %s | %s | %s | %s | %s | %s | %s MB |"
                .formatted(
                        format.words(),
                        rate(rounds.getFirst()[1] + rounds.getFirst()[2]),
                        rate(median(warm.stream().mapToLong(round -> round[1] + round[2]))),
                        rate(median(warm.stream().mapToLong(round -> round[0]))),
                        rate(median(warm.stream().mapToLong(round -> round[1] - round[0]))),
                        rate(median(warm.stream().mapToLong(round -> round[2]))),
                        rate(median(warm.stream().mapToLong(round -> round[3]))),
                        rate(median(warm.stream().mapToLong(round -> round[4]))),
                        memory);
    }

    private static List<String> run(BenchFormat format) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("herbier-bench");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + HEAP,
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BenchRun.class.getName(),
                                format.name(),
                                String.valueOf(WORKS),
                                String.valueOf(ROUNDS),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        List<String> lines =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        process.waitFor();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        return lines;
    }

    private static long median(LongStream values) {
        long[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static String rate(long milliseconds) {
        return "%,d".formatted(WORKS * 1_000L / Math.max(1, milliseconds));
    }

    private static String processor() throws IOException {
        Path cpu = Path.of("/proc/cpuinfo");
        String unknown = System.getProperty("os.arch");
        return Files.exists(cpu)
                ? Files.readAllLines(cpu).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.replaceFirst("^[^:]*:\\s*", ""))
                        .findFirst()
                        .orElse(unknown)
                : unknown;
    }
}
