package cloud.girofle.herbier;

import cloud.girofle.herbier.search.BareSearch;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The benchmark of searching: the real program serves a library of so many references with README's
 * flags, and is asked the judged queries over HTTP, one after the other; then Lucene alone is asked
 * the same queries, with the same flags.
 */
final class BenchSearch {

    /** As README says to run it. */
    static final String FLAGS = "-Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private static final Pattern ADDRESS = Pattern.compile("http://[\\w.]+:\\d+");

    private final int works;
    private final int times;
    private final Path folder;

    private BenchSearch(int works, int times, Path folder) {
        this.works = works;
        this.times = times;
        this.folder = folder;
    }

    static List<String> heading() {
        return List.of(
                "Searching: %d judged queries again and again; %s."
                        .formatted(BareSearch.queries().size(), FLAGS),
                "",
                "| references | page, in ms: half | 95 % | 99 % | query alone: half | 95 % | 99 % |"
                        + " page ÷ query, at 95 % | making the query, 95 % | index | indexed per"
                        + " second | memory after | searches |",
                "|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    }

    /**
     * The row of a library.
     *
     * @param works how many references it has
     * @param times how often each query is asked while measured
     */
    static String row(int works, int times) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("herbier-bench");
        try {
            return new BenchSearch(works, times, folder).row();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private String row() throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("data"));
        long indexing = number(lines("-Xmx1g", BenchLibrary.class, works, data), "index")[0];
        long size = size(data.resolve("index"));
        List<long[]> served = new ArrayList<>();
        String memory = served(data, served);
        List<String> bare = lines(FLAGS, BareSearch.class, data, Math.max(1, times / 5), times);
        long[] page = served.getFirst();
        long[] query = number(bare, "bare");
        return "| %,d | %s | %s | %s | %s | %s | %s | %.1f | %s | %d MB | %,d | %s MB | %,d |"
                .formatted(
                        works,
                        at(page, 50),
                        at(page, 95),
                        at(page, 99),
                        at(query, 50),
                        at(query, 95),
                        at(query, 99),
                        (double) percentile(page, 95) / percentile(query, 95),
                        at(number(bare, "made"), 95),
                        size >> 20,
                        works * 1_000L / Math.max(1, indexing),
                        memory,
                        page.length + page.length / times * Math.max(1, times / 5));
    }

    /** Asks the program for pages; gives its memory afterwards. */
    private String served(Path data, List<long[]> times) throws IOException, InterruptedException {
        Path imports = Files.createDirectories(folder.resolve("import"));
        Map<String, String> settings =
                Map.of("HERBIER_PORT", "0", "HERBIER_SYNC", "0", "JAVA_TOOL_OPTIONS", FLAGS);
        try (Program program = Program.start(data, imports, settings, "serve")) {
            Matcher address =
                    ADDRESS.matcher(
                            program.await(line -> ADDRESS.matcher(line).find()).orElseThrow());
            if (!address.find()) {
                throw new IllegalStateException("does not say where it listens");
            }
            try (HttpClient client = HttpClient.newHttpClient()) {
                var unused = ask(client, address.group(), Math.max(1, this.times / 5), 1);
                times.add(ask(client, address.group(), this.times, 2));
            }
            return resident(program.pid());
        }
    }

    private static long[] ask(HttpClient client, String site, int times, int seed)
            throws IOException, InterruptedException {
        List<String> queries = BareSearch.shuffled(times, seed);
        long[] took = new long[queries.size()];
        for (int i = 0; i < took.length; i++) {
            String query = URLEncoder.encode(queries.get(i), StandardCharsets.UTF_8);
            // Of an address of its own each time: pages are kept in memory.
            URI address = URI.create(site + "/recherche?q=" + query + "&fois=" + seed + "-" + i);
            HttpRequest request =
                    HttpRequest.newBuilder(address)
                            .version(HttpClient.Version.HTTP_1_1)
                            .header("Accept-Encoding", "gzip")
                            .build();
            long start = System.nanoTime();
            HttpResponse<byte[]> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            took[i] = System.nanoTime() - start;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " for " + query);
            }
        }
        return took;
    }

    /** What a program of a process of its own said. */
    static List<String> lines(String flags, Class<?> program, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags.split(" ")));
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName()));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(program + " ended before its work: " + said);
        }
        return said.lines().toList();
    }

    private static long[] number(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "\t"))
                .map(line -> line.substring(name.length() + 1).split(" ", -1))
                .map(cells -> Arrays.stream(cells).mapToLong(Long::parseLong).toArray())
                .findFirst()
                .orElseThrow();
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }

    /** In milliseconds. */
    static String at(long[] times, int percent) {
        return "%.1f".formatted(percentile(times, percent) / 1e6);
    }

    private static long percentile(long[] times, int percent) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** What a process holds in memory now, in MB, as Linux counts it; elsewhere, unknown. */
    static String resident(long process) throws IOException {
        Path status = Path.of("/proc/" + process + "/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .map(kilo -> String.valueOf(Long.parseLong(kilo) >> 10))
                        .findFirst()
                        .orElse("?")
                : "?";
    }
}
