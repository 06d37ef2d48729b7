package cloud.girofle.herbier.curation.provider;

import java.net.URI;

/**
 * Somebody leaves for the provider; what they return with has to fit.
 *
 * @param to the provider's address
 * @param state that the provider hands back: whoever returns is whoever left
 * @param nonce that the provider signs: what it says was said for this journey
 * @param verifier whose hash the provider was shown (PKCE, RFC 7636): its code is of use to us only
 */
public record Departure(URI to, String state, String nonce, String verifier) {

    /** Without what nobody is to read. */
    @Override
    public String toString() {
        return "departure to " + to.getHost();
    }
}
