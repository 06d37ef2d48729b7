package cloud.girofle.herbier.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Damages a file as disks, editors, networks and people do, the same way for the same random. */
public final class Mutation {

    /** What means something to some format, and to others only when it comes unexpected. */
    private static final List<String> TOKENS =
            List.of(
                    "@",
                    "{",
                    "}",
                    "\"",
                    "#",
                    "%0 ",
                    "\\",
                    "\\emph{",
                    "$",
                    "TY  - ",
                    "ER  - ",
                    "PMID- ",
                    "PT ",
                    "EF",
                    "<rdf:li>",
                    "</rdf:RDF>",
                    "<!--",
                    "-->",
                    "<![CDATA[",
                    "&#x0;",
                    "&#xD800;",
                    "&amp;",
                    "&nope;",
                    "<!DOCTYPE a>",
                    "<?",
                    "<",
                    ">",
                    "</",
                    "[",
                    "]",
                    ":",
                    ",",
                    ";",
                    "null",
                    "1e999999999",
                    "-1",
                    "[[",
                    "{\"id\":",
                    "\"itemType\"",
                    "\"parentItem\"",
                    "\n",
                    "\r",
                    "\r\n",
                    "\n\n",
                    "\t",
                    "\0",
                    "\u000b",
                    "\uFEFF",
                    "\uFFFE",
                    "\uD800",
                    "\u00a0",
                    "\u2028",
                    "\u0130",
                    "ß",
                    "---\n",
                    "- [",
                    "](https://",
                    "http://[",
                    "file:///etc/passwd",
                    "../../x",
                    "<DT>",
                    "<DL>",
                    "<li id=\"item_\" class=\"item book\">",
                    "9999999999999",
                    "10.1/",
                    "crossref = {",
                    "rdf:about=\"",
                    "xmlns=\"",
                    "xml:lang=\"",
                    "=",
                    "-");

    private static final List<Charset> ENCODINGS =
            List.of(
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    Charset.forName("windows-1252"),
                    StandardCharsets.UTF_8);

    private final Random random;

    /** Damages drawn from that random. */
    public Mutation(Random random) {
        this.random = random;
    }

    /** One to four damages, one upon the other. */
    public byte[] of(byte[] seed, byte[] other) {
        byte[] mutated = seed;
        for (int i = random.nextInt(4); i >= 0; i--) {
            mutated = once(mutated, other);
        }
        return mutated;
    }

    private byte[] once(byte[] bytes, byte[] other) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(1 + random.nextInt(200)));
        return switch (random.nextInt(9)) {
            case 0 -> part(bytes, 0, from);
            case 1 -> joined(part(bytes, 0, from), part(bytes, to, bytes.length));
            case 2 -> joined(part(bytes, 0, to), part(bytes, from, bytes.length));
            case 3 -> flipped(bytes);
            case 4 -> joined(part(bytes, to, bytes.length), part(bytes, 0, to));
            case 5 -> joined(part(bytes, 0, from), other, part(bytes, from, bytes.length));
            case 6 -> encoded(bytes);
            default -> joined(part(bytes, 0, from), token(), part(bytes, from, bytes.length));
        };
    }

    private byte[] token() {
        String token = TOKENS.get(random.nextInt(TOKENS.size()));
        return token.repeat(1 + random.nextInt(3)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = random.nextInt(4); i >= 0 && flipped.length > 0; i--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] encoded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String marked = random.nextBoolean() ? "\uFEFF" + text : text;
        return marked.getBytes(ENCODINGS.get(random.nextInt(ENCODINGS.size())));
    }

    private static byte[] part(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] joined(byte[]... parts) {
        java.io.ByteArrayOutputStream joined = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
