package cloud.girofle.herbier.curation.provider;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pac4j.oidc.config.OidcConfiguration;

/**
 * Asks a provider for the names that its ID token left out; some, Authelia among them, tell them
 * here alone. Names only suggest what an account is called: none is no failure.
 */
final class UserInfo {

    private final OidcConfiguration configuration;

    UserInfo(OidcConfiguration configuration) {
        this.configuration = configuration;
    }

    /** The names of that subject, and of no other (OpenID Connect Core 1.0, 5.3.2). */
    Optional<Names> names(String subject, @Nullable AccessToken token) {
        URI address = configuration.getOpMetadataResolver().load().getUserInfoEndpointURI();
        if (address == null || token == null) {
            return Optional.empty();
        }
        try {
            HTTPRequest request = new UserInfoRequest(address, token).toHTTPRequest();
            request.setFollowRedirects(false);
            configuration.configureHttpRequest(request);
            UserInfoResponse response = UserInfoResponse.parse(request.send());
            return response.indicatesSuccess()
                    ? Optional.ofNullable(response.toSuccessResponse().getUserInfo())
                            .filter(said -> said.getSubject().getValue().equals(subject))
                            .flatMap(said -> Names.of(said::getStringClaim))
                    : Optional.empty();
        } catch (IOException | ParseException e) {
            return Optional.empty();
        }
    }
}
