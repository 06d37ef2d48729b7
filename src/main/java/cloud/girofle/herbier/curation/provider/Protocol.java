package cloud.girofle.herbier.curation.provider;

import cloud.girofle.herbier.curation.Identity;
import cloud.girofle.herbier.library.Identities;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pac4j.core.context.CallContext;
import org.pac4j.core.credentials.Credentials;
import org.pac4j.core.exception.TechnicalException;
import org.pac4j.core.exception.http.FoundAction;
import org.pac4j.core.http.callback.NoParameterCallbackUrlResolver;
import org.pac4j.core.util.generator.RandomValueGenerator;
import org.pac4j.oidc.client.OidcClient;
import org.pac4j.oidc.config.OidcConfiguration;
import org.pac4j.oidc.credentials.OidcCredentials;
import org.pac4j.oidc.exceptions.OidcTokenException;

/** OpenID Connect, as pac4j speaks it. Thread-safe. */
final class Protocol {

    /** How long the provider is waited for, in milliseconds. */
    static final int CONNECT = 3_000;

    static final int READ = 5_000;

    /** How far its clock may be from ours, in seconds. */
    private static final int SKEW = 60;

    /** Hexadecimal digits of a state. */
    private static final int STATE_LENGTH = 32;

    /** What a provider may send back with a code (RFC 6749, 9207); pac4j reads more. */
    private static final Set<String> READ_BACK = Set.of("code", "state", "iss", "error");

    private final OidcClient client = new OidcClient();
    private final Discovery discovery;
    private final UserInfo userInfo;
    private final URI back;

    Protocol(ProviderSettings settings, URI back) {
        this.back = back;
        OidcConfiguration configuration = new OidcConfiguration();
        configuration.setClientId(settings.client());
        configuration.setSecret(settings.secret());
        configuration.setScope("openid profile");
        configuration.setUseNonce(true);
        configuration.setStateGenerator(new RandomValueGenerator(STATE_LENGTH)); // It takes 10.
        configuration.setPkceMethod(CodeChallengeMethod.S256);
        configuration.setMaxClockSkew(SKEW);
        configuration.setConnectTimeout(CONNECT);
        configuration.setReadTimeout(READ);
        this.discovery = new Discovery(settings, configuration);
        configuration.setOpMetadataResolver(discovery);
        this.userInfo = new UserInfo(configuration);
        client.setName("oidc");
        client.setConfiguration(configuration);
        client.setCallbackUrl(back.toString());
        client.setCallbackUrlResolver(new NoParameterCallbackUrlResolver());
    }

    /**
     * Where somebody goes to sign in.
     *
     * @throws Trouble.Met when the provider does not answer
     */
    Departure depart() {
        client.init();
        Memory memory = new Memory();
        CallContext call = new CallContext(new Call(back, Map.of()), memory);
        FoundAction away =
                client.getRedirectionAction(call)
                        .filter(FoundAction.class::isInstance)
                        .map(FoundAction.class::cast)
                        .orElseThrow();
        return new Departure(
                URI.create(away.getLocation()),
                memory.find(client.getStateSessionAttributeName(), State.class).getValue(),
                memory.find(client.getNonceSessionAttributeName(), String.class),
                memory.find(client.getCodeVerifierSessionAttributeName(), CodeVerifier.class)
                        .getValue());
    }

    /**
     * Whom the provider means.
     *
     * @throws Trouble.Met when that is not sure
     */
    Identity arrive(Departure departure, Map<String, List<String>> parameters) {
        client.init();
        Memory memory = new Memory();
        memory.put(client.getStateSessionAttributeName(), new State(departure.state()));
        memory.put(client.getNonceSessionAttributeName(), departure.nonce());
        memory.put(
                client.getCodeVerifierSessionAttributeName(),
                new CodeVerifier(departure.verifier()));
        checkState(departure, parameters);
        Map<String, List<String>> read = new HashMap<>(parameters);
        read.keySet().retainAll(READ_BACK);
        CallContext call = new CallContext(new Call(back, read), memory);
        try {
            Optional<Credentials> given = client.getCredentials(call);
            Optional<Credentials> taken =
                    given.flatMap(credentials -> client.validateCredentials(call, credentials));
            return identity(taken.orElseThrow(Protocol::cancelled), departure);
        } catch (OidcTokenException e) {
            throw refused(e);
        } catch (TechnicalException e) {
            throw failed(e);
        }
    }

    private Identity identity(Credentials given, Departure departure) {
        if (!(given instanceof OidcCredentials credentials) || credentials.getIdToken() == null) {
            throw new Trouble.Met(Trouble.UNBELIEVED, "it handed out no ID token");
        }
        try {
            IDTokenClaimsSet claims =
                    discovery
                            .getTokenValidator()
                            .validateIdToken(credentials.toIdToken(), new Nonce(departure.nonce()));
            String subject = claims.getSubject().getValue();
            Names names =
                    Names.of(claims::getStringClaim)
                            .orElseGet(() ->
                                    userInfo.names(subject, credentials.toAccessToken())
                                            .orElse(Names.NONE));
            return new Identity(
                    new Identities.Key(claims.getIssuer().getValue(), subject),
                    names.login(),
                    names.name());
        } catch (BadJWTException e) {
            throw new Trouble.Met(
                    isOfTime(e) ? Trouble.CLOCK : Trouble.UNBELIEVED,
                    "its ID token is not believed: " + plain(e));
        } catch (KeySourceException e) {
            throw new Trouble.Met(Trouble.DOWN, "its keys cannot be read");
        } catch (BadJOSEException | JOSEException e) {
            throw new Trouble.Met(
                    Trouble.UNBELIEVED, "its ID token is not signed as it should be: " + plain(e));
        }
    }

    /** Also of an error, which pac4j takes from anywhere. */
    private static void checkState(Departure departure, Map<String, List<String>> parameters) {
        if (!parameters.getOrDefault("state", List.of()).equals(List.of(departure.state()))) {
            throw new Trouble.Met(Trouble.UNBELIEVED, "the state is not the one that was sent");
        }
        List<String> errors = parameters.getOrDefault("error", List.of());
        if (!errors.isEmpty() && !errors.equals(List.of("access_denied"))) {
            throw new Trouble.Met(Trouble.UNKNOWN_HERE, "it refuses what we ask it");
        }
    }

    private static Trouble.Met cancelled() {
        return new Trouble.Met(Trouble.CANCELLED, "it was given up or refused there");
    }

    /** Of what a provider may answer at its token endpoint: RFC 6749, 5.2. */
    private static Trouble.Met refused(OidcTokenException failure) {
        String said = String.valueOf(failure.getMessage());
        if (said.matches("(?s).*status=(0|5\\d\\d)")) {
            return new Trouble.Met(Trouble.DOWN, "it fails to take its code back");
        }
        boolean us = said.contains("error=invalid_client") || said.contains("unauthorized_client");
        return us
                ? new Trouble.Met(
                        Trouble.UNKNOWN_HERE, "it does not know oidc-client, or not oidc-secret")
                : new Trouble.Met(Trouble.UNBELIEVED, "it does not take its code back");
    }

    private static Trouble.Met failed(TechnicalException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return new Trouble.Met(
                        Trouble.DOWN, "it does not answer: " + cause.getClass().getSimpleName());
            }
        }
        return new Trouble.Met(
                Trouble.UNBELIEVED,
                "what came back makes no sense: " + failure.getClass().getSimpleName());
    }

    private static boolean isOfTime(BadJWTException failure) {
        String said = String.valueOf(failure.getMessage());
        return said.contains("Expired") || said.contains("ahead of current time");
    }

    /** What Nimbus says, without what stands behind a colon: that is the provider's. */
    private static @Nullable String plain(Exception failure) {
        String said = failure.getMessage();
        return said == null ? null : said.replaceFirst("(?s)[:\\n].*", "");
    }
}
