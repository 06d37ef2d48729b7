package cloud.girofle.herbier.curation.links;

import java.net.InetAddress;

/** Where requests may go. */
@FunctionalInterface
interface Reach {

    /** Whether a connection to that address and port may be made. */
    boolean allows(InetAddress address, int port);
}
