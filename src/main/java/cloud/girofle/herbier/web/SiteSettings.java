package cloud.girofle.herbier.web;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where the site listens, and where the public finds it.
 *
 * @param host the address to listen on: {@code 127.0.0.1}, behind a proxy
 * @param port to listen on; 0 takes any free one
 * @param publicUrl where the public finds the site; its path, if any, is part of every address, and
 *     a proxy must pass it on as it is
 * @param content the folder of what curators keep in files; read when the site is made
 * @param contact mail address of whoever keeps the site, for those who harvest it; may be empty
 * @param data the data folder
 * @param proxies in front of it
 * @param machine what the site runs on, in words for its readers; may be empty
 * @param signIn how people sign in without a password
 * @param metrics the token that opens {@code /metriques}; empty, nothing does
 */
public record SiteSettings(
        String host,
        int port,
        URI publicUrl,
        Path content,
        String contact,
        Path data,
        Proxies proxies,
        String machine,
        SignInWays signIn,
        String metrics) {

    /** Says what is wrong with settings that cannot be meant. */
    public SiteSettings {
        String scheme = String.valueOf(publicUrl.getScheme());
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!web || publicUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    "The public address must start with http:// or https://, not " + publicUrl);
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is between 0 and 65535, not " + port);
        }
    }

    /** Without what nobody is to read. */
    @Override
    public String toString() {
        return host + ":" + port + " " + publicUrl;
    }

    /** The folder of styles of citation that were added; it need not exist. */
    public Path styles() {
        return data.resolve("styles");
    }

    /** The same site, for this machine alone, on any free port. */
    public SiteSettings here() {
        return new SiteSettings(
                "127.0.0.1", 0, publicUrl, content, contact, data, proxies, machine, signIn, "");
    }
}
