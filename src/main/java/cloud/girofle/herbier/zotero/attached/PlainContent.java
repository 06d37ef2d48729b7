package cloud.girofle.herbier.zotero.attached;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plain text and Markdown: what the byte order mark says, else UTF-8, else Windows-1252. */
final class PlainContent {

    private static final int LONGEST_CHARACTER = 4;

    private PlainContent() {}

    static String read(Path file, int most) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(most * LONGEST_CHARACTER);
        }
        String text = decode(bytes).strip();
        return text.substring(0, Math.min(most, text.length()));
    }

    private static String decode(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        int from = begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        // A character cut in two at the end is no sign of another encoding.
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            var result =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(in, text, false);
            if (result.isError()) {
                result.throwException();
            }
            return text.flip().toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
