package cloud.girofle.herbier;

import cloud.girofle.herbier.publish.Bucket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may write to S3, and where: read where a copy is to be published to a bucket. The usual
 * {@code AWS_ACCESS_KEY_ID} and {@code AWS_SECRET_ACCESS_KEY} serve where Herbier has no keys of
 * its own.
 *
 * @param endpoint address of the server, without a last slash; may be empty
 * @param region its region
 * @param key name of the key; may be empty
 * @param secret the key itself; may be empty
 */
record S3Settings(String endpoint, String region, String key, String secret) {

    /** What {@code herbier.properties} may say of it. */
    static final List<String> KEYS =
            List.of("s3-endpoint", "s3-region", "s3-access-key", "s3-secret-key");

    private static final Pattern SERVER = Pattern.compile("https?://[^\\s/?#@]+(/[^\\s?#]*)?");

    /**
     * Reads the settings.
     *
     * @throws Settings.BadSetting when one is unusable
     */
    static S3Settings of(Map<String, String> values, Map<String, String> environment) {
        String endpoint = values.getOrDefault("s3-endpoint", "").replaceFirst("/+$", "");
        if (!endpoint.isEmpty() && !SERVER.matcher(endpoint).matches()) {
            throw new Settings.BadSetting("cli.settings.s3.endpoint", endpoint);
        }
        return new S3Settings(
                endpoint,
                values.getOrDefault("s3-region", "garage"),
                values.getOrDefault(
                        "s3-access-key", environment.getOrDefault("AWS_ACCESS_KEY_ID", "")),
                values.getOrDefault(
                        "s3-secret-key", environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "")));
    }

    /** What a bucket needs; empty where something of it is missing. */
    Optional<Bucket.Access> access() {
        return endpoint.isEmpty() || key.isEmpty() || secret.isEmpty()
                ? Optional.empty()
                : Optional.of(new Bucket.Access(endpoint, region, key, secret));
    }

    /** Without what nobody is to read. */
    @Override
    public String toString() {
        return endpoint + " " + region;
    }
}
