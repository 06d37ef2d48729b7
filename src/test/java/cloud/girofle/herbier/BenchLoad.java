package cloud.girofle.herbier;

import cloud.girofle.herbier.BenchAnnotations.Curator;
import cloud.girofle.herbier.BenchExports.Work;
import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.search.BareSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The benchmark of a crowd: the real program serves a library with README's flags; five hundred
 * readers search and read, each on a connection of their own, five curators annotate, and an export
 * of as many references again is put into its import folder meanwhile. Once the readers take time
 * to read, as people do; then they take none, which is more than it can answer, and come back when
 * they are told to.
 */
final class BenchLoad {

    private static final int READERS = 500;
    private static final int CURATORS = 5;

    /** Milliseconds that a reader looks at a page, 20 s in the mean. */
    private static final int SHORTEST_LOOK = 10_000;

    private static final int LONGEST_LOOK = 30_000;

    /** Milliseconds between two annotations of a curator. */
    private static final int PAUSE = 5_000;

    private static final Pattern ADDRESS = Pattern.compile("http://[\\w.]+:\\d+");

    private final String site;
    private final List<String> queries = BareSearch.queries();
    private final List<String> keys;
    private final List<Curator> curators;
    private final Curation curation;

    private BenchLoad(String site, List<String> keys, List<Curator> curators, Curation curation) {
        this.site = site;
        this.keys = keys;
        this.curators = curators;
        this.curation = curation;
    }

    /**
     * The table of a library.
     *
     * @param works how many references it has, and is given besides
     * @param seconds how long the crowd stays, each time
     */
    static List<String> table(int works, int seconds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("herbier-bench");
        try {
            Path data = Files.createDirectories(folder.resolve("data"));
            var unused = BenchSearch.lines("-Xmx1g", BenchLibrary.class, works, data);
            List<String> table = new ArrayList<>(heading(works));
            table.addAll(rows(works, seconds, folder, data));
            return table;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<String> heading(int works) {
        return List.of(
                "A crowd: %d readers and %d curators at once, on %,d references; %s."
                        .formatted(READERS, CURATORS, works, BenchSearch.FLAGS),
                "",
                "| readers take | beside | seconds | pages | told to come back (503) | errors | a page, in ms:"
                        + " half | 95 % | 99 % | longest | over 2 s | annotations | longest, in ms"
                        + " | `/sante`: longest | memory before | halfway | after |",
                "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    }

    private static List<String> rows(int works, int seconds, Path folder, Path data)
            throws IOException, InterruptedException {
        List<Curator> curators = BenchAnnotations.join(data, CURATORS);
        List<String> keys;
        Curation curation;
        try (Library library = Library.open(data)) {
            curation = new Curation(library); // For its ids alone: the program has the library.
            keys = library.changesAfter(0, works).stream().map(Change::key).toList();
        }
        Path imports = Files.createDirectories(folder.resolve("import"));
        Map<String, String> settings =
                Map.of(
                        "HERBIER_PORT", "0",
                        "HERBIER_SYNC", "0",
                        "JAVA_TOOL_OPTIONS", BenchSearch.FLAGS);
        try (Program program = Program.start(data, imports, settings, "serve")) {
            Matcher address =
                    ADDRESS.matcher(
                            program.await(line -> ADDRESS.matcher(line).find()).orElseThrow());
            if (!address.find()) {
                throw new IllegalStateException("does not say where it listens");
            }
            BenchLoad load = new BenchLoad(address.group(), keys, curators, curation);
            long pid = program.pid();
            return List.of(
                    load.row("20 s", "an import", seconds, true, pid, () -> put(works, imports)),
                    load.row("20 s", "nothing else", seconds / 2, true, pid, () -> {}),
                    load.row("no time", "nothing else", seconds / 2, false, pid, () -> {}));
        }
    }

    /** Puts an export into the import folder: the program sees it by itself. */
    private static void put(int works, Path imports) {
        try {
            BenchExports exports = BenchExports.of(Path.of(""));
            BenchTexts texts = BenchTexts.of(Path.of(""));
            List<Work> others =
                    IntStream.range(works, 2 * works)
                            .mapToObj(i -> texts.retold(exports.work(i), i))
                            .toList();
            Path source = Files.createDirectories(imports.resolve("foule"));
            Files.writeString(source.resolve("foule.json"), BenchFormat.CSL_JSON.write(others));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String row(
            String take, String beside, int seconds, boolean thinking, long pid, Runnable besides)
            throws IOException, InterruptedException {
        BenchCrowd readers = new BenchCrowd();
        BenchCrowd writers = new BenchCrowd();
        BenchCrowd probes = new BenchCrowd();
        String before = BenchSearch.resident(pid);
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        String halfway;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client = HttpClient.newHttpClient()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                Random random = new Random(i);
                all.add(
                        threads.submit(() -> {
                            int first = thinking ? random.nextInt(LONGEST_LOOK) : 0;
                            readers.pause(first, end);
                            while (System.nanoTime() < end) {
                                long wait = readers.ask(client, page(random), 200);
                                int look = random.nextInt(SHORTEST_LOOK, LONGEST_LOOK);
                                readers.pause(wait + (thinking ? look : 0), end);
                            }
                            return true;
                        }));
            }
            for (Curator curator : curators) {
                Random random = new Random(curator.token().hashCode());
                all.add(
                        threads.submit(() -> {
                            for (int i = 0; System.nanoTime() < end; i++) {
                                String key = keys.get(random.nextInt(keys.size()));
                                writers.ask(
                                        client,
                                        BenchAnnotations.annotation(
                                                site, curator, key, curation.newId(), i),
                                        303);
                                writers.pause(PAUSE, end);
                            }
                            return true;
                        }));
            }
            all.add(
                    threads.submit(() -> {
                        while (System.nanoTime() < end) {
                            probes.ask(client, get("/sante"), 200);
                            probes.pause(200, end);
                        }
                        return true;
                    }));
            besides.run();
            readers.pause(Long.MAX_VALUE, start + seconds * 500_000_000L);
            halfway = BenchSearch.resident(pid);
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        String after = BenchSearch.resident(pid);
        readers.failures().forEach(System.out::println);
        writers.failures().forEach(System.out::println);
        probes.failures().forEach(System.out::println);
        return "| %s | %s | %d | %s | %,d | %s | %s | %,d | %s | %s | %s MB | %s MB | %s MB |"
                .formatted(
                        take,
                        beside,
                        seconds,
                        "%,d".formatted(readers.answered()),
                        readers.refused(),
                        readers.failed() + writers.failed() + writers.refused() + probes.failed(),
                        "%s | %s | %s | %s"
                                .formatted(
                                        readers.at(50),
                                        readers.at(95),
                                        readers.at(99),
                                        readers.at(100)),
                        readers.slow(),
                        "%,d | %s".formatted(writers.answered(), writers.at(100)),
                        probes.at(100),
                        before,
                        halfway,
                        after);
    }

    /** What a reader asks for next: a search more often than not, else a reference. */
    private HttpRequest page(Random random) {
        if (random.nextInt(5) < 3) {
            String query = queries.get(random.nextInt(queries.size()));
            String written = URLEncoder.encode(query, StandardCharsets.UTF_8);
            // Of an address of its own each time: pages are kept in memory.
            return get("/recherche?q=" + written + "&fois=" + random.nextInt());
        }
        return get("/references/" + keys.get(random.nextInt(keys.size())));
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(site + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Accept-Encoding", "gzip")
                .build();
    }

    /** Arguments: how many references, how many seconds. Prints the table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        table(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]))
                .forEach(System.out::println);
    }
}
