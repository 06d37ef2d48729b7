package cloud.girofle.herbier;

import cloud.girofle.herbier.sharing.Archive;
import cloud.girofle.herbier.zotero.writing.PackedFiles;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The file that an export goes to. It is written beside its place and put there when it is whole:
 * what stood there before stays until then, and whatever fails leaves it alone.
 */
final class ExportFile {

    /** Writes the bytes of an export. */
    interface Bytes {
        void to(OutputStream out) throws IOException;
    }

    /** A folder to export to holds something already. */
    static final class Occupied extends IOException {

        private static final long serialVersionUID = 1L;

        Occupied(Path folder) {
            super(folder.toString());
        }
    }

    private ExportFile() {}

    /** Writes the text to that file. */
    static void alone(Path file, Archive.Text text) throws IOException {
        bytes(file, out -> write(out, text));
    }

    /** Writes bytes to that file. */
    static void bytes(Path file, Bytes bytes) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        Path part = Files.createTempFile(parent(whole), ".herbier-", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                bytes.to(out);
            }
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Writes the text and its files: to a zip archive where the name ends so, else to a folder of
     * that name, which must be empty or not exist. The text bears its name.
     *
     * @throws Occupied when the folder holds something
     */
    static void withFiles(Path place, String extension, PackedFiles files, Archive.Text text)
            throws IOException {
        Path whole = place.toAbsolutePath().normalize();
        String name = String.valueOf(whole.getFileName());
        if (name.endsWith(".zip")) {
            archive(whole, name.substring(0, name.length() - 4), extension, files, text);
        } else {
            folder(whole, name + "." + extension, files, text);
        }
    }

    private static void archive(
            Path whole, String name, String extension, PackedFiles files, Archive.Text text)
            throws IOException {
        bytes(whole, zip -> Archive.write(zip, name, extension, files, text));
    }

    private static void folder(Path whole, String name, PackedFiles files, Archive.Text text)
            throws IOException {
        if (Files.exists(whole)) {
            try (Stream<Path> inside = Files.list(whole)) {
                if (inside.findAny().isPresent()) {
                    throw new Occupied(whole);
                }
            }
        }
        Path part = Files.createTempDirectory(parent(whole), ".herbier-");
        try {
            write(Files.newOutputStream(part.resolve(name)), text);
            for (Map.Entry<String, Path> file : files.sources().entrySet()) {
                Path copy = part.resolve(file.getKey());
                Files.createDirectories(copy.getParent());
                Files.copy(file.getValue(), copy);
            }
            Files.deleteIfExists(whole);
            Files.move(part, whole);
        } finally {
            remove(part);
        }
    }

    private static void write(OutputStream bytes, Archive.Text text) throws IOException {
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            text.to(out);
        }
    }

    private static Path parent(Path whole) throws IOException {
        Path parent = whole.getParent();
        return Files.createDirectories(parent == null ? whole : parent);
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
                for (Path each : deepestFirst) {
                    Files.delete(each);
                }
            }
        }
    }
}
