package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.hostile.Mutation;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Every address is asked for what makes no sense, by every method, by nobody and by an admin whose
 * forms hold their token: it never fails, every answer is one by the letter of HTTP, and forbids
 * what every answer does. The same requests in every run; more, and others, with {@code
 * -Dherbier.fuzz.runs=1000 -Dherbier.fuzz.seed=7}.
 */
class HttpFuzzTest {

    private static final int RUNS = Math.max(1, Integer.getInteger("herbier.fuzz.runs", 20) / 10);
    private static final long SEED = Long.getLong("herbier.fuzz.seed", 20_231_015L);

    private static final List<String> METHODS =
            List.of(
                    "GET",
                    "GET",
                    "GET",
                    "GET",
                    "HEAD",
                    "POST",
                    "POST",
                    "POST",
                    "OPTIONS",
                    "PUT",
                    "DELETE",
                    "TRACE",
                    "PATCH",
                    "PROPFIND",
                    "X");

    /** What means something to one part of the program or another. */
    private static final List<String> VALUES =
            List.of(
                    "",
                    "0",
                    "-1",
                    "1",
                    "2147483648",
                    "99999999999999999999",
                    "1e309",
                    "NaN",
                    "\0",
                    "\r\nX-Pwned: 1\r\n\r\n<script>",
                    "\u2028\u202E\uFEFF\uFFFF",
                    "😀".repeat(9),
                    "é\u0301".repeat(50),
                    "<script>pwn(1)</script>",
                    "'\"><img src=x onerror=pwn()>",
                    "${7*7}#{7*7}{{7*7}}%{7*7}",
                    "../../../etc/passwd",
                    "' OR 1=1 --",
                    "javascript:pwn()",
                    "//evil.example/",
                    "*",
                    "a* OR (\"b",
                    "titre:[a TO",
                    "=cmd|' /C calc'!A0",
                    "2020..",
                    "..",
                    "acv",
                    "girofle",
                    "AAAAAAAA",
                    "reference:AAAAAAAA",
                    "oai:herbier.example:AAAAAAAA",
                    "ListRecords",
                    "bibtex",
                    "fr-iso690",
                    "true",
                    "x".repeat(3_000),
                    "%00%ff%u0041%",
                    "a;b=c",
                    "2026-02-30T25:61:61Z");

    private static final List<String> HEADERS =
            List.of(
                    "If-None-Match: *",
                    "If-None-Match: \"a\", W/\"%\", ,",
                    "If-Modified-Since: x",
                    "Range: bytes=9-1,-,99999999999999999999-",
                    "If-Range: \"\"",
                    "Accept: */*;q=9, \0".replace("\0", "x"),
                    "Accept-Encoding: br;q=x, gzip;q=-1, *;q=0",
                    "Accept-Encoding: gzip, br",
                    "Accept-Language: zz-ZZ-x;q=\"",
                    "Content-Type: multipart/form-data",
                    "Content-Type: multipart/form-data; boundary=\"" + "x".repeat(300),
                    "Content-Type: application/x-www-form-urlencoded; charset=utf-7",
                    "Content-Encoding: gzip",
                    "Expect: 100-continue",
                    "Upgrade: h2c",
                    "Cookie: herbier=x; herbier=\"; =; $Version=9",
                    "X-Forwarded-For: " + "1.1.1.1,".repeat(500),
                    "X-Forwarded-For: ::ffff:::, [::1]:80",
                    "Forwarded: for=\"_x\";;=",
                    "Origin: null",
                    "Sec-Fetch-Site: x",
                    "X-HTTP-Method-Override: X",
                    "Referer: " + "r".repeat(2_000),
                    "Authorization: Bearer é");

    private static final Pattern HOLE = Pattern.compile("[{<]([^}>]+)[}>]");

    private static final SampleSite SITE = SampleSite.furnished();

    private final Random random = new Random(SEED);
    private final Mutation mutation = new Mutation(random);
    private final List<String> names = names();
    private Member admin = SITE.signIn("alix", "Alix", Role.ADMIN);

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void whateverIsSentIsAnsweredAsAnythingElse() {
        byte[] before = new byte[] {'G', 'E', 'T', ' ', '/', ' '};
        int answered = 0;
        for (Routes.Route route : SITE.routes()) {
            for (int run = 0; run < RUNS; run++) {
                String method = METHODS.get(random.nextInt(METHODS.size()));
                byte[] whole = request(method, route).getBytes(StandardCharsets.UTF_8);
                boolean head = method.equals("HEAD"); // Damaged, nobody knows what its answer is.
                boolean damaged = !head && random.nextInt(3) == 0;
                answered += check(damaged ? mutation.of(whole, before) : whole, head);
                before = head ? before : whole;
            }
        }
        assertThat(answered).as("answers").isGreaterThan(SITE.routes().size() * RUNS * 3 / 4);
        assertThat(SITE.get("/sante").statusCode()).isEqualTo(200);
        assertThat(SITE.library().check()).isEmpty();
    }

    /** Asks, and counts the answers. */
    private int check(byte[] sent, boolean head) {
        String shown = new String(sent, StandardCharsets.UTF_8);
        String asked = shown.substring(0, Math.min(1_500, shown.length()));
        List<Wire.Answer> answers;
        try {
            answers = Wire.send(SITE, sent, head);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("of seed " + SEED + ": " + asked, e);
        }
        for (Wire.Answer answer : answers) {
            assertThat(answer.status()).as(asked).isNotIn(500, 502, 503, 504);
            if (answer.status() >= 200) {
                assertThat(Guarded.faults(answer)).as(asked).isEmpty();
                assertThat(answer.text()).doesNotContain("<script>pwn", "root:x:");
            }
        }
        return answers.size();
    }

    private String request(String method, Routes.Route route) {
        if (SITE.doors().guest(admin.session()).isEmpty()) { // They were made to sign out.
            admin = SITE.signIn(Role.ADMIN);
        }
        boolean known = random.nextInt(3) > 0;
        List<String> lines = new ArrayList<>();
        lines.add(method + " " + address(route) + " HTTP/1.1");
        lines.add("Host: herbier.example");
        lines.add("Connection: close");
        if (known) {
            lines.add("Cookie: " + admin.cookie());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            lines.add(HEADERS.get(random.nextInt(HEADERS.size())));
        }
        String body = "";
        if (method.equals("POST") || method.startsWith("P")) {
            boolean desk = CuratorRoutes.isUnder(route.path());
            String token = desk && known ? admin.token() : SITE.doors().seal();
            body = "jeton=" + token + "&" + fields(8);
            lines.add("Sec-Fetch-Site: same-origin");
            lines.add("Content-Type: application/x-www-form-urlencoded");
            lines.add("Content-Length: " + body.length());
        }
        return String.join("\r\n", lines) + "\r\n\r\n" + body;
    }

    private String address(Routes.Route route) {
        List<SiteLanguage> languages = route.languages();
        String prefix = languages.get(random.nextInt(languages.size())).prefix();
        StringBuilder path = new StringBuilder(prefix);
        Matcher hole = HOLE.matcher(route.path());
        while (hole.find()) {
            hole.appendReplacement(path, Matcher.quoteReplacement(encoded(value())));
        }
        hole.appendTail(path);
        return random.nextInt(3) == 0 ? path.toString() : path + "?" + fields(5);
    }

    private String fields(int most) {
        StringBuilder fields = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            fields.append(fields.isEmpty() ? "" : "&")
                    .append(names.get(random.nextInt(names.size())))
                    .append('=')
                    .append(encoded(value()));
        }
        return fields.toString();
    }

    private String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The names of parameters and fields, as the program asks for them. */
    private static List<String> names() {
        Pattern asked =
                Pattern.compile("\\.(?:find|all|text|has|flag)\\(\\s*\"([a-zA-Z-]{1,20})\"");
        try (Stream<Path> sources =
                Files.walk(Path.of("src/main/java/cloud/girofle/herbier/web"))) {
            List<String> names = new ArrayList<>();
            for (Path source : sources.filter(Files::isRegularFile).sorted().toList()) {
                asked.matcher(Files.readString(source))
                        .results()
                        .forEach(found -> names.add(found.group(1)));
            }
            List<String> distinct = names.stream().distinct().toList();
            assertThat(distinct).contains("q", "page", "faire").hasSizeGreaterThan(30);
            return distinct;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
