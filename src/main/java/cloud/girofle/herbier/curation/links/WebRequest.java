package cloud.girofle.herbier.curation.links;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends one request of HTTP/1.1 and hears how the answer begins: its status, and where it leads.
 * The body is never read. Names are looked up once, and the connection goes to what was checked.
 */
final class WebRequest {

    /** The longest head of an answer that is read, in bytes. */
    private static final int LONGEST_HEAD = 32 * 1024;

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.\\d (\\d{3})( .*)?");
    private static final Pattern LOCATION = Pattern.compile("(?i)location:\\s*(\\S.*)");

    /**
     * How an answer begins.
     *
     * @param status of HTTP
     * @param location where it leads, or empty
     */
    record Heard(int status, String location) {}

    /** It leads to where no request may go. */
    static final class OutOfReachException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final Reach reach;
    private final String agent;
    private final Duration patience;

    /**
     * Sends them within a reach.
     *
     * @param agent who asks, as servers are told
     * @param patience how long an answer may take, from the first packet to the end of its head
     */
    WebRequest(Reach reach, String agent, Duration patience) {
        this.reach = reach;
        this.agent = agent;
        this.patience = patience;
    }

    /**
     * Sends one.
     *
     * @throws OutOfReachException when nothing may be sent there; nothing is
     * @throws IOException when there is no answer, or none of HTTP
     */
    Heard send(String method, WebPlace place) throws IOException {
        InetAddress address = address(place);
        try (Socket plain = new Socket()) {
            Thread watch = Thread.startVirtualThread(() -> closeLater(plain));
            try {
                int millis = Math.toIntExact(patience.toMillis());
                plain.setSoTimeout(millis);
                plain.connect(new InetSocketAddress(address, place.port()), millis);
                Socket socket = place.secure() ? secured(plain, place) : plain;
                socket.getOutputStream().write(request(method, place));
                socket.getOutputStream().flush();
                return heard(socket.getInputStream());
            } finally {
                watch.interrupt();
            }
        }
    }

    /** All that a name leads to must be within reach: a name may lead to several addresses. */
    private InetAddress address(WebPlace place) throws IOException {
        InetAddress[] addresses = InetAddress.getAllByName(place.host());
        for (InetAddress address : addresses) {
            if (!reach.allows(address, place.port())) {
                throw new OutOfReachException();
            }
        }
        return addresses[0];
    }

    private void closeLater(Socket socket) {
        try {
            Thread.sleep(patience);
            socket.close();
        } catch (InterruptedException | IOException e) {
            Thread.currentThread().interrupt(); // The answer came, or nothing more will.
        }
    }

    /** The certificate must be that of the name that was asked for, not of the address. */
    private static Socket secured(Socket plain, WebPlace place) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket =
                (SSLSocket) factory.createSocket(plain, place.host(), place.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private byte[] request(String method, WebPlace place) {
        return (method
                        + " "
                        + place.path()
                        + " HTTP/1.1\r\nHost: "
                        + place.authority()
                        + "\r\nUser-Agent: "
                        + agent
                        + "\r\nAccept: text/html,*/*;q=0.8\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Heard heard(InputStream in) throws IOException {
        int left = LONGEST_HEAD;
        int status = 0;
        String location = "";
        while (left > 0) {
            String line = line(in, left);
            left -= line.length() + 2;
            Matcher begins = STATUS.matcher(line);
            Matcher leads = LOCATION.matcher(line);
            if (begins.matches()) {
                status = Integer.parseInt(begins.group(1));
            } else if (status == 0) {
                throw new IOException("no answer of HTTP");
            } else if (leads.matches()) {
                location = leads.group(1).strip();
            } else if (line.isEmpty() && status >= 200) {
                return new Heard(status, location); // What is below 200 comes before the answer.
            }
        }
        throw new IOException("the head of the answer is too long");
    }

    private static String line(InputStream in, int most) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next != '\n' && line.length() < most) {
            if (next < 0) {
                throw new InterruptedIOException("the answer ends too early");
            }
            line.append((char) next);
            next = in.read();
        }
        return line.toString().strip();
    }
}
