package cloud.girofle.herbier.zotero.sync;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the server answered, when it did as it should.
 *
 * @param status 200, 304 or 409
 * @param version of the library as this reply shows it
 * @param next where the list goes on, as the server says
 * @param body the JSON; missing where the status has none
 */
record Reply(int status, OptionalLong version, Optional<URI> next, JsonNode body) {

    private static final Pattern NEXT = Pattern.compile("<([^<>]+)>\\s*;\\s*rel=\"?next\"?");

    static Reply of(int status, HttpHeaders headers, JsonNode body) {
        return new Reply(status, number(headers, "Last-Modified-Version"), next(headers), body);
    }

    /** A header that holds a whole number. */
    static OptionalLong number(HttpHeaders headers, String name) {
        Optional<String> value =
                headers.firstValue(name).filter(text -> text.strip().matches("\\d{1,18}"));
        return value.isPresent()
                ? OptionalLong.of(Long.parseLong(value.get().strip()))
                : OptionalLong.empty();
    }

    private static Optional<URI> next(HttpHeaders headers) {
        for (String link : headers.allValues("Link")) {
            Matcher matcher = NEXT.matcher(link);
            if (matcher.find()) {
                try {
                    return Optional.of(URI.create(matcher.group(1)));
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
