package cloud.girofle.herbier;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.QuickPasswords;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.Accounts;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The server is killed while three people annotate over HTTP, each noting what was answered: what
 * got a 303 counts as acknowledged, for ever.
 */
final class CrashAnnotations implements CrashKind {

    private static final int WRITERS = 3;
    private static final String PASSWORD = "une longue phrase";

    private final CrashLibrary library;
    private final AtomicInteger written = new AtomicInteger();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private String session = "";
    private String token = "";
    private List<String> keys = List.of();

    CrashAnnotations(Path folder) throws IOException {
        this.library = CrashLibrary.in(folder);
    }

    @Override
    public String words() {
        return "annotations over HTTP";
    }

    @Override
    public Crash kill(Random random)
            throws IOException, InterruptedException, SQLException {
        if (keys.isEmpty()) {
            fill();
        }
        Crash crash = new Crash();
        int before = acknowledged.size();
        int many = before + random.nextInt(2, 25);
        List<Thread> writers = new ArrayList<>();
        try (CrashVictim victim = library.start("serve");
                HttpClient client = HttpClient.newHttpClient()) {
            while (!victim.said("http://") && victim.isAlive()) {
                Thread.onSpinWait();
            }
            String line = victim.line("http://");
            URI site = URI.create(line.replaceFirst(".*(http://[^ ]+).*", "$1"));
            for (int i = 0; i < WRITERS; i++) {
                writers.add(Thread.ofVirtual().start(() -> annotate(client, site, victim)));
            }
            crash.working =
                    victim.killAfter(() -> acknowledged.size() >= many, random, 30_000_000);
            for (Thread writer : writers) {
                writer.join();
            }
        }
        List<String> there =
                library.column(
                        "SELECT json_extract(content, '$.text') FROM entry"
                                + " WHERE kind = 'ANNOTATION'");
        crash.acknowledged = acknowledged.size() - before;
        crash.lost = (int) acknowledged.stream().filter(text -> !there.contains(text)).count();
        crash.doubled = there.size() - (int) there.stream().distinct().count();
        crash.halves =
                (int) there.stream().filter(text -> !text.matches("écrit \\d+ en entier")).count();
        crash.unsound = library.unsound();
        return crash;
    }

    /** Writes one after the other as long as the server is there. */
    private void annotate(HttpClient client, URI site, CrashVictim victim) {
        try {
            while (victim.isAlive()) {
                int number = written.incrementAndGet();
                String key = keys.get(number % keys.size());
                URI form = site.resolve("/curation/references/" + key + "/annoter");
                String text = "écrit " + number + " en entier";
                Element page = Jsoup.parse(send(client, form, Optional.empty()).body());
                HttpResponse<String> answer =
                        send(client, form, Optional.of(filled(page, text)));
                if (answer.statusCode() == 303) {
                    acknowledged.add(text);
                } else {
                    throw new IllegalStateException(answer.statusCode() + answer.body());
                }
            }
        } catch (IOException e) {
            return; // The server is gone: this one was not acknowledged.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String filled(Element page, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("jeton", token);
        fields.put("id", page.select("[name=id]").attr("value"));
        fields.put("base", page.select("[name=base]").attr("value"));
        fields.put("reponse", "");
        fields.put("texte", text);
        fields.put("position", page.select("#position option").attr("value"));
        fields.put("langue", "fr");
        fields.put("faire", "publier");
        return fields.entrySet().stream()
                .map(each ->
                        each.getKey()
                                + "="
                                + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpClient client, URI address, Optional<String> body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .headers("Cookie", "herbier=" + session, "Sec-Fetch-Site", "same-origin");
        body.ifPresent(form ->
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void fill() throws IOException, SQLException {
        library.export("livre", 20, 0);
        library.shell().run(0, "import");
        keys = library.column("SELECT key FROM reference");
        try (Accounts accounts = Accounts.open(library.data())) {
            Doors doors = new Doors(accounts, QuickPasswords.make(), InstantSource.system());
            String invitation = doors.members().invite(Role.CURATOR, Optional.empty());
            doors.members().join(invitation, "claire", "Claire", PASSWORD);
            session = doors.enter(accounts.all().getFirst(), "un navigateur");
            token = doors.guest(session).orElseThrow().token();
        }
    }
}
