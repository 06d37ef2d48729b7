package cloud.girofle.herbier;

import cloud.girofle.herbier.curation.provider.ProviderSettings;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.web.SignInWays;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How people sign in without a password of ours: at a provider (OpenID Connect), or before a proxy
 * that names them. Neither by default.
 *
 * @param ways as the site takes them
 */
record SignInSettings(SignInWays ways) {

    /** What {@code herbier.properties} may say of it. */
    static final List<String> KEYS =
            List.of(
                    "oidc-issuer",
                    "oidc-client",
                    "oidc-secret",
                    "oidc-name",
                    "trusted-header",
                    "sign-in-role");

    /** Codes and secrets must not travel in clear, except within this machine. */
    private static final Pattern ISSUER =
            Pattern.compile(
                    "(https://[^\\s/?#@]+|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?)"
                            + "(/[^\\s?#]*)?");

    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,59}");

    /** Any client writes these, and proxies pass them on. */
    private static final Pattern ANYBODYS =
            Pattern.compile(
                    "(?i)accept.*|authorization|cookie|forwarded|from|host|origin|referer"
                            + "|sec-.*|user-agent|x-forwarded-.*|x-real-ip");

    /**
     * Reads the settings.
     *
     * @throws Settings.BadSetting when one is unusable
     */
    static SignInSettings of(Map<String, String> values) {
        return new SignInSettings(
                new SignInWays(
                        provider(values),
                        header(values.getOrDefault("trusted-header", "")),
                        role(values.getOrDefault("sign-in-role", ""))));
    }

    private static Optional<ProviderSettings> provider(Map<String, String> values) {
        String issuer = values.getOrDefault("oidc-issuer", "");
        String client = values.getOrDefault("oidc-client", "");
        String secret = values.getOrDefault("oidc-secret", "");
        String name = values.getOrDefault("oidc-name", "");
        if ((issuer + client + secret + name).isEmpty()) {
            return Optional.empty();
        }
        if (issuer.isEmpty() || client.isEmpty()) {
            throw new Settings.BadSetting(
                    "cli.settings.oidc.missing", issuer.isEmpty() ? "oidc-issuer" : "oidc-client");
        }
        URI address = issuer(issuer);
        return Optional.of(
                new ProviderSettings(
                        address, client, secret, name.isEmpty() ? address.getHost() : name));
    }

    /** Exactly as the provider writes it: a last slash is part of it. */
    private static URI issuer(String written) {
        if (!ISSUER.matcher(written).matches()) {
            throw new Settings.BadSetting("cli.settings.oidc.issuer", written);
        }
        try {
            return URI.create(written);
        } catch (IllegalArgumentException e) {
            throw new Settings.BadSetting("cli.settings.oidc.issuer", written);
        }
    }

    private static String header(String written) {
        boolean name = HEADER.matcher(written).matches() && !ANYBODYS.matcher(written).matches();
        if (!written.isEmpty() && !name) {
            throw new Settings.BadSetting("cli.settings.header", written);
        }
        return written;
    }

    private static Optional<Role> role(String written) {
        return switch (written) {
            case "" -> Optional.empty();
            case "contributor" -> Optional.of(Role.CONTRIBUTOR);
            case "curator" -> Optional.of(Role.CURATOR);
            default -> throw new Settings.BadSetting("cli.settings.signin.role", written);
        };
    }
}
