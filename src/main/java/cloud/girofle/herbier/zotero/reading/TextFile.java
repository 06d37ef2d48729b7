package cloud.girofle.herbier.zotero.reading;

import cloud.girofle.herbier.reference.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes a file as Zotero does: by its byte order mark, else by its XML declaration, else as UTF-8
 * where the bytes are valid UTF-8, else as Windows-1252. Control characters that no text format
 * allows are left out, and said. UTF-16 is known without its mark too.
 *
 * <p>While it works it holds the bytes and the text, which takes one or two bytes for each
 * character; then the text alone.
 */
public final class TextFile {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']");

    /** How many bytes at its start tell a file's encoding. */
    private static final int HEAD = 200;

    private TextFile() {}

    /** A text, and whether bytes that make no sense in its encoding had to be replaced. */
    private record Decoded(String text, boolean repaired) {}

    public static ExportFile decode(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        Path folder = path.toAbsolutePath().normalize().getParent();
        return decode(name, folder == null ? path : folder, Files.readAllBytes(path));
    }

    /** Decodes what would be a file of that name, in that folder. */
    public static ExportFile decode(String name, Path folder, byte[] bytes) {
        Decoded decoded = decode(bytes);
        String clean = withoutControls(decoded.text());
        boolean repaired = decoded.repaired() || clean.length() != decoded.text().length();
        List<Problem> problems =
                repaired ? List.of(Problem.of(name, "", Problem.Kind.REPAIRED_TEXT)) : List.of();
        return new ExportFile(name, folder, clean, problems);
    }

    /** Most files hold none, and are not copied. */
    private static String withoutControls(String text) {
        int at = 0;
        while (at < text.length() && !isControl(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            if (!isControl(text.charAt(at))) {
                clean.append(text.charAt(at));
            }
        }
        return clean.toString();
    }

    private static boolean isControl(char c) {
        return c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= '\uFFFE';
    }

    private static Decoded decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return decode(bytes, 0, wide.get());
        }
        String start =
                new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        if (declared.find() && isKnown(declared.group(1))) {
            return decode(bytes, 0, Charset.forName(declared.group(1)));
        }
        boolean utf8 = fits(bytes, 0, StandardCharsets.UTF_8);
        return decode(bytes, 0, utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"));
    }

    /** In that encoding come what may: what makes no sense becomes U+FFFD. */
    private static Decoded decode(byte[] bytes, int from, Charset charset) {
        String text = new String(bytes, from, bytes.length - from, charset);
        return new Decoded(text, text.indexOf('\uFFFD') >= 0 && !fits(bytes, from, charset));
    }

    /** UTF-16 without its mark: the letters of any format's start have an empty half. */
    private static Optional<Charset> wide(byte[] bytes) {
        int pairs = Math.min(HEAD, bytes.length) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += bytes[2 * i] == 0 ? 1 : 0;
            second += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (first == 0 && second > pairs / 2) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return second == 0 && first > pairs / 2
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    /** Whether the bytes are valid in that encoding; looks at them in small pieces. */
    private static boolean fits(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(8_192);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(in, out.clear(), true);
        }
        return !result.isError();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a charset, and one in which the declaration could be read as it was. */
    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset) && !charset.matches("(?i)utf-?(?:16|32).*");
        } catch (IllegalCharsetNameException e) {
            return false; // A declaration that names nothing: read as if there were none.
        }
    }
}
