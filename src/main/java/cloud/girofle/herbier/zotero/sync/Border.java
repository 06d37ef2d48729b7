package cloud.girofle.herbier.zotero.sync;

import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.text.PublicNetwork;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Keeps a server's name from leading to this machine or its neighbours: whoever owns a name says
 * what address it has, and may change that between two requests. So it is looked up before each,
 * and all its addresses must be public, unless the source says that its server is not, or writes
 * the address itself. Thread-safe.
 *
 * <p>The JDK's client looks the name up once more. It finds what was checked, because the JDK
 * remembers an answer for a while, which the program sets ({@code networkaddress.cache.ttl}). What
 * is left is the instant at which it forgets; then {@code https} still holds, for no neighbour has
 * a certificate of that name.
 */
final class Border {

    /** Looks names up. */
    @FunctionalInterface
    interface Lookup {

        /**
         * All addresses of a name, or the one that is written.
         *
         * @throws UnknownHostException when there are none
         */
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private final String named;
    private final Network network;
    private final Lookup lookup;

    /** Around that server, as the source names it. */
    Border(URI server, Network network, Lookup lookup) {
        this.named = host(server);
        this.network = network;
        this.lookup = lookup;
    }

    /**
     * Looks where a request would go.
     *
     * @throws SyncFailure when it may not go there
     * @throws UnknownHostException when nobody knows where that is
     */
    void check(URI asked) throws UnknownHostException {
        if (network == Network.PRIVATE) {
            return;
        }
        String host = host(asked);
        for (InetAddress address : lookup.addresses(host)) {
            boolean meant = host.equalsIgnoreCase(named) && isWritten(host, address);
            if (!meant && !PublicNetwork.contains(address)) {
                throw new SyncFailure(Kind.SYNC_PRIVATE, host, address.getHostAddress());
            }
        }
    }

    /**
     * Whether the address stands there to be read, by whoever wrote the source. An IPv4 address in
     * the clothes of IPv6, or as one number, does not.
     */
    private static boolean isWritten(String host, InetAddress address) {
        boolean here = host.equalsIgnoreCase("localhost") && address.isLoopbackAddress();
        boolean six = host.startsWith("[") && address instanceof Inet6Address;
        return here || six || host.equals(address.getHostAddress());
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost());
    }
}
