package cloud.girofle.herbier.zotero.sync;

import cloud.girofle.herbier.reference.Problem.Kind;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When to ask a server again. It may ask us to slow down, in any reply ({@code Backoff}) or instead
 * of one ({@code Retry-After}); what it asks holds for all libraries on it. Thread-safe.
 *
 * @see <a href="https://www.zotero.org/support/dev/web_api/v3/basics#rate_limiting">Rate
 *     limiting</a>
 */
public final class Patience {

    /** What Zotero's own client waits when it is refused without a time. */
    private static final List<Duration> AFTER_REFUSALS =
            List.of(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(300));

    private static final List<Duration> AFTER_FAULTS =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30));

    /** Who must wait longer comes back another time. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Pace pace;
    private Instant notBefore = Instant.MIN;

    /** Waits as that clock goes. */
    public Patience(Pace pace) {
        this.pace = pace;
    }

    /**
     * Waits as long as the server has asked.
     *
     * @throws SyncFailure when that is too long
     */
    void beforeAsking(String host) {
        Instant now = pace.now();
        Instant then = notBefore();
        if (!then.isAfter(now)) {
            return;
        }
        Duration wait = Duration.between(now, then);
        if (wait.compareTo(LONGEST) > 0) {
            throw new SyncFailure(Kind.SYNC_BUSY, host, String.valueOf(wait.toMinutes()));
        }
        pace.pause(wait);
    }

    /** Takes notice of what a reply asks for. */
    void heard(HttpHeaders headers) {
        Reply.number(headers, "Backoff").ifPresent(seconds -> hold(Duration.ofSeconds(seconds)));
    }

    /**
     * The server answered that it cannot answer.
     *
     * @param attempt how often this was asked before
     * @throws SyncFailure when this was the last attempt
     */
    void refused(int attempt, String host, HttpResponse<?> response) {
        if (attempt == AFTER_REFUSALS.size()) {
            String status = String.valueOf(response.statusCode());
            throw new SyncFailure(Kind.SYNC_STATUS, host, status);
        }
        hold(asked(response.headers()).orElse(AFTER_REFUSALS.get(attempt)));
    }

    /** {@code Retry-After} is a number of seconds, or a date. */
    private Optional<Duration> asked(HttpHeaders headers) {
        OptionalLong seconds = Reply.number(headers, "Retry-After");
        if (seconds.isPresent()) {
            return Optional.of(Duration.ofSeconds(seconds.getAsLong()));
        }
        try {
            return headers.firstValue("Retry-After")
                    .map(written -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(written.strip()))
                    .map(date -> Duration.between(pace.now(), Instant.from(date)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * No answer, or none that makes sense.
     *
     * @throws SyncFailure this one, when that was the last attempt
     */
    void failed(int attempt, SyncFailure failure) {
        if (attempt == AFTER_FAULTS.size()) {
            throw failure;
        }
        hold(AFTER_FAULTS.get(attempt));
    }

    private synchronized void hold(Duration time) {
        Duration bounded = time.compareTo(Duration.ofDays(7)) > 0 ? Duration.ofDays(7) : time;
        Instant then = pace.now().plus(bounded);
        if (then.isAfter(notBefore)) {
            notBefore = then;
        }
    }

    private synchronized Instant notBefore() {
        return notBefore;
    }
}
