package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.curation.provider.Trouble;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Arrays;

/** Why signing in at a provider led nowhere, as the page where it began tells it. */
enum Failure {
    DOWN,
    CANCELLED,
    UNKNOWN_HERE,
    UNBELIEVED,
    CLOCK,
    /** Too much time went by, or it is another browser. */
    LATE,
    /** No account goes with them. */
    NO_ACCOUNT,
    CLOSED,
    /** Another account goes with them. */
    TAKEN,
    /** The invitation is worth nothing any more. */
    LINK_GONE;

    private static final String FIELD = "echec";

    static Failure of(Trouble trouble) {
        return switch (trouble) {
            case DOWN -> DOWN;
            case CANCELLED -> CANCELLED;
            case UNKNOWN_HERE -> UNKNOWN_HERE;
            case UNBELIEVED -> UNBELIEVED;
            case CLOCK -> CLOCK;
        };
    }

    /** An address of ours, to which this is told. */
    String at(String address) {
        return address + (address.contains("?") ? "&" : "?") + FIELD + "=" + name();
    }

    Refusal told(Visit visit, String provider) {
        return Refusal.of(visit.words().get("provider." + name(), provider));
    }

    /** What is told to an address. */
    static Refusal told(Visit visit, Query query, String provider) {
        String written = query.find(FIELD).orElse("");
        return Arrays.stream(values())
                .filter(each -> each.name().equals(written))
                .findFirst()
                .map(failure -> failure.told(visit, provider))
                .orElseGet(Refusal::none);
    }
}
