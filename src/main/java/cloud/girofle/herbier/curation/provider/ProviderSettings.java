package cloud.girofle.herbier.curation.provider;

import java.net.URI;

/**
 * Where people may sign in instead of here, as that provider knows us.
 *
 * @param issuer the provider's address: what it signs with, and where it describes itself
 * @param client the name it knows us by
 * @param secret that proves us to it; empty where it asks for none
 * @param name of the provider, in words for people
 */
public record ProviderSettings(URI issuer, String client, String secret, String name) {

    /** Without what nobody is to read. */
    @Override
    public String toString() {
        return issuer + " as " + client;
    }
}
