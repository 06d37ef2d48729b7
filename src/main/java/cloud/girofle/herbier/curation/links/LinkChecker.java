package cloud.girofle.herbier.curation.links;

import cloud.girofle.herbier.library.LinkCheck.State;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.zotero.sync.Pace;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Asks for one address, as a reader's browser would, and says what it gives. Polite: {@code HEAD},
 * then {@code GET} only where that was refused; a pause before each request but the first; five
 * redirects at most, each checked as the first.
 */
final class LinkChecker {

    private static final int MOST_REDIRECTS = 5;
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
    private static final Set<Integer> GONE = Set.of(404, 410);

    /** Where domains that nobody keeps any more are sold, or shown with advertisements. */
    private static final Set<String> SELLERS =
            Set.of(
                    "hugedomains.com",
                    "sedo.com",
                    "sedoparking.com",
                    "dan.com",
                    "afternic.com",
                    "parkingcrew.net",
                    "bodis.com",
                    "above.com");

    /**
     * What an address gives.
     *
     * @param state in a word
     * @param status of HTTP, of the last answer; 0 where there was none
     * @param target where it led at last, or empty
     */
    record Found(State state, int status, String target) {}

    private final WebRequest request;
    private final Pace pace;
    private boolean asked;

    LinkChecker(WebRequest request, Pace pace) {
        this.request = request;
        this.pace = pace;
    }

    /** What an address gives now. */
    Found check(String url) {
        return WebPlace.of(url)
                .map(place -> follow(url, place))
                .orElse(new Found(State.NOT_ASKED, 0, ""));
    }

    private Found follow(String url, WebPlace from) {
        WebPlace at = from;
        boolean forGood = true;
        int status = 0;
        try {
            for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
                WebRequest.Heard heard = ask(at);
                status = heard.status();
                if (!REDIRECTS.contains(status) || heard.location().isEmpty()) {
                    return told(url, from, at, status, forGood);
                }
                forGood &= FOR_GOOD.contains(status);
                Optional<WebPlace> next = at.to(heard.location());
                if (next.isEmpty()) {
                    return new Found(State.SUSPICIOUS, status, heard.location());
                }
                at = next.get();
            }
            return new Found(State.UNREACHABLE, status, at.address());
        } catch (WebRequest.OutOfReachException e) {
            return at.equals(from)
                    ? new Found(State.NOT_ASKED, 0, "")
                    : new Found(State.SUSPICIOUS, status, at.address());
        } catch (IOException e) {
            return new Found(State.UNREACHABLE, 0, at.equals(from) ? "" : at.address());
        }
    }

    private WebRequest.Heard ask(WebPlace place) throws IOException {
        WebRequest.Heard head = send("HEAD", place);
        return head.status() < 400 ? head : send("GET", place); // Some servers know no HEAD.
    }

    private WebRequest.Heard send(String method, WebPlace place) throws IOException {
        if (asked) {
            pace.pause(BETWEEN);
        }
        asked = true;
        return request.send(method, place);
    }

    private static Found told(String url, WebPlace from, WebPlace at, int status, boolean forGood) {
        String target = at.equals(from) ? "" : at.address();
        if (status >= 200 && status < 300) {
            return new Found(page(url, from, at, forGood), status, target);
        }
        State state =
                GONE.contains(status)
                        ? State.GONE
                        : status >= 500 || status == 400 ? State.UNREACHABLE : State.CLOSED;
        return new Found(state, status, target);
    }

    /** A page came: the one that was asked for, or another in its place. */
    private static State page(String url, WebPlace from, WebPlace at, boolean forGood) {
        if (at.equals(from) || Identifiers.url(url).equals(Identifiers.url(at.address()))) {
            return State.FINE; // «https», «www.» and a last slash are no matter.
        }
        boolean sold =
                SELLERS.stream()
                        .anyMatch(seller ->
                                at.host().equals(seller) || at.host().endsWith("." + seller));
        if (sold || (at.isHome() && !from.isHome())) {
            return State.SUSPICIOUS;
        }
        return forGood ? State.MOVED : State.FINE;
    }
}
