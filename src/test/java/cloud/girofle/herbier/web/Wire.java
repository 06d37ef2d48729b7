package cloud.girofle.herbier.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Bytes as no client of ours would send them, and what comes back, read by the letter of RFC 9112:
 * whatever is not an answer in its right form is an error.
 */
final class Wire {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([1-5]\\d\\d) [ -~]*");
    private static final Pattern HEADER =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*([\\x20-\\x7E\\t]*)");

    /** Only a guard against hanging: nothing here comes near it. */
    private static final int HANG = 20_000;

    /**
     * One answer.
     *
     * @param headers as they came, each a name and a value
     * @param text its body, unpacked from its chunks; of an answer to {@code HEAD} empty
     */
    record Answer(int status, List<List<String>> headers, String text) {

        /** The values of all headers of a name. */
        List<String> all(String name) {
            return headers.stream()
                    .filter(header -> header.getFirst().equalsIgnoreCase(name))
                    .map(List::getLast)
                    .toList();
        }

        /** The value of the only header of a name, or empty. */
        String header(String name) {
            List<String> all = all(name);
            if (all.size() > 1) {
                throw new AssertionError(name + " stands there twice: " + all);
            }
            return all.isEmpty() ? "" : all.getFirst();
        }
    }

    private final byte[] bytes;
    private int at;

    private Wire(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Sends lines, each ended as HTTP ends them, and nothing after. */
    static List<Answer> lines(SampleSite site, String... lines) {
        byte[] sent = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        return send(
                site,
                sent,
                sent.length > 4
                        && new String(sent, 0, 4, StandardCharsets.US_ASCII).equals("HEAD"));
    }

    /**
     * Sends bytes, ends there, and reads what comes until the server ends too.
     *
     * @param head whether the answer says how long a body would be that does not come
     */
    static List<Answer> send(SampleSite site, byte[] sent, boolean head) {
        URI address = URI.create(site.address());
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(HANG);
            try {
                socket.getOutputStream().write(sent);
                socket.shutdownOutput();
                socket.getInputStream().transferTo(got);
            } catch (SocketTimeoutException e) {
                throw new AssertionError("the server says no more, and does not end", e);
            } catch (SocketException e) {
                // It listens no longer to what makes no sense: what it said before counts.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Wire(got.toByteArray()).answers(head);
    }

    private List<Answer> answers(boolean head) {
        List<Answer> answers = new ArrayList<>();
        while (at < bytes.length) {
            answers.add(answer(head));
        }
        return answers;
    }

    private Answer answer(boolean head) {
        var status = STATUS.matcher(line());
        require(status.matches(), "a line of status");
        int code = Integer.parseInt(status.group(1));
        List<List<String>> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            var header = HEADER.matcher(line);
            require(header.matches(), "a header in its form: " + line);
            headers.add(List.of(header.group(1), header.group(2)));
        }
        Answer bare = new Answer(code, headers, "");
        if (head && code == 400) {
            at = bytes.length; // Jetty sends a body with what it cannot read, and ends there.
        }
        boolean empty = head || code < 200 || code == 204 || code == 304;
        return empty
                ? bare
                : new Answer(code, headers, new String(body(bare), StandardCharsets.UTF_8));
    }

    private byte[] body(Answer answer) {
        String length = answer.header("Content-Length");
        boolean chunked =
                answer.header("Transfer-Encoding").toLowerCase(Locale.ROOT).equals("chunked");
        require(!chunked || length.isEmpty(), "one length, not two");
        if (chunked) {
            return chunks();
        }
        require(!length.isEmpty() || !answer.header("Connection").isEmpty(), "a length");
        return taken(length.isEmpty() ? bytes.length - at : Integer.parseInt(length));
    }

    private byte[] chunks() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16);
                size > 0;
                size = Integer.parseInt(line(), 16)) {
            body.writeBytes(taken(size));
            require(line().isEmpty(), "the end of a chunk");
        }
        require(line().isEmpty(), "the end of the chunks");
        return body.toByteArray();
    }

    private byte[] taken(int size) {
        require(size <= bytes.length - at, "the whole body");
        at += size;
        return Arrays.copyOfRange(bytes, at - size, at);
    }

    private String line() {
        int end = at;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        require(end < bytes.length && end > at && bytes[end - 1] == '\r', "a line with its end");
        String line = new String(bytes, at, end - 1 - at, StandardCharsets.ISO_8859_1);
        at = end + 1;
        return line;
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            String all = new String(bytes, StandardCharsets.UTF_8);
            throw new AssertionError(
                    "not there: "
                            + what
                            + ", at "
                            + at
                            + " of:\n"
                            + all.substring(0, Math.min(2_000, all.length())));
        }
    }
}
