package cloud.girofle.herbier.publish;

import cloud.girofle.herbier.text.Xml;
import com.github.davidmoten.aws.lw.client.Client;
import com.github.davidmoten.aws.lw.client.HttpMethod;
import com.github.davidmoten.aws.lw.client.MaxAttemptsExceededException;
import com.github.davidmoten.aws.lw.client.Multipart;
import com.github.davidmoten.aws.lw.client.Request;
import com.github.davidmoten.aws.lw.client.Response;
import com.github.davidmoten.aws.lw.client.ServiceException;
import com.github.davidmoten.aws.lw.client.xml.XmlElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A copy in an S3 bucket, as Garage serves it as a web site: an index and an error document, and no
 * redirections. Buckets are named in the path of addresses. What stands there is asked for once,
 * and known by the ETags that the bucket gives; each file goes with its MD5, which the bucket
 * checks.
 */
public final class Bucket implements Destination {

    /** Longer files go in parts of this size. */
    private static final int PART = 16 << 20;

    /** As many as one request may name. */
    private static final int AT_ONCE = 1_000;

    private final Client client;
    private final String name;
    private final String prefix;
    private final Map<String, Stored> stored = new ConcurrentHashMap<>();
    private boolean listed;

    /** What a bucket says of a file. */
    private record Stored(String mark, long size) {}

    /**
     * Where a bucket is, and who may write there.
     *
     * @param endpoint address of the server, without a last slash
     * @param region {@code garage} where nothing else is set
     */
    public record Access(String endpoint, String region, String key, String secret) {

        /** Without what nobody is to read. */
        @Override
        public String toString() {
            return endpoint + " " + region;
        }
    }

    /**
     * A bucket, or the part of it whose names begin so.
     *
     * @param prefix without slashes around it; empty for all of it
     */
    public Bucket(Access access, String name, String prefix) {
        this.client =
                Client.s3()
                        .region(access.region())
                        .accessKey(access.key())
                        .secretKey(access.secret())
                        .baseUrlFactory((service, region) -> access.endpoint())
                        .build();
        this.name = name;
        this.prefix = prefix.isEmpty() ? "" : prefix + "/";
    }

    @Override
    public String root() {
        return "/" + prefix;
    }

    @Override
    public Optional<String> manifest() throws IOException {
        Response response = answer(() -> at(Manifest.FILE).response());
        if (response.statusCode() == 404 && !response.contentUtf8().contains("NoSuchBucket")) {
            return Optional.empty();
        }
        return Optional.of(expected(response).contentUtf8());
    }

    @Override
    public boolean isOccupied() throws IOException {
        Map<String, Stored> all = all();
        return all.containsKey("index.html") && !all.containsKey(Manifest.FILE);
    }

    /** By its ETag; what went in parts has another kind of one, and is known by its size. */
    @Override
    public boolean holds(Entry entry) throws IOException {
        Stored found = all().get(entry.path());
        return found != null
                && found.size() == entry.size()
                && (entry.mark().isEmpty() || entry.mark().equals(found.mark()));
    }

    @Override
    public String put(Entry entry, Body body) throws IOException {
        if (entry.size() > PART) {
            putInParts(entry, body);
            stored.put(entry.path(), new Stored("", entry.size()));
            return "";
        }
        byte[] bytes;
        try (InputStream in = body.open()) {
            bytes = in.readAllBytes();
        }
        byte[] md5 = md5(bytes);
        Response response =
                expected(
                        answer(() ->
                                describing(at(entry.path()), entry.kind())
                                        .method(HttpMethod.PUT)
                                        .header("Content-MD5", base64(md5))
                                        .requestBody(bytes)
                                        .response()));
        String mark = mark(response.firstHeader("ETag").orElse(""));
        if (mark.matches("[0-9a-f]{32}") && !mark.equals(HexFormat.of().formatHex(md5))) {
            throw new IOException(entry.path() + " did not arrive as it was sent");
        }
        stored.put(entry.path(), new Stored(mark, entry.size()));
        return mark;
    }

    @Override
    public void remove(List<String> paths) throws IOException {
        for (int from = 0; from < paths.size(); from += AT_ONCE) {
            List<String> some = paths.subList(from, Math.min(from + AT_ONCE, paths.size()));
            StringBuilder xml = new StringBuilder("<Delete><Quiet>true</Quiet>");
            some.forEach(path ->
                    xml.append("<Object><Key>")
                            .append(Xml.escaped(prefix + path))
                            .append("</Key></Object>"));
            byte[] bytes = xml.append("</Delete>").toString().getBytes(StandardCharsets.UTF_8);
            Response response =
                    expected(
                            answer(() ->
                                    client.path(name)
                                            .query("delete", "")
                                            .method(HttpMethod.POST)
                                            .header("Content-MD5", base64(md5(bytes)))
                                            .header("Content-Type", "application/xml")
                                            .requestBody(bytes)
                                            .response()));
            if (response.contentUtf8().contains("<Error>")) {
                throw new IOException("Not all could be removed: " + response.contentUtf8());
            }
            some.forEach(stored::remove);
        }
    }

    private void putInParts(Entry entry, Body body) throws IOException {
        answer(() -> {
            Multipart.s3(client)
                    .bucket(name)
                    .key(prefix + entry.path())
                    .partSize(PART)
                    .transformCreateRequest(request -> describing(request, entry.kind()))
                    .upload(body::open);
            return "";
        });
    }

    private static Request describing(Request request, Found.Kind kind) {
        Request told =
                request.header("Content-Type", kind.type()).header("Cache-Control", kind.cache());
        return kind.disposition().isEmpty()
                ? told
                : told.header("Content-Disposition", kind.disposition());
    }

    /** All that stands there, by its path in the copy. */
    private synchronized Map<String, Stored> all() throws IOException {
        if (!listed) {
            Optional<String> next = Optional.of("");
            while (next.isPresent()) {
                next = list(next.get());
            }
            listed = true;
        }
        return stored;
    }

    /** Notes some of what stands there, and says where the rest begins. */
    private Optional<String> list(String from) throws IOException {
        Request request = client.path(name).query("list-type", "2").query("max-keys", "" + AT_ONCE);
        Request some = prefix.isEmpty() ? request : request.query("prefix", prefix);
        Request rest = from.isEmpty() ? some : some.query("continuation-token", from);
        XmlElement list = XmlElement.parse(expected(answer(rest::response)).contentUtf8());
        Optional<String> next = Optional.empty();
        for (XmlElement each : list.children()) {
            if (each.name().equals("Contents")) {
                stored.put(
                        each.content("Key").substring(prefix.length()),
                        new Stored(
                                mark(each.content("ETag")), Long.parseLong(each.content("Size"))));
            } else if (each.name().equals("NextContinuationToken")) {
                next = Optional.of(each.content());
            }
        }
        return next;
    }

    private Request at(String path) {
        List<String> segments = new ArrayList<>(List.of(name));
        segments.addAll(List.of((prefix + path).split("/", -1)));
        return client.path(segments.toArray(String[]::new));
    }

    private static String mark(String etag) {
        return etag.replace("&quot;", "").replace("\"", "");
    }

    /** What the client throws is no mistake of ours: the network or the server fails. */
    private static <T> T answer(Supplier<T> asking) throws IOException {
        try {
            return asking.get();
        } catch (UncheckedIOException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (ServiceException | MaxAttemptsExceededException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Response expected(Response response) throws IOException {
        if (!response.isOk()) {
            String said = response.contentUtf8();
            int code = said.indexOf("<Code>");
            int end = said.indexOf("</Code>");
            String why = code >= 0 && end > code ? " " + said.substring(code + 6, end) : "";
            throw new IOException("S3 answered " + response.statusCode() + why);
        }
        return response;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }

    @Override
    public void close() {}
}
