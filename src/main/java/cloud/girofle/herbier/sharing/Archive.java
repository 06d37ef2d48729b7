package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.zotero.writing.PackedFiles;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An export with its files in one zip archive, laid out as Zotero's « Export Files » does: a folder
 * that holds the text under its own name, and {@code files/} beside it. It goes out while it is
 * made; the same content makes the same bytes.
 */
public final class Archive {

    /** Writes the text of an export. */
    @FunctionalInterface
    public interface Text {

        /** Writes it, and so names the files that go with it. */
        void to(Writer out) throws IOException;
    }

    private Archive() {}

    /**
     * Writes the archive; the stream stays open.
     *
     * @param name of the folder, and of the text in it
     * @param extension of the text, without the dot
     * @param files that the text names while it is written
     */
    public static void write(
            OutputStream out, String name, String extension, PackedFiles files, Text text)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        add(zip, name + "/" + name + "." + extension, text);
        zip.setLevel(Deflater.BEST_SPEED); // Most are compressed already.
        for (Map.Entry<String, Path> file : files.sources().entrySet()) {
            add(zip, name + "/" + file.getKey(), file.getValue());
        }
        zip.finish();
    }

    /** Adds a text to an archive in the making. */
    public static void add(ZipOutputStream zip, String name, Text text) throws IOException {
        zip.putNextEntry(entry(name));
        Writer writer =
                new BufferedWriter(
                        new OutputStreamWriter(new Unclosed(zip), StandardCharsets.UTF_8));
        text.to(writer);
        writer.flush();
        zip.closeEntry();
    }

    /** Adds the bytes of a file to an archive in the making. */
    public static void add(ZipOutputStream zip, String name, Path bytes) throws IOException {
        zip.putNextEntry(entry(name));
        Files.copy(bytes, zip);
        zip.closeEntry();
    }

    /** Without the hour, which would make each archive another. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    /** Lets the text pass whole pieces, and flush no half-made ones. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() {
            // The archive is flushed once it is whole.
        }
    }
}
