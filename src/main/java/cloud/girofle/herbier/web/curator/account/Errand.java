package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.curation.provider.Departure;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What somebody goes to their provider for.
 *
 * @param purpose of it
 * @param what the address to go on to, the invitation, or the account's id
 * @param back the page where it began
 */
record Errand(Purpose purpose, String what, String back) {

    /** How many lines an errand and its departure are written in. */
    private static final int LINES = 7;

    enum Purpose {
        SIGN_IN,
        JOIN,
        LINK
    }

    /** An errand, and what its end has to fit. */
    record Begun(Errand errand, Departure departure) {

        /** As {@link #read} reads it; no part has a line break. */
        String written() {
            return String.join(
                    "\n",
                    errand.purpose.name(),
                    errand.what,
                    errand.back,
                    departure.to().toString(),
                    departure.state(),
                    departure.nonce(),
                    departure.verifier());
        }

        /** Empty when another version wrote it. */
        static Optional<Begun> read(String written) {
            List<String> lines = written.lines().toList();
            return Arrays.stream(Purpose.values())
                    .filter(any -> lines.size() == LINES)
                    .filter(purpose -> purpose.name().equals(lines.getFirst()))
                    .findFirst()
                    .map(purpose ->
                            new Begun(
                                    new Errand(purpose, lines.get(1), lines.get(2)),
                                    new Departure(
                                            URI.create(lines.get(3)),
                                            lines.get(4),
                                            lines.get(5),
                                            lines.get(6))));
        }
    }
}
