package cloud.girofle.herbier.text;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Tells texts apart that differ by chance, not by intent. */
public final class Checksum {

    private Checksum() {}

    /** The CRC-32 of a text in UTF-8, as eight hexadecimal digits. */
    public static String of(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
