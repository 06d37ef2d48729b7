package cloud.girofle.herbier.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The proxies in front of the site: the only ones that are believed when they say whom they ask
 * for. Any other program may write the same header.
 *
 * @param networks where they stand
 */
public record Proxies(List<Network> networks) {

    private static final Pattern FOUR =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?=\\d)|$)){4}");
    private static final Pattern SIX = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    /** In front of a site that nobody but its own machine knows, there is none. */
    static final Proxies NONE = new Proxies(List.of());

    private static final Proxies THIS_MACHINE = of("127.0.0.0/8, ::1").orElseThrow();

    /** Keeps a copy. */
    public Proxies {
        networks = List.copyOf(networks);
    }

    /**
     * Addresses that begin alike.
     *
     * @param first of them
     * @param bits in which they are the same
     */
    public record Network(InetAddress first, int bits) {

        private static Optional<Network> of(String written) {
            String[] parts = written.strip().split("/", 2);
            Optional<InetAddress> first = number(parts[0]);
            int most = first.map(any -> any.getAddress().length * Byte.SIZE).orElse(0);
            boolean whole = parts.length == 1;
            if (!whole && !parts[1].matches("\\d{1,3}")) {
                return Optional.empty();
            }
            int bits = whole ? most : Integer.parseInt(parts[1]);
            return first.filter(any -> bits <= most).map(address -> new Network(address, bits));
        }

        private boolean holds(InetAddress address) {
            byte[] ours = first.getAddress();
            byte[] theirs = address.getAddress();
            int mask = 0xFF << (Byte.SIZE - bits % Byte.SIZE);
            int bytes = bits / Byte.SIZE;
            return ours.length == theirs.length
                    && Arrays.equals(ours, 0, bytes, theirs, 0, bytes)
                    && (bits % Byte.SIZE == 0 || ((ours[bytes] ^ theirs[bytes]) & mask) == 0);
        }
    }

    /** Reads addresses and networks, between commas; empty where that is something else. */
    public static Optional<Proxies> of(String written) {
        if (written.isBlank()) {
            return Optional.of(NONE);
        }
        List<Optional<Network>> read =
                Arrays.stream(written.split(",", -1)).map(Network::of).toList();
        return read.stream().allMatch(Optional::isPresent)
                ? Optional.of(new Proxies(read.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    /**
     * Those that are taken for granted: where the public finds the site by another name than this
     * machine's own, a proxy on this machine.
     */
    public static Proxies usual(URI publicUrl) {
        return Access.isLoopbackName(publicUrl.getRawAuthority()) ? NONE : THIS_MACHINE;
    }

    /** Whether one of them stands at an address, which is a number. */
    boolean hold(String address) {
        return number(address).filter(this::hold).isPresent();
    }

    private boolean hold(InetAddress address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }

    /** An address that is written as a number; nothing else is one, and no name is looked up. */
    static Optional<InetAddress> number(String written) {
        boolean six = written.contains(":") && SIX.matcher(written).matches();
        if (!six && !FOUR.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(written));
        } catch (UnknownHostException e) {
            return Optional.empty(); // Such as ::::; nothing with a colon is looked up.
        }
    }
}
