package cloud.girofle.herbier;

import cloud.girofle.herbier.web.Proxies;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which proxies are believed when they say whom they ask for. */
final class ProxySettings {

    /** What {@code herbier.properties} may say of it. */
    static final List<String> KEYS = List.of("proxies");

    private ProxySettings() {}

    /**
     * Reads the setting; empty, it means none. Without it, a proxy on this machine is believed
     * where the site has a public address.
     *
     * @throws Settings.BadSetting when it is unusable
     */
    static Proxies of(Map<String, String> values, URI publicUrl) {
        Optional<String> written = Optional.ofNullable(values.get("proxies"));
        return written.isEmpty()
                ? Proxies.usual(publicUrl)
                : Proxies.of(written.get())
                        .orElseThrow(() ->
                                new Settings.BadSetting("cli.settings.proxies", written.get()));
    }
}
