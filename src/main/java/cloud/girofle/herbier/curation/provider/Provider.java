package cloud.girofle.herbier.curation.provider;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A provider that people sign in at instead of here: OpenID Connect 1.0, by authorization code with
 * PKCE, state and nonce. It is first asked when somebody wants to sign in, so that the site serves
 * without it; until then, none of what it takes is loaded. Nothing secret is logged. Thread-safe.
 */
public final class Provider {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private final ProviderSettings settings;
    private final URI back;
    private volatile Optional<Protocol> protocol = Optional.empty();

    /**
     * A provider that is not asked yet.
     *
     * @param back the address of ours that it sends people back to
     */
    public Provider(ProviderSettings settings, URI back) {
        this.settings = settings;
        this.back = back;
    }

    /** Its name, in words for people. */
    public String name() {
        return settings.name();
    }

    /** What it signs with. */
    public String issuer() {
        return settings.issuer().toString();
    }

    /** Where somebody goes to sign in; empty when it cannot be told, and the log says why. */
    public Optional<Departure> depart() {
        try {
            return Optional.of(protocol().depart());
        } catch (Trouble.Met e) {
            told(e);
            return Optional.empty();
        }
    }

    /**
     * Reads what somebody came back with.
     *
     * @param parameters of the address they came back to
     */
    public Arrival arrive(Departure departure, Map<String, List<String>> parameters) {
        try {
            return new Arrival.Known(protocol().arrive(departure, parameters));
        } catch (Trouble.Met e) {
            return told(e);
        }
    }

    private Arrival told(Trouble.Met met) {
        LOG.warn("Nobody signed in at {}: {}", settings.issuer().getHost(), met.what());
        return new Arrival.Stranded(met.trouble());
    }

    private Protocol protocol() {
        Supplier<Protocol> made = this::make;
        return protocol.orElseGet(made);
    }

    private synchronized Protocol make() {
        Protocol made = protocol.orElseGet(() -> new Protocol(settings, back));
        protocol = Optional.of(made);
        return made;
    }
}
