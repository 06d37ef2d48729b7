package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.intake.BrokenSourcesException.Kind;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.zotero.harvest.Repository;
import cloud.girofle.herbier.zotero.sync.LibraryAddress;
import cloud.girofle.herbier.zotero.sync.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads {@code sources.yml}: a map from a source's slug, the name of its folder, to what is known
 * of it, under the keys {@code name}, {@code description}, {@code url}, {@code trust} and {@code
 * files} ({@code public} or {@code private}), and where it is followed on the net: {@code zotero},
 * {@code herbier}, or {@code oai} with its {@code set} and {@code format}, with {@code private:
 * true} where that server stands on a private network; all optional. Read token by token, so that
 * whatever is wrong is told with its line.
 */
final class SourcesFile {

    static final String NAME = "sources.yml";

    /** The rank of a source that gives none: after all those that do. */
    static final int LEAST_TRUST = 1_000;

    private static final List<String> KEYS =
            List.of(
                    "name",
                    "description",
                    "url",
                    "trust",
                    "files",
                    "zotero",
                    "herbier",
                    "oai",
                    "set",
                    "format",
                    "private");

    /** Where a source is followed: on one server at most. */
    private static final List<String> UPSTREAMS = List.of("zotero", "herbier", "oai");

    private static final YAMLFactory YAML =
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /**
     * What it says of a source.
     *
     * @param source the source
     * @param live where it is followed on the net, if it says so
     */
    record Described(Source source, Optional<Upstream> live) {}

    private final Path file;
    private final JsonParser parser;

    private SourcesFile(Path file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * The sources it describes, in its order; none where there is no such file.
     *
     * @throws BrokenSourcesException when it cannot be used
     */
    static List<Described> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), text(file))) {
            return new SourcesFile(file, parser).sources();
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw broken(file, line, Kind.UNREADABLE, firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int broken = text.indexOf('\uFFFD');
        if (broken >= 0) {
            int line = 1 + (int) text.substring(0, broken).chars().filter(c -> c == '\n').count();
            throw broken(file, line, Kind.UNREADABLE, "UTF-8");
        }
        return text;
    }

    /** A source of which nothing is known but its slug. */
    static Source undescribed(String slug) {
        return new Source(slug, slug, "", "", LEAST_TRUST);
    }

    private List<Described> sources() {
        List<Described> sources = new ArrayList<>();
        JsonToken first = parser.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return sources; // Nothing but comments.
        }
        expect(first, JsonToken.START_OBJECT);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String slug = parser.currentName();
            if (slug.isEmpty() || !Fold.slug(slug).equals(slug)) {
                throw broken(Kind.BAD_SLUG, slug);
            }
            sources.add(source(slug));
        }
        return sources;
    }

    private Described source(String slug) {
        Map<String, String> values = new LinkedHashMap<>();
        JsonToken start = parser.nextToken();
        if (start == JsonToken.VALUE_NULL) {
            return new Described(undescribed(slug), Optional.empty());
        }
        expect(start, JsonToken.START_OBJECT);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            if (!KEYS.contains(key)) {
                throw broken(Kind.UNKNOWN_KEY, key, String.join(", ", KEYS));
            }
            JsonToken value = parser.nextToken();
            if (!value.isScalarValue()) {
                throw broken(Kind.BAD_VALUE, key, "text");
            }
            if (value != JsonToken.VALUE_NULL) {
                values.put(key, check(key, parser.getString().strip()));
            }
        }
        Optional<Upstream> live = upstream(values);
        Source source =
                new Source(
                        slug,
                        values.getOrDefault("name", slug),
                        values.getOrDefault("description", ""),
                        values.getOrDefault("url", values.getOrDefault("herbier", "")),
                        Integer.parseInt(values.getOrDefault("trust", String.valueOf(LEAST_TRUST))),
                        values.getOrDefault("files", "public").equals("private"),
                        live.filter(Upstream.Harvested.class::isInstance).isPresent());
        return new Described(source, live);
    }

    private Optional<Upstream> upstream(Map<String, String> values) {
        List<String> named =
                UPSTREAMS.stream().filter(key -> !values.getOrDefault(key, "").isEmpty()).toList();
        if (named.size() > 1) {
            throw broken(Kind.TWO_LIBRARIES, String.join(", ", named));
        }
        String set = values.getOrDefault("set", "");
        String format = values.getOrDefault("format", "");
        if (!set.concat(format).isEmpty() && !named.equals(List.of("oai"))) {
            throw broken(Kind.BAD_VALUE, set.isEmpty() ? "format" : "set", "oai");
        }
        boolean apart = Boolean.parseBoolean(values.getOrDefault("private", "false"));
        if (apart && named.isEmpty()) {
            // It would look as if it hid what the source says.
            throw broken(Kind.BAD_VALUE, "private", String.join(", ", UPSTREAMS));
        }
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Network network = apart ? Network.PRIVATE : Network.PUBLIC;
        String value = values.getOrDefault(named.getFirst(), "");
        return switch (named.getFirst()) {
            case "zotero" ->
                    LibraryAddress.of(value).map(group -> new Upstream.Group(group, network));
            case "herbier" ->
                    Repository.address(value)
                            .map(Repository::herbier)
                            .map(herbier -> new Upstream.Harvested(herbier, network));
            default ->
                    Repository.address(value)
                            .map(address -> new Repository(address, set, format))
                            .map(repository -> new Upstream.Harvested(repository, network));
        };
    }

    private String check(String key, String value) {
        if (key.equals("trust") && !value.matches("\\d{1,6}")) {
            throw broken(Kind.BAD_VALUE, key, "0, 1, 2…");
        }
        if (key.equals("files") && !value.matches("public|private")) {
            throw broken(Kind.BAD_VALUE, key, "public, private");
        }
        if (key.equals("url") && !value.matches("(https?://\\S+)?")) {
            throw broken(Kind.BAD_VALUE, key, "https://…");
        }
        if (key.equals("zotero") && !value.isEmpty() && LibraryAddress.of(value).isEmpty()) {
            throw broken(Kind.BAD_VALUE, key, LibraryAddress.EXAMPLE);
        }
        if (key.equals("private") && !value.matches("(?i)true|false")) {
            throw broken(Kind.BAD_VALUE, key, "true, false");
        }
        boolean address = key.equals("herbier") || key.equals("oai");
        if (address && !value.isEmpty() && Repository.address(value).isEmpty()) {
            throw broken(Kind.BAD_VALUE, key, Repository.EXAMPLE);
        }
        boolean word = key.equals("set") || key.equals("format");
        if (word && !Repository.isWord(value)) {
            throw broken(Kind.BAD_VALUE, key, "a-z, 0-9, - _ . :");
        }
        return value;
    }

    private void expect(JsonToken token, JsonToken expected) {
        if (token != expected) {
            throw broken(Kind.UNREADABLE, "key: value");
        }
    }

    private BrokenSourcesException broken(Kind kind, String... details) {
        return broken(file, parser.currentTokenLocation().getLineNr(), kind, details);
    }

    private static BrokenSourcesException broken(
            Path file, int line, Kind kind, String... details) {
        return new BrokenSourcesException(file, line, kind, List.of(details));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
