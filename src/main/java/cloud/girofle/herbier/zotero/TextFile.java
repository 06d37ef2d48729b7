package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes a file as Zotero does: by its byte order mark, else by its XML declaration, else as UTF-8
 * where the bytes are valid UTF-8, else as Windows-1252. Control characters that no text format
 * allows are left out, and said.
 */
final class TextFile {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']");
    private static final Pattern CONTROLS =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private TextFile() {}

    static ExportFile decode(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        String name = String.valueOf(path.getFileName());
        Path folder = path.toAbsolutePath().normalize().getParent();
        String text = decode(bytes);
        String clean = CONTROLS.matcher(text).replaceAll("");
        List<Problem> problems = new ArrayList<>();
        if (clean.length() != text.length() || clean.indexOf('\uFFFD') >= 0) {
            problems.add(Problem.of(name, "", Problem.Kind.REPAIRED_TEXT));
        }
        return new ExportFile(name, folder == null ? path : folder, clean, problems);
    }

    private static String decode(byte[] bytes) {
        int length = bytes.length;
        if (length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF) {
            return new String(bytes, 3, length - 3, StandardCharsets.UTF_8);
        }
        if (length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return new String(bytes, 2, length - 2, StandardCharsets.UTF_16BE);
        }
        if (length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return new String(bytes, 2, length - 2, StandardCharsets.UTF_16LE);
        }
        String start = new String(bytes, 0, Math.min(200, length), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        if (declared.find() && Charset.isSupported(declared.group(1))) {
            return new String(bytes, Charset.forName(declared.group(1)));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(
                    bytes, Charset.forName("windows-1252")); // Not UTF-8: Zotero's fallback.
        }
    }
}
