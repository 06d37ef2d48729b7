package cloud.girofle.herbier.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file.
 *
 * @param from its first byte, counted from 0; beyond the end when the part asked for is
 * @param to its last byte
 */
record ByteRange(long from, long to) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * Reads the header of one part; empty for several parts, and for nonsense: the whole is sent.
     */
    static Optional<ByteRange> read(String header, long size) {
        Matcher one = ONE.matcher(header.strip());
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return Optional.empty();
        }
        long last = size - 1;
        if (one.group(1).isEmpty()) {
            long length = Long.parseLong(one.group(2));
            return Optional.of(
                    new ByteRange(length == 0 ? size : Math.max(0, size - length), last));
        }
        long from = Long.parseLong(one.group(1));
        long to = one.group(2).isEmpty() ? last : Math.min(last, Long.parseLong(one.group(2)));
        return from > to && from < size ? Optional.empty() : Optional.of(new ByteRange(from, to));
    }

    /** In bytes. */
    long length() {
        return to - from + 1;
    }

    /** As the header {@code Content-Range} writes it. */
    String written(long size) {
        return "bytes %d-%d/%d".formatted(from, to, size);
    }
}
