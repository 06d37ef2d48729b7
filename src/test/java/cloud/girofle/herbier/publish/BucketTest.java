package cloud.girofle.herbier.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.web.SampleSite;
import com.github.davidmoten.aws.lw.client.Client;
import com.github.davidmoten.aws.lw.client.HttpMethod;
import com.github.davidmoten.aws.lw.client.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A thousand references, published to S3: over HTTP, to a server that nobody here wrote. */
class BucketTest {

    private static final int MANY = 1_000;

    /** French pages alone: the others would only take as long again. */
    private static final Scope PAGES = new Scope(false, false, false, false, Scope.Search.LIVE);

    private static final S3Server S3 = S3Server.with("une-copie");

    /** Another client than the one that publishes: nothing of ours, but what S3 says. */
    private static final Client READER =
            Client.s3()
                    .region("garage")
                    .accessKey(S3Server.KEY)
                    .secretKey(S3Server.SECRET)
                    .baseUrlFactory((service, region) -> S3.address())
                    .build();

    @AfterAll
    static void close() {
        S3.close();
    }

    @Test
    void aThousandReferencesAreSentOnceAndThenOnlyWhatChanged() throws IOException {
        try (SampleSite site = SampleSite.empty()) {
            List<String> keys = many(site);
            LiveSite live = new LiveSite(URI.create(site.address()), CopiedSite.PUBLIC);
            Outcome first = publish(live);
            assertThat(first.added())
                    .hasSizeGreaterThan(MANY)
                    .containsAll(keys.stream().map(BucketTest::page).toList());
            String sheet =
                    first.added().stream()
                            .filter(path -> path.matches("static/herbier-.*css"))
                            .findFirst()
                            .orElseThrow();
            Response style = get(sheet);
            assertThat(style.firstHeader("Content-Type").map(type -> type.replace(" ", "")))
                    .contains("text/css;charset=utf-8");
            assertThat(style.firstHeader("Cache-Control"))
                    .contains("public, max-age=31536000, immutable");
            Response page = get(page(keys.getFirst()));
            assertThat(page.firstHeader("Content-Type").map(type -> type.replace(" ", "")))
                    .contains("text/html;charset=utf-8");
            assertThat(page.firstHeader("Cache-Control")).contains("public, max-age=300");
            assertThat(page.contentUtf8()).contains("Titre n0", "../../static/herbier-");
            assertThat(get("404.html").contentUtf8()).contains("href=\"/copie/static/herbier-");

            assertThat(publish(live).sent()).isZero();

            String changed = keys.get(500);
            String withdrawn = keys.get(999);
            change(site, "r500", "r999");
            String overwritten = page(keys.get(7));
            var unused =
                    READER.path(("une-copie/copie/" + overwritten).split("/", -1))
                            .method(HttpMethod.PUT)
                            .requestBody("Quelqu’un a écrit ici.")
                            .response();
            Outcome second = publish(live);
            assertThat(second.added()).isEmpty();
            assertThat(second.removed()).containsExactly(page(withdrawn), notice(withdrawn));
            assertThat(second.changed())
                    .containsExactlyInAnyOrder(
                            page(changed),
                            notice(changed),
                            overwritten,
                            "index.html", // It counts them, and shows the latest.
                            "references/lettre-t/page-8/index.html",
                            "references/lettre-t/page-17/index.html",
                            "sources/index.html",
                            "sources/mille/index.html",
                            "partager/formats/index.html",
                            "sobriete/index.html", // It tells of the moment.
                            ".well-known/void",
                            "sitemap-2.xml");
            assertThat(get(page(withdrawn)).statusCode()).isEqualTo(404);
            assertThat(get(page(changed)).contentUtf8()).contains("Titre n500 bis");
            assertThat(get(overwritten).contentUtf8()).contains("n7");
        }
    }

    @Test
    void whoMayNotWriteIsToldSoWithoutTheSecret() {
        Bucket.Access stranger =
                new Bucket.Access(S3.address(), "garage", S3Server.KEY, "un-autre-secret");
        assertThat(stranger.toString()).doesNotContain("secret");
        assertThatThrownBy(() -> new Bucket(stranger, "une-copie", "").manifest())
                .isInstanceOf(IOException.class)
                .hasMessage("S3 answered 403 SignatureDoesNotMatch");
        assertThatThrownBy(() -> new Bucket(S3.access(), "pas-de-compartiment", "").manifest())
                .hasMessage("S3 answered 404 NoSuchBucket");
    }

    @Test
    void aLongFileGoesInPartsAndIsFoundAgain() throws IOException {
        byte[] bytes = new byte[17 << 20];
        Entry entry =
                new Entry(
                        "fichiers/long.pdf",
                        "",
                        bytes.length,
                        "",
                        new Found.Kind("application/pdf", "public", "inline"));
        Entry sent =
                entry.marked(new Bucket(S3.access(), "une-copie", "").put(entry, Body.of(bytes)));
        assertThat(new Bucket(S3.access(), "une-copie", "").holds(sent)).isTrue();
        Response head =
                READER.path("une-copie", "fichiers", "long.pdf").method(HttpMethod.HEAD).response();
        assertThat(head.firstHeader("Content-Type")).contains("application/pdf");
        assertThat(head.firstHeader("Content-Disposition")).contains("inline");
    }

    private static Outcome publish(LiveSite live) throws IOException {
        return new Publisher(live, PAGES, Optional.empty(), "", Watch.NONE)
                .publish(new Bucket(S3.access(), "une-copie", "copie"), List.of(), false);
    }

    private static List<String> many(SampleSite site) {
        List<String> keys =
                site.write(writing -> {
                    writing.save(new Source("mille", "Mille", "", "", 1));
                    long file = writing.file("mille", "mille.json", true, "CSL JSON", 5);
                    List<String> added = new ArrayList<>();
                    for (int i = 0; i < MANY; i++) {
                        Record item = item("r" + i, "Titre n" + i);
                        added.add(writing.add(file, item, Optional.empty()).reference());
                    }
                    return added;
                });
        site.follow();
        return keys;
    }

    /** Gives a record another title, and withdraws another. */
    private static void change(SampleSite site, String one, String other) {
        site.write(writing -> {
            writing.known("mille")
                    .forEach(record -> {
                        if (record.localId().equals(one)) {
                            long file = writing.files("mille").getFirst().id();
                            writing.update(record, file, item(one, "Titre n500 bis"));
                        } else if (record.localId().equals(other)) {
                            writing.release(record);
                        }
                    });
            return true;
        });
    }

    private static Record item(String id, String title) {
        return Samples.record(id, "document", Map.of("title", title));
    }

    private static String page(String key) {
        return "references/" + key + "/index.html";
    }

    /** The file of its full record. */
    private static String notice(String key) {
        return "references/" + key + "/notice/index.html";
    }

    private static Response get(String path) {
        return READER.path(("une-copie/copie/" + path).split("/", -1)).response();
    }
}
