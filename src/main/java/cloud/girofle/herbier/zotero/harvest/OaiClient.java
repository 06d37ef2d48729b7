package cloud.girofle.herbier.zotero.harvest;

import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.TextFile;
import cloud.girofle.herbier.zotero.sync.Courier;
import cloud.girofle.herbier.zotero.sync.SyncFailure;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * Sends the requests of OAI-PMH to one repository, and reads its replies. A reply may lead to
 * another address of the same server, and to no other server. Not thread-safe.
 */
final class OaiClient {

    /** How often one reply may lead elsewhere. */
    private static final int MOST_REDIRECTS = 5;

    private final URI repository;
    private final Courier courier;
    private final String agent;

    OaiClient(URI repository, Courier courier, String agent) {
        this.repository = repository;
        this.courier = courier;
        this.agent = agent;
    }

    /** What came: a reply, or another address to ask at. */
    private record Answer(Optional<OaiReply> reply, URI next) {}

    /**
     * Asks.
     *
     * @param arguments of the request, in their order
     * @throws SyncFailure when there is no answer that makes sense
     */
    OaiReply ask(Map<String, String> arguments) {
        String query =
                arguments.entrySet().stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        URI address = URI.create(repository + "?" + query);
        for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
            URI asked = address;
            Answer answer = courier.ask(request(asked), response -> read(asked, response));
            if (answer.reply().isPresent()) {
                return answer.reply().get();
            }
            address = answer.next();
        }
        throw new SyncFailure(Kind.SYNC_ELSEWHERE, host(), host());
    }

    /** The name of the server, for people. */
    String host() {
        return String.valueOf(repository.getHost());
    }

    private HttpRequest request(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Accept", "text/xml, application/xml")
                .header("User-Agent", agent)
                .build();
    }

    private Answer read(URI asked, HttpResponse<byte[]> response) throws Courier.Senseless {
        int status = response.statusCode();
        return switch (status) {
            // Some repositories refuse with a status, and say why in words of the protocol.
            case 200, 400, 422 -> new Answer(Optional.of(reply(response)), asked);
            case 301, 302, 303, 307, 308 -> new Answer(Optional.empty(), next(asked, response));
            case 404, 410 -> throw new SyncFailure(Kind.HARVEST_GONE, repository.toString());
            default -> throw new SyncFailure(Kind.SYNC_STATUS, host(), String.valueOf(status));
        };
    }

    private OaiReply reply(HttpResponse<byte[]> response) throws Courier.Senseless {
        String text = TextFile.decode("", Path.of(""), response.body()).text();
        try {
            return OaiReader.read(text);
        } catch (XMLStreamException e) {
            String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            throw new Courier.Senseless(
                    new SyncFailure(
                            Kind.HARVEST_NOT_OAI,
                            host(),
                            reason.substring(0, Math.min(reason.length(), 120))));
        }
    }

    /** Only the same server is asked, and never in clear where it was not. */
    private URI next(URI asked, HttpResponse<byte[]> response) {
        String written = response.headers().firstValue("Location").orElse("");
        URI next;
        try {
            next = asked.resolve(URI.create(written));
        } catch (IllegalArgumentException e) {
            throw new SyncFailure(Kind.SYNC_ELSEWHERE, host(), "?");
        }
        boolean sameServer =
                String.valueOf(asked.getRawAuthority()).equalsIgnoreCase(next.getRawAuthority())
                        && String.valueOf(asked.getScheme()).equalsIgnoreCase(next.getScheme());
        boolean safer =
                "http".equalsIgnoreCase(asked.getScheme())
                        && "https".equalsIgnoreCase(next.getScheme())
                        && host().equalsIgnoreCase(next.getHost());
        if (!sameServer && !safer) {
            throw new SyncFailure(
                    Kind.SYNC_ELSEWHERE, host(), String.valueOf(next.getRawAuthority()));
        }
        return next;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
