package cloud.girofle.herbier.text;

import java.net.InetAddress;

/**
 * Tells the addresses of the public network from this machine's own and its neighbours', which
 * nobody who types an address, or owns a name, may have us ask. Thread-safe.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry/">IPv4 registry</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry/">IPv6 registry</a>
 */
public final class PublicNetwork {

    /** Networks of IPv4 that are not public: the first address, and how many bits are fixed. */
    private static final int[][] RESERVED = {
        {0x00000000, 8}, // 0.0.0.0/8, this network
        {0x0A000000, 8}, // 10.0.0.0/8
        {0x64400000, 10}, // 100.64.0.0/10, of providers
        {0x7F000000, 8}, // 127.0.0.0/8
        {0xA9FE0000, 16}, // 169.254.0.0/16, link-local
        {0xAC100000, 12}, // 172.16.0.0/12
        {0xC0000000, 24}, // 192.0.0.0/24
        {0xC0000200, 24}, // 192.0.2.0/24, for examples
        {0xC0586300, 24}, // 192.88.99.0/24, 6to4 relays
        {0xC0A80000, 16}, // 192.168.0.0/16
        {0xC6120000, 15}, // 198.18.0.0/15, for benchmarks
        {0xC6336400, 24}, // 198.51.100.0/24, for examples
        {0xCB007100, 24}, // 203.0.113.0/24, for examples
        {0xE0000000, 3}, // 224.0.0.0/3, multicast and the rest
    };

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private PublicNetwork() {}

    /** Whether a web server of the public network may listen there, at a usual port. */
    public static boolean allows(InetAddress address, int port) {
        return (port == HTTP || port == HTTPS) && contains(address);
    }

    /** Whether that is an address of the public network. */
    public static boolean contains(InetAddress address) {
        return isPublic(address.getAddress());
    }

    private static boolean isPublic(byte[] bytes) {
        return bytes.length == 4 ? isPublic4(number(bytes, 0)) : isPublic6(bytes);
    }

    private static boolean isPublic4(int address) {
        for (int[] network : RESERVED) {
            if ((address ^ network[0]) >>> (Integer.SIZE - network[1]) == 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Only what is given out to the world (2000::/3), without what leads to an IPv4 address by a
     * detour or is set apart: 2001::/23, 2001:db8::/32, 2002::/16, 3fff::/20.
     */
    private static boolean isPublic6(byte[] bytes) {
        int first = number(bytes, 0);
        return first >>> 29 == 1
                && first >>> 9 != 0x20010000 >>> 9
                && first != 0x20010DB8
                && first >>> 16 != 0x2002
                && first >>> 12 != 0x3FFF0;
    }

    private static int number(byte[] bytes, int from) {
        return (bytes[from] & 0xFF) << 24
                | (bytes[from + 1] & 0xFF) << 16
                | (bytes[from + 2] & 0xFF) << 8
                | (bytes[from + 3] & 0xFF);
    }
}
