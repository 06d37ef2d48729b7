package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The content folder: nothing is read or written outside of it, whatever links stand there, and
 * nothing is written over that was not read. Paths are within it, parted by {@code /}.
 */
final class Folder {

    /** Of one file. */
    private static final int MOST_BYTES = 4_000_000;

    private static final String README = "README.md";

    private final Path root;

    /** The bytes of each file as they were read. */
    private final Map<String, byte[]> read = new HashMap<>();

    Folder(Path root) {
        this.root = root;
    }

    /** The Markdown files below one of its folders, one folder deeper at most, by name. */
    List<String> markdown(String folder, Consumer<ContentProblem> problems) {
        return files(folder, ".md", problems);
    }

    /** The files below one of its folders, one folder deeper at most, by name. */
    List<String> files(String folder, String ending, Consumer<ContentProblem> problems) {
        if (!isReal(folder, problems) || !Files.isDirectory(root.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root.resolve(folder), 2)) {
            return files.filter(file -> !file.equals(root.resolve(folder)))
                    .filter(file -> !name(file).startsWith(".") && !name(file).equals(README))
                    .filter(file -> name(file).endsWith(ending) || Files.isSymbolicLink(file))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .filter(path -> isReal(path, problems))
                    .filter(path -> Files.isRegularFile(root.resolve(path)))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problems.accept(new ContentProblem(folder, 1, Kind.UNREADABLE, words(e)));
            return List.of();
        }
    }

    /** Whether there is a file of that name, or anything else. */
    boolean has(String path) {
        return Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** The text of a file, its lines ended by {@code \n}; empty if it cannot be read. */
    Optional<String> read(String path, Consumer<ContentProblem> problems) {
        if (!isReal(path, problems)) {
            return Optional.empty();
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(root.resolve(path))) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            problems.accept(new ContentProblem(path, 1, Kind.UNREADABLE, words(e)));
            return Optional.empty();
        }
        if (bytes.length > MOST_BYTES) {
            String most = String.valueOf(MOST_BYTES);
            problems.accept(new ContentProblem(path, 1, Kind.TOO_LARGE, List.of(most)));
            return Optional.empty();
        }
        read.put(path, bytes);
        return decoded(path, bytes, problems);
    }

    private static Optional<String> decoded(
            String path, byte[] bytes, Consumer<ContentProblem> problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Optional.of(bare.replace("\r\n", "\n").replace('\r', '\n'));
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            problems.accept(new ContentProblem(path, line, Kind.NOT_UTF8, List.of()));
            return Optional.empty();
        }
    }

    /**
     * Makes a file be that text, at once or not at all; what is so already is not touched, nor what
     * changed since it was read.
     *
     * @return whether it was written
     */
    boolean write(String path, String text, Consumer<ContentProblem> problems) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!isReal(path, problems)) {
            return false;
        }
        Path file = root.resolve(path);
        try {
            boolean there = has(path);
            byte[] now = there ? Files.readAllBytes(file) : new byte[0];
            boolean unseen = there && !Arrays.equals(now, read.get(path));
            if (unseen || (there && Arrays.equals(now, bytes))) {
                return false;
            }
            Files.createDirectories(file.getParent());
            Path unfinished = file.resolveSibling(".herbier-" + UUID.randomUUID());
            try {
                whole(unfinished, bytes);
                Files.move(
                        unfinished,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            read.put(path, bytes);
            return true;
        } catch (IOException e) {
            problems.accept(new ContentProblem(path, 1, Kind.UNREADABLE, words(e)));
            return false;
        }
    }

    /** Writes it to the disk, not only to the system's memory. */
    private static void whole(Path file, byte[] bytes) throws IOException {
        try (FileChannel out =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
    }

    /** Whether no link stands on the way to it. */
    private boolean isReal(String path, Consumer<ContentProblem> problems) {
        Path way = root;
        for (Path step : Path.of(path)) {
            way = way.resolve(step);
            if (Files.isSymbolicLink(way) || step.toString().equals("..")) {
                problems.accept(new ContentProblem(path, 1, Kind.LINK, List.of()));
                return false;
            }
        }
        return true;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static List<String> words(Exception e) {
        return List.of(e.toString());
    }
}
