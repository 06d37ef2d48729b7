package cloud.girofle.herbier;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.Guest;
import cloud.girofle.herbier.curation.QuickPasswords;
import cloud.girofle.herbier.curation.SignIn;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Accounts;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Change;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The benchmark of writing: the real program serves a library with README's flags; twenty people
 * who are signed in publish annotations of the same ten references over HTTP, each one after the
 * other, while two readers turn the pages of those references. That none is lost is counted here
 * and tested elsewhere.
 */
final class BenchAnnotations {

    private static final int CURATORS = 20;
    private static final int REFERENCES = 10;
    private static final int READERS = 2;
    private static final Pattern ADDRESS = Pattern.compile("http://[\\w.]+:\\d+");

    private final HttpClient client;
    private final String site;
    private final List<String> keys;

    /** Draws an id for each annotation, as the form does. */
    private final Curation curation;

    private BenchAnnotations(HttpClient client, String site, List<String> keys, Curation curation) {
        this.client = client;
        this.site = site;
        this.keys = keys;
        this.curation = curation;
    }

    /** Somebody who is signed in. */
    record Curator(String session, String token) {}

    static List<String> heading() {
        return List.of(
                "Writing: %d people at once on %d references, %d readers meanwhile; %s."
                        .formatted(CURATORS, REFERENCES, READERS, BenchSearch.FLAGS),
                "",
                "| references | annotations | a second | saving one, in ms: half | 95 % | 99 % |"
                        + " reading a page meanwhile: half | 95 % | pages read |",
                "|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    }

    /**
     * The row of a library.
     *
     * @param works how many references it has
     * @param each how many annotations each of them publishes while measured
     */
    static String row(int works, int each) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("herbier-bench");
        try {
            Path data = Files.createDirectories(folder.resolve("data"));
            var unused = BenchSearch.lines("-Xmx1g", BenchLibrary.class, works, data);
            return row(works, each, folder, data);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String row(int works, int each, Path folder, Path data)
            throws IOException, InterruptedException {
        List<Curator> curators = join(data, CURATORS);
        List<String> keys;
        Curation curation;
        try (Library library = Library.open(data)) {
            curation = new Curation(library); // For its ids alone: the program has the library.
            keys = library.changesAfter(0, REFERENCES).stream().map(Change::key).toList();
        }
        Path imports = Files.createDirectories(folder.resolve("import"));
        Map<String, String> settings =
                Map.of(
                        "HERBIER_PORT", "0",
                        "HERBIER_SYNC", "0",
                        "JAVA_TOOL_OPTIONS", BenchSearch.FLAGS);
        List<long[]> saved = new ArrayList<>();
        List<long[]> read = new ArrayList<>();
        long wall;
        try (Program program = Program.start(data, imports, settings, "serve");
                HttpClient client = HttpClient.newHttpClient()) {
            Matcher address =
                    ADDRESS.matcher(
                            program.await(line -> ADDRESS.matcher(line).find()).orElseThrow());
            if (!address.find()) {
                throw new IllegalStateException("does not say where it listens");
            }
            BenchAnnotations bench = new BenchAnnotations(client, address.group(), keys, curation);
            bench.write(curators, Math.max(1, each / 5), new ArrayList<>(), new ArrayList<>());
            wall = bench.write(curators, each, saved, read);
        }
        long[] saving = joined(saved);
        long[] reading = joined(read);
        count(data, CURATORS * (each + Math.max(1, each / 5)));
        return "| %,d | %,d | %,d | %s | %s | %s | %s | %s | %,d |"
                .formatted(
                        works,
                        saving.length,
                        saving.length * 1_000_000_000L / wall,
                        BenchSearch.at(saving, 50),
                        BenchSearch.at(saving, 95),
                        BenchSearch.at(saving, 99),
                        BenchSearch.at(reading, 50),
                        BenchSearch.at(reading, 95),
                        reading.length);
    }

    /** So many people who are signed in to a library that no program has open. */
    static List<Curator> join(Path data, int many) {
        List<Curator> curators = new ArrayList<>();
        try (Accounts accounts = Accounts.open(data)) {
            Doors doors = new Doors(accounts, QuickPasswords.make(), InstantSource.system());
            for (int i = 0; i < many; i++) {
                String token = doors.members().invite(Role.CURATOR, Optional.empty());
                doors.members().join(token, "curator" + i, "Curator " + i, "une longue phrase");
                if (doors.signIn("curator" + i, "une longue phrase", "127.0.0.1", "bench")
                        instanceof SignIn.In in) {
                    Guest guest = doors.guest(in.session()).orElseThrow();
                    curators.add(new Curator(in.session(), guest.token()));
                }
            }
        }
        return curators;
    }

    /** How long it took altogether; what each saving and reading took goes in the lists. */
    private long write(List<Curator> curators, int each, List<long[]> saved, List<long[]> read)
            throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<long[]>> reading = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                int first = i;
                reading.add(threads.submit(() -> read(done, first)));
            }
            List<Future<long[]>> writing = new ArrayList<>();
            for (int i = 0; i < curators.size(); i++) {
                int number = i;
                writing.add(threads.submit(() -> write(curators.get(number), number, each)));
            }
            for (Future<long[]> one : writing) {
                saved.add(one.get());
            }
            long wall = System.nanoTime() - start;
            done.set(true);
            for (Future<long[]> one : reading) {
                read.add(one.get());
            }
            return wall;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private long[] write(Curator curator, int number, int times)
            throws IOException, InterruptedException {
        long[] took = new long[times];
        for (int i = 0; i < times; i++) {
            String key = keys.get((number + i) % keys.size());
            HttpRequest request = annotation(site, curator, key, curation.newId(), i);
            took[i] = time(request, 303);
        }
        return took;
    }

    /** What somebody sends who annotates a reference. */
    static HttpRequest annotation(String site, Curator curator, String key, String id, int number) {
        String text = "Annotation " + number + ": *une* remarque. ".repeat(20);
        String body =
                "jeton=%s&id=%s&base=0&texte=%s"
                        .formatted(
                                curator.token(),
                                id,
                                URLEncoder.encode(text, StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(site + "/curation/references/" + key + "/annoter"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Cookie", "herbier=" + curator.session())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private long[] read(AtomicBoolean done, int first) throws IOException, InterruptedException {
        List<Long> took = new ArrayList<>();
        for (int i = first; !done.get(); i++) {
            String key = keys.get(i % keys.size());
            took.add(
                    time(
                            HttpRequest.newBuilder(URI.create(site + "/references/" + key))
                                    .version(HttpClient.Version.HTTP_1_1)
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            200));
        }
        return took.stream().mapToLong(Long::longValue).toArray();
    }

    private long time(HttpRequest request, int wanted) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        long took = System.nanoTime() - start;
        if (answer.statusCode() != wanted) {
            throw new IllegalStateException(answer.statusCode() + " for " + request.uri());
        }
        return took;
    }

    /** A benchmark that does not do its work measures nothing. */
    private static void count(Path data, int wanted) {
        try (Library library = Library.open(data)) {
            int kept = library.written().all(Subject.Kind.ANNOTATION).size();
            if (kept != wanted) {
                throw new IllegalStateException("kept " + kept + " of " + wanted);
            }
        }
    }

    private static long[] joined(List<long[]> parts) {
        return parts.stream().flatMapToLong(Arrays::stream).toArray();
    }
}
