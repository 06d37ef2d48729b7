package cloud.girofle.herbier.web;

import cloud.girofle.herbier.curation.provider.ProviderSettings;
import cloud.girofle.herbier.knowledge.Role;
import java.util.Optional;

/**
 * How people sign in without a password of ours.
 *
 * @param provider that they sign in at, if any
 * @param header by which a proxy of ours names them; empty where none is believed
 * @param role of the account that is made for whoever is let in so and has none; empty to make none
 */
public record SignInWays(Optional<ProviderSettings> provider, String header, Optional<Role> role) {

    /** By passwords alone. */
    public static final SignInWays NONE = new SignInWays(Optional.empty(), "", Optional.empty());
}
