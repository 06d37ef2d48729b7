package cloud.girofle.herbier;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * The benchmark of small machines: the real program serves the project’s own library with given
 * flags; how soon it is ready, and what it holds in memory at start and after mixed requests: pages
 * that lead from page to page in both languages, searches, feeds, exports, and pages asked for
 * again.
 */
final class BenchSmall {

    private static final List<String> FLAGS =
            List.of(
                    BenchSearch.FLAGS,
                    "-Xmx64m -Xms16m -Xmn8m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
                            + " -XX:-UsePerfData -XX:+UseCompactObjectHeaders"
                            + " -XX:ReservedCodeCacheSize=24m -XX:TrimNativeHeapInterval=30000");

    private static final Pattern ADDRESS = Pattern.compile("http://[\\w.]+:\\d+");

    /** How many addresses are gathered to choose from. */
    private static final int ADDRESSES = 2_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random chance = new Random(9);

    private BenchSmall() {}

    /** The table. */
    static List<String> table(int requests) throws IOException, InterruptedException {
        List<String> table = new ArrayList<>();
        table.add(
                "| JDK %s, flags | ready, ms | CPU, s | at start | after %,d requests | CPU, s |"
                                .formatted(Runtime.version().feature(), requests)
                        + " failed |");
        table.add("|---|--:|--:|--:|--:|--:|--:|");
        for (String flags : FLAGS) {
            Path folder = Files.createTempDirectory("herbier-bench");
            try {
                String unused = new BenchSmall().row(folder, flags, 0);
                table.add(new BenchSmall().row(folder, flags, requests));
            } finally {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
        return table;
    }

    private String row(Path folder, String flags, int requests)
            throws IOException, InterruptedException {
        Map<String, String> settings =
                Map.of(
                        "HERBIER_PORT",
                        "0",
                        "HERBIER_SYNC",
                        "0",
                        "HERBIER_CONTENT",
                        "content",
                        "JAVA_TOOL_OPTIONS",
                        flags);
        long start = System.nanoTime();
        try (Program program =
                Program.start(folder.resolve("data"), Path.of("import"), settings, "serve")) {
            Matcher listening = ADDRESS.matcher(program.await(ADDRESS.asPredicate()).orElseThrow());
            if (!listening.find()) {
                throw new IllegalStateException("does not say where it listens");
            }
            String site = listening.group();
            if (ask(site + "/", Optional.empty()).statusCode() != 200) {
                throw new IllegalStateException("no home page");
            }
            long ready = (System.nanoTime() - start) / 1_000_000;
            var unused = program.await(line -> line.contains("références prêtes"));
            String work = work(program);
            String memory = BenchSearch.resident(program.pid());
            int failed = requests == 0 ? 0 : ask(site, requests);
            String row =
                    "| `%s` | %,d | %s | %s MB | %s MB | %s | %d |"
                            .formatted(
                                    flags,
                                    ready,
                                    work,
                                    memory,
                                    BenchSearch.resident(program.pid()),
                                    work(program),
                                    failed);
            program.stop();
            program.end();
            return row;
        }
    }

    /** Asks for so many pages; tells how many were not answered as they should be. */
    private int ask(String site, int requests) throws IOException, InterruptedException {
        List<String> addresses = addresses(site);
        int failed = 0;
        for (int i = 0; i < requests; i++) {
            String address = addresses.get(chance.nextInt(addresses.size()));
            HttpResponse<byte[]> answer = ask(site + address, Optional.empty());
            if (answer.statusCode() >= 500) {
                failed++;
            }
            if (i % 7 == 0
                    && ask(site + address, answer.headers().firstValue("ETag")).statusCode()
                            >= 500) {
                failed++;
            }
        }
        return failed;
    }

    /** Addresses of its own that its pages lead to, from the two home pages on. */
    private List<String> addresses(String site) throws IOException, InterruptedException {
        Set<String> found = new LinkedHashSet<>(List.of("/", "/en", "/recherche?q=eau"));
        for (int next = 0; next < found.size() && found.size() < ADDRESSES; next++) {
            String address = List.copyOf(found).get(next);
            HttpResponse<byte[]> page = ask(site + address, Optional.empty());
            String type = page.headers().firstValue("Content-Type").orElse("");
            if (!type.startsWith("text/html")) {
                continue;
            }
            String html = new String(page.body(), StandardCharsets.UTF_8);
            Jsoup.parse(html, site + address).select("a[href], link[href]").stream()
                    .map(link -> link.absUrl("href").replaceFirst("#.*", ""))
                    .filter(each -> each.startsWith(site + "/") && !each.contains("/curation"))
                    .map(each -> each.substring(site.length()))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private HttpResponse<byte[]> ask(String address, Optional<String> version)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).version(HttpClient.Version.HTTP_1_1);
        version.ifPresent(tag -> request.header("If-None-Match", tag));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The processor’s time that the program took, in seconds. */
    private static String work(Program program) {
        return ProcessHandle.of(program.pid())
                .flatMap(each -> each.info().totalCpuDuration())
                .map(time -> "%.1f".formatted(time.toMillis() / 1_000.0))
                .orElse("?");
    }
}
