package cloud.girofle.herbier.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where on the network a request comes from, to count the failures of one address. That is the
 * other end of the connection. Only when that end is this very machine, and the site has a public
 * address, is it a proxy of ours: then it is the last address in its {@code X-Forwarded-For}, the
 * one that the proxy itself has seen; those before are whatever the client wrote.
 */
final class ClientAddress {

    private ClientAddress() {}

    /** Whether a proxy of ours stands at the other end of a connection. */
    static boolean isProxy(String end, URI publicUrl) {
        return isLoopback(end) && !Access.isLoopbackName(publicUrl.getRawAuthority());
    }

    static String of(Context request, URI publicUrl) {
        String end = request.req().getRemoteAddr();
        return isProxy(end, publicUrl) ? forwarded(request).orElse(end) : end;
    }

    private static Optional<String> forwarded(Context request) {
        String header = String.valueOf(request.header("X-Forwarded-For"));
        String last = header.substring(header.lastIndexOf(',') + 1).strip();
        return last.matches("[0-9A-Fa-f.:]{2,45}") ? Optional.of(last) : Optional.empty();
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress(); // A number: nothing asked.
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
