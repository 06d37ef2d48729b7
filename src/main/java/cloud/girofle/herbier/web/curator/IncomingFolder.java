package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder where files wait that came through the browser, one folder for each lot. What an
 * earlier server left there is of no use to this one, and is cleared. Thread-safe.
 */
final class IncomingFolder {

    /** The longest name that file systems take, in bytes. */
    private static final int LONGEST_NAME = 255;

    private static final int DEEPEST = 8;

    private final Path folder;
    private final Set<String> left = new TreeSet<>();

    IncomingFolder(Path folder) {
        this.folder = folder;
        for (Path each : list(folder)) {
            left.add(String.valueOf(each.getFileName()));
            clear(each);
        }
    }

    /** Where files are written while they come. */
    Path underway() {
        return folder.resolve("underway");
    }

    /** Whether that lot waited when an earlier server stopped. */
    boolean wasLeft(String id) {
        return left.contains(id);
    }

    /**
     * Puts files into a folder of their own, under the names they came with.
     *
     * @throws BadAddressException when a name leads elsewhere, or two are the same
     */
    Path put(String id, List<Sent.SentFile> files) {
        Path own = folder.resolve(id);
        try {
            for (Sent.SentFile file : files) {
                Path place = own.resolve(place(file.name()));
                if (Files.exists(place)) {
                    throw new BadAddressException("upload.twice", file.name());
                }
                Files.createDirectories(place.getParent());
                file.moveTo(place);
            }
            return own;
        } catch (IOException e) {
            clear(own);
            throw new UncheckedIOException(e);
        } catch (BadAddressException | UncheckedIOException e) {
            clear(own);
            throw e;
        }
    }

    /** What stands in a lot's folder: files, and folders that were sent whole. */
    static List<Path> contents(Path own) {
        return list(own);
    }

    /** Deletes a lot's files. */
    static void clear(Path own) {
        if (!Files.exists(own)) {
            return;
        }
        try (Stream<Path> all = Files.walk(own)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name as a path that stays below the folder it is put in. */
    private static Path place(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.split("[/\\\\]", -1)) {
            String plain = part.replaceAll("\\p{Cntrl}", "_").strip();
            if (plain.equals("..")
                    || plain.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
                throw new BadAddressException("upload.name", name);
            }
            if (!plain.isEmpty() && !plain.equals(".")) {
                parts.add(plain);
            }
        }
        if (parts.isEmpty() || parts.size() > DEEPEST) {
            throw new BadAddressException("upload.name", name);
        }
        return Path.of(String.join("/", parts));
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
