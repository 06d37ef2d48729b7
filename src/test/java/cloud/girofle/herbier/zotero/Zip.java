package cloud.girofle.herbier.zotero;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A zip in the making. */
public final class Zip {

    private record Entry(String name, ByteBuffer content, int mode) {}

    private final List<Entry> entries = new ArrayList<>();
    private Charset encoding = StandardCharsets.UTF_8;
    private boolean told = true;

    public Zip with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Zip with(String name, byte[] content) {
        entries.add(new Entry(name, ByteBuffer.wrap(content), 0));
        return this;
    }

    public Zip link(String name, String target) {
        entries.add(new Entry(name, StandardCharsets.UTF_8.encode(target), 0xA1FF));
        return this;
    }

    /** All that is in a folder, which the zip holds under its name. */
    public Zip withFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                with(
                        folder.getFileName() + "/" + folder.relativize(file),
                        Files.readAllBytes(file));
            }
        }
        return this;
    }

    /** Names are written in that encoding, which the zip does not tell. */
    public Zip untold(String charset) {
        encoding = Charset.forName(charset);
        told = false;
        return this;
    }

    @SuppressWarnings("PreferCharsetOverload") // That overload is private.
    public Path write(Path file) throws IOException {
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(file)) {
            out.setEncoding(encoding.name());
            out.setUseLanguageEncodingFlag(told);
            for (Entry entry : entries) {
                ZipArchiveEntry header = new ZipArchiveEntry(entry.name);
                if (entry.mode != 0) {
                    header.setUnixMode(entry.mode);
                }
                out.putArchiveEntry(header);
                byte[] content = new byte[entry.content.remaining()];
                entry.content.duplicate().get(content);
                out.write(content);
                out.closeArchiveEntry();
            }
        }
        return file;
    }

    /** Writes four bytes, the least first, that many bytes after a mark's last occurrence. */
    public static void patch(Path file, String mark, int after, int value) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf(mark) + after;
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >> (8 * i));
        }
        Files.write(file, bytes);
    }

    /** Damages the bytes of the last file. */
    public static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int header = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("PK\3\4");
        int data = header + 30 + bytes[header + 26] + bytes[header + 28];
        for (int i = 0; i < 4; i++) {
            bytes[data + i] ^= 0x5A;
        }
        Files.write(file, bytes);
    }
}
