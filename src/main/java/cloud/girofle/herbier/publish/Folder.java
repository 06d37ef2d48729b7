package cloud.girofle.herbier.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A copy in a folder: of a web server, or of a USB key. */
public final class Folder implements Destination {

    private final Path folder;

    /** That folder; it is made when something is put there. */
    public Folder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Optional<String> manifest() throws IOException {
        Path manifest = folder.resolve(Manifest.FILE);
        return Files.exists(manifest) ? Optional.of(Files.readString(manifest)) : Optional.empty();
    }

    @Override
    public boolean isOccupied() throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve(Manifest.FILE))) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isPresent();
        }
    }

    /** Times are of no use: a USB key keeps others than it was given. */
    @Override
    public boolean holds(Entry entry) throws IOException {
        Path file = folder.resolve(entry.path());
        return Files.isRegularFile(file) && Files.size(file) == entry.size();
    }

    /** Written beside its place, and put there when it is whole. */
    @Override
    public String put(Entry entry, Body body) throws IOException {
        Path file = folder.resolve(entry.path());
        Path place = Files.createDirectories(file.resolveSibling("").normalize());
        Path part = Files.createTempFile(place, ".herbier-", ".part");
        try {
            try (InputStream in = body.open()) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            readable(part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        return "";
    }

    @Override
    public void remove(List<String> paths) throws IOException {
        for (String path : paths) {
            Path file = folder.resolve(path);
            Files.deleteIfExists(file);
            removeEmpty(file.resolveSibling("").normalize());
        }
    }

    /** A temporary file is for its owner alone, a page is for a web server. */
    private static void readable(Path file) {
        var unused = file.toFile().setReadable(true, false);
    }

    private void removeEmpty(Path from) throws IOException {
        Path place = from;
        while (place != null && place.startsWith(folder) && !place.equals(folder)) {
            try {
                Files.delete(place);
            } catch (DirectoryNotEmptyException e) {
                return;
            } catch (NoSuchFileException e) {
                // Another removal was faster: what held it may be empty all the same.
            }
            place = place.getParent();
        }
    }

    @Override
    public void close() {}
}
