package cloud.girofle.herbier.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A collection's id as one plain segment of an address. Sources name their collections {@code
 * #collection_3} or {@code http://zotero.org/…/collections/ABCD}: all but letters, digits, {@code
 * -} and {@code _} is written {@code ~} and two hexadecimal digits for each byte, because proxies
 * and servers do not agree on {@code %2F} and {@code %23} in a path.
 */
public final class CollectionId {

    private CollectionId() {}

    /** {@code #collection_3} gives {@code ~23collection_3}. */
    public static String written(String id) {
        StringBuilder segment = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(b)) {
                segment.append((char) b);
            } else {
                segment.append('~').append(HexFormat.of().toHexDigits(b));
            }
        }
        return segment.toString();
    }

    /** The id that a segment writes; a segment nobody wrote gives an id nobody has. */
    public static String read(String segment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            boolean escape = c == '~' && i + 2 < segment.length() && isHex(segment, i + 1);
            if (escape) {
                bytes.write(HexFormat.fromHexDigits(segment, i + 1, i + 3));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isPlain(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '-'
                || b == '_';
    }

    private static boolean isHex(String text, int at) {
        return HexFormat.isHexDigit(text.charAt(at)) && HexFormat.isHexDigit(text.charAt(at + 1));
    }
}
