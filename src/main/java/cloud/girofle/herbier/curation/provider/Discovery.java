package cloud.girofle.herbier.curation.provider;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pac4j.oidc.config.OidcConfiguration;
import org.pac4j.oidc.metadata.IOidcOpMetadataResolver;
import org.pac4j.oidc.profile.creator.TokenValidator;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0), asked for when it is needed, and
 * again after an hour. pac4j's own resolver would want Spring, never look again, and not compare
 * the issuer. Thread-safe.
 */
final class Discovery implements IOidcOpMetadataResolver {

    private static final Duration HOLDS = Duration.ofHours(1);

    /** A provider that is down is not asked by everybody who tries. */
    private static final Duration DOWN_FOR = Duration.ofSeconds(5);

    private static final int LONGEST = 256 * 1024;

    /** Signed by who alone has the key; never unsigned, nor with a secret that both have. */
    private static final List<JWSAlgorithm> SIGNED =
            Stream.of(JWSAlgorithm.Family.RSA, JWSAlgorithm.Family.EC)
                    .flatMap(Set::stream)
                    .toList();

    private final ProviderSettings settings;
    private final OidcConfiguration configuration;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Optional<Known> known = Optional.empty();
    private volatile Optional<Down> down = Optional.empty();

    /** What it said, and when, by the clock that never goes back. */
    private record Known(OIDCProviderMetadata metadata, TokenValidator tokens, long at) {}

    /** When it could not be asked, and why. */
    private record Down(String why, long at) {}

    Discovery(ProviderSettings settings, OidcConfiguration configuration) {
        this.settings = settings;
        this.configuration = configuration;
    }

    @Override
    public OIDCProviderMetadata load() {
        return known().metadata();
    }

    @Override
    public TokenValidator getTokenValidator() {
        return known().tokens();
    }

    /** As OpenID Connect has it where nothing is said: by HTTP's basic authentication. */
    @Override
    @SuppressWarnings("NullAway") // pac4j takes null for a client without a secret.
    public @Nullable ClientAuthentication getClientAuthenticationTokenEndpoint() {
        if (settings.secret().isEmpty()) {
            return null;
        }
        ClientID client = new ClientID(settings.client());
        Secret secret = new Secret(settings.secret());
        List<ClientAuthenticationMethod> methods = load().getTokenEndpointAuthMethods();
        boolean post =
                methods != null
                        && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return post ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
    }

    @Override
    public ClientAuthentication getClientAuthenticationPAREndpoint() {
        throw new UnsupportedOperationException("requests are not pushed");
    }

    private Known known() {
        return fresh().orElseGet(() -> {
            turn.lock();
            try {
                return fresh().orElseGet(this::ask);
            } finally {
                turn.unlock();
            }
        });
    }

    private Optional<Known> fresh() {
        return known.filter(said -> System.nanoTime() - said.at() < HOLDS.toNanos());
    }

    private Known ask() {
        down.filter(last -> System.nanoTime() - last.at() < DOWN_FOR.toNanos())
                .ifPresent(last -> {
                    throw new Trouble.Met(Trouble.DOWN, last.why());
                });
        try {
            OIDCProviderMetadata metadata = checked(OIDCProviderMetadata.parse(read()));
            Known said =
                    new Known(
                            metadata,
                            new TokenValidator(configuration, metadata),
                            System.nanoTime());
            known = Optional.of(said);
            down = Optional.empty();
            return said;
        } catch (IOException e) {
            throw isDown("it does not answer: " + e.getClass().getSimpleName());
        } catch (ParseException e) {
            throw isDown("it does not describe itself as a provider does");
        }
    }

    private Trouble.Met isDown(String why) {
        down = Optional.of(new Down(why, System.nanoTime()));
        return new Trouble.Met(Trouble.DOWN, why);
    }

    private String read() throws IOException {
        String issuer = settings.issuer().toString().replaceFirst("/$", "");
        URI described = URI.create(issuer + "/.well-known/openid-configuration");
        return new DefaultResourceRetriever(Protocol.CONNECT, Protocol.READ, LONGEST)
                .retrieveResource(described.toURL())
                .getContent();
    }

    private OIDCProviderMetadata checked(OIDCProviderMetadata metadata) {
        if (!metadata.getIssuer().getValue().equals(settings.issuer().toString())) {
            throw isDown("it calls itself by another address than oidc-issuer");
        }
        Stream.of(
                        metadata.getAuthorizationEndpointURI(),
                        metadata.getTokenEndpointURI(),
                        metadata.getJWKSetURI())
                .filter(address -> !isSafe(address))
                .findFirst()
                .ifPresent(any -> {
                    throw isDown("it has addresses without https, or lacks one");
                });
        List<JWSAlgorithm> signed =
                metadata.getIDTokenJWSAlgs().stream().filter(SIGNED::contains).toList();
        if (signed.isEmpty()) {
            throw isDown("it signs in no way that is taken here (RS, PS or ES)");
        }
        metadata.setIDTokenJWSAlgs(signed);
        return metadata;
    }

    /** As safe as the issuer that the admin gave, which is on this machine or has https. */
    private boolean isSafe(@Nullable URI address) {
        return address != null
                && ("https".equals(address.getScheme())
                        || address.getScheme().equals(settings.issuer().getScheme()));
    }
}
