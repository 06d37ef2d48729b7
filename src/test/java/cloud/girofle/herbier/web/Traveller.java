package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser that goes from a site to a provider and back, step by step, and keeps cookies. */
final class Traveller {

    /** Where the provider sends people back to. */
    static final String BACK = SampleSite.PUBLIC + "/curation/entrer/retour";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final SampleSite site;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Where the cookie of the way goes. */
    private String errand = "/curation/entrer/retour";

    Traveller(SampleSite site) {
        this.site = site;
    }

    /** Leaves by a form of the site; the provider's address. */
    String leave(String path, String... fields) {
        HttpResponse<String> answer = post(path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String refresh = answer.headers().firstValue("Refresh").orElseThrow();
        assertThat(refresh).startsWith("0; url=");
        return refresh.substring("0; url=".length());
    }

    /** What the provider sends back: the address, as the site has it. */
    static String across(String provider) {
        try {
            HttpResponse<String> answer =
                    CLIENT.send(
                            HttpRequest.newBuilder(URI.create(provider))
                                    .header("Accept", "text/html")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            String location = answer.headers().firstValue("Location").orElse("no redirection");
            assertThat(location)
                    .as(answer.body())
                    .startsWith(SampleSite.PUBLIC)
                    .contains("/curation/entrer/retour?");
            return location.substring(SampleSite.PUBLIC.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The whole journey; where it leads in the end. */
    String travel(String path, String... fields) {
        return location(get(within(across(leave(path, fields)))));
    }

    /** An address of the site, as it is asked for below its path. */
    String within(String address) {
        assertThat(address).startsWith(site.base() + "/");
        return address.substring(site.base().length());
    }

    HttpResponse<String> get(String path) {
        return kept(site.get(path, "Cookie", cookies(path)));
    }

    Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    /** What is answered to a form, with the token it was shown with. */
    HttpResponse<String> post(String path, String... fields) {
        return postWith(path, page(path).select("[name=jeton]").attr("value"), fields);
    }

    /** The same, with that token. */
    HttpResponse<String> postWith(String path, String token, String... fields) {
        List<String> all = new ArrayList<>(List.of("jeton", token));
        all.addAll(List.of(fields));
        return kept(
                site.post(
                        path,
                        Member.written(all.toArray(String[]::new)).getBytes(StandardCharsets.UTF_8),
                        "Cookie",
                        cookies(path),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Sec-Fetch-Site",
                        "same-origin"));
    }

    Map<String, String> cookies() {
        return cookies;
    }

    /** Whether the site knows them. */
    boolean isIn() {
        return get("/curation").statusCode() == 200;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none: " + answer.statusCode());
    }

    private String cookies(String path) {
        return cookies.entrySet().stream()
                .filter(each ->
                        !each.getKey().equals(ErrandCookie.NAME)
                                || (site.base() + path).startsWith(errand))
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> kept(HttpResponse<String> answer) {
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.replaceFirst(";.*", "").split("=", 2);
            if (pair[0].equals(ErrandCookie.NAME)) {
                errand = cookie.replaceFirst(".*; Path=([^;]*).*", "$1");
            }
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }
}
