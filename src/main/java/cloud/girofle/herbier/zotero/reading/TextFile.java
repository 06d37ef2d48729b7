package cloud.girofle.herbier.zotero.reading;

import cloud.girofle.herbier.reference.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
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
 * allows are left out, and said.
 */
public final class TextFile {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']");

    private TextFile() {}

    /** A text, and whether bytes that make no sense in its encoding had to be replaced. */
    private record Decoded(String text, boolean repaired) {}

    public static ExportFile decode(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        String name = String.valueOf(path.getFileName());
        Path folder = path.toAbsolutePath().normalize().getParent();
        Decoded decoded = decode(bytes);
        String clean = withoutControls(decoded.text());
        boolean repaired = decoded.repaired() || clean.length() != decoded.text().length();
        List<Problem> problems =
                repaired ? List.of(Problem.of(name, "", Problem.Kind.REPAIRED_TEXT)) : List.of();
        return new ExportFile(name, folder == null ? path : folder, clean, problems);
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
        String start =
                new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        if (declared.find() && isKnown(declared.group(1))) {
            return decode(bytes, 0, Charset.forName(declared.group(1)));
        }
        return strictly(bytes, 0, StandardCharsets.UTF_8)
                .map(text -> new Decoded(text, false))
                .orElseGet(() -> decode(bytes, 0, Charset.forName("windows-1252")));
    }

    /** In that encoding come what may: what makes no sense becomes U+FFFD. */
    private static Decoded decode(byte[] bytes, int from, Charset charset) {
        return strictly(bytes, from, charset)
                .map(text -> new Decoded(text, false))
                .orElseGet(() ->
                        new Decoded(new String(bytes, from, bytes.length - from, charset), true));
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty(); // Not in that encoding: the caller has another way.
        }
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

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false; // A declaration that names nothing: read as if there were none.
        }
    }
}
