package cloud.girofle.herbier;

import cloud.girofle.herbier.intake.Servers;
import cloud.girofle.herbier.web.Proxies;
import cloud.girofle.herbier.web.SiteSettings;
import cloud.girofle.herbier.zotero.harvest.Harvest;
import cloud.girofle.herbier.zotero.sync.ApiKeys;
import cloud.girofle.herbier.zotero.sync.Pace;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an admin may choose, read once at start from {@code herbier.properties} in the data folder,
 * or from the file that {@code HERBIER_SETTINGS} names; the environment's {@code HERBIER_KEY}
 * overrides {@code key}.
 *
 * @param data the data folder
 * @param host address to listen on
 * @param port port to listen on; 0 takes any free one
 * @param url the public address, sub-path included, without a last slash
 * @param imports the folder of the sources' exports
 * @param content the folder of what curators keep in files
 * @param upload the most that may be sent through the browser at once, in MB
 * @param links whether the addresses of references are asked for, to report dead ones
 * @param contact mail address of whoever keeps the library, for those who harvest it; may be empty
 * @param machine what the site runs on, in words for its readers; may be empty
 * @param proxies in front of the site
 * @param live how live Zotero libraries are followed
 * @param signIn how people sign in without a password
 * @param s3 where copies of the site may be published to
 * @param watch how the program is watched
 */
record Settings(
        Path data,
        String host,
        int port,
        URI url,
        Path imports,
        Path content,
        long upload,
        boolean links,
        String contact,
        String machine,
        Proxies proxies,
        LiveSettings live,
        SignInSettings signIn,
        S3Settings s3,
        WatchSettings watch) {

    /**
     * The keys of {@code herbier.properties}; {@code data} itself is only read from the
     * environment.
     */
    private static final List<String> KEYS =
            Stream.of(
                            List.of(
                                    "host", "port", "url", "import", "content", "upload", "links",
                                    "contact", "machine"),
                            ProxySettings.KEYS,
                            LiveSettings.KEYS,
                            SignInSettings.KEYS,
                            S3Settings.KEYS,
                            WatchSettings.KEYS)
                    .flatMap(List::stream)
                    .toList();

    /** Those of the keys whose values nobody is to read: not in a log, a page or a backup. */
    static final Set<String> SECRETS = Set.of("s3-secret-key", "oidc-secret", "metrics-token");

    private static final String PREFIX = "HERBIER_";

    /** Where all the others and the data are: said by the environment alone. */
    private static final Set<String> PLACES = Set.of(PREFIX + "DATA", PREFIX + "SETTINGS");

    /**
     * A setting that cannot be used: the message's key in {@code cli_*.properties}, and its
     * arguments.
     */
    static final class BadSetting extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Object[] arguments;

        BadSetting(String key, Object... arguments) {
            super(key);
            this.arguments = arguments;
        }

        /** What stands in the message's places. */
        Object[] arguments() {
            return arguments.clone();
        }
    }

    /**
     * Reads the settings.
     *
     * @param environment of the process
     * @throws BadSetting when a key is unknown or a value unusable
     */
    static Settings read(Map<String, String> environment) {
        Path data = Path.of(environment.getOrDefault(PREFIX + "DATA", "data"));
        Map<String, String> values = new HashMap<>(values(file(environment)));
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !PLACES.contains(name) && !ApiKeys.isVariable(name)) {
                String key = key(name);
                if (!KEYS.contains(key)) {
                    throw new BadSetting("cli.settings.key", name, environmentNames());
                }
                values.put(key, value);
            }
        });
        String host = values.getOrDefault("host", "127.0.0.1");
        int port = port(values.getOrDefault("port", "8080"));
        URI url = url(values.getOrDefault("url", "http://localhost:" + port));
        return new Settings(
                data,
                host,
                port,
                url,
                Path.of(values.getOrDefault("import", "import")),
                Path.of(values.getOrDefault("content", "content")),
                upload(values.getOrDefault("upload", "500")),
                links(values.getOrDefault("links", "off")),
                contact(values.getOrDefault("contact", "")),
                values.getOrDefault("machine", "").strip(),
                ProxySettings.of(values, url),
                LiveSettings.of(values, environment),
                SignInSettings.of(values),
                S3Settings.of(values, environment),
                WatchSettings.of(values));
    }

    /** What the file of settings says, by key. */
    static Map<String, String> written(Map<String, String> environment) {
        return new TreeMap<>(values(file(environment)));
    }

    /** What the environment says, by the names of its variables; keys of live libraries too. */
    static Map<String, String> surrounding(Map<String, String> environment) {
        Map<String, String> said = new TreeMap<>(environment);
        said.keySet().removeIf(name -> !name.startsWith(PREFIX));
        return said;
    }

    /** Whether nobody is to read what a variable of the environment says. */
    static boolean isSecret(String variable) {
        return ApiKeys.isVariable(variable) || SECRETS.contains(key(variable));
    }

    private static String key(String variable) {
        return variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the index is kept. */
    Path index() {
        return data.resolve("index");
    }

    /** Where files wait that came through the browser. */
    Path incoming() {
        return data.resolve("incoming");
    }

    /** What asks the servers that sources are followed on. */
    Servers servers() {
        return new Servers(live.zotero(), new Harvest(Pace.REAL, url.toString()));
    }

    /** Where styles of citation are added. */
    Path styles() {
        return site().styles();
    }

    /** What the site needs of all this. */
    SiteSettings site() {
        return new SiteSettings(
                host,
                port,
                url,
                content,
                contact,
                data,
                proxies,
                machine,
                signIn.ways(),
                watch.metrics());
    }

    /** Where the site can be opened from this machine, once it listens on a port. */
    String listening(int boundPort) {
        return port == 0 ? "http://" + host + ":" + boundPort : url.toString();
    }

    /** The file that settings are read from; it need not be there. */
    static Path file(Map<String, String> environment) {
        String named = environment.getOrDefault(PREFIX + "SETTINGS", "");
        return named.isEmpty()
                ? Path.of(environment.getOrDefault(PREFIX + "DATA", "data"), "herbier.properties")
                : Path.of(named);
    }

    private static Map<String, String> values(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new BadSetting(
                        "cli.settings.unreadable", file, String.valueOf(e.getMessage()));
            }
        }
        Map<String, String> values = new HashMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (!KEYS.contains(key)) {
                throw new BadSetting("cli.settings.file", file, key, String.join(", ", KEYS));
            }
            values.put(key, properties.getProperty(key).strip());
        }
        return values;
    }

    private static int port(String written) {
        try {
            int port = Integer.parseInt(written);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new BadSetting("cli.settings.port", written);
        }
        throw new BadSetting("cli.settings.port", written);
    }

    private static long upload(String written) {
        if (!written.matches("[1-9]\\d{0,6}")) {
            throw new BadSetting("cli.settings.upload", written);
        }
        return Long.parseLong(written);
    }

    private static boolean links(String written) {
        return switch (written) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new BadSetting("cli.settings.links", written);
        };
    }

    /** As the schema of OAI-PMH wants it. */
    private static String contact(String written) {
        if (!written.isEmpty() && !written.matches("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+")) {
            throw new BadSetting("cli.settings.contact", written);
        }
        return written;
    }

    private static URI url(String written) {
        String trimmed = written.replaceFirst("/+$", "");
        if (!trimmed.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw new BadSetting("cli.settings.url", written);
        }
        try {
            return URI.create(trimmed);
        } catch (IllegalArgumentException e) {
            throw new BadSetting("cli.settings.url", written);
        }
    }

    private static String environmentNames() {
        return String.join(
                ", ",
                KEYS.stream()
                        .map(key -> PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_'))
                        .toList());
    }
}
