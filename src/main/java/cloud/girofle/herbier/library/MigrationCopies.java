package cloud.girofle.herbier.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a database was before each of its last migrations, in {@code backups/} beside it: {@code
 * library-before-0012-2026-11-26T081500Z.db} is what a program that knows eleven can open.
 */
final class MigrationCopies {

    private static final int KEPT = 3;

    private static final String UNFINISHED = ".part";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final String name;
    private final Pattern names;

    private MigrationCopies(Path folder, String name) {
        this.folder = folder;
        this.name = name;
        this.names = Pattern.compile(Pattern.quote(name) + "-before-(\\d{4})-([0-9TZ-]{18})\\.db");
    }

    /** Those of a database file. */
    static MigrationCopies of(Path database) {
        Path file = database.toAbsolutePath();
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.db$", "");
        return new MigrationCopies(file.resolveSibling("backups"), name);
    }

    /** Where they stand. */
    Path folder() {
        return folder;
    }

    /**
     * Makes one; it appears whole, or not at all.
     *
     * @param migration the number of the first that comes next
     * @param copy writes the copy to a file that is new, or empty
     */
    Path make(int migration, Consumer<Path> copy) throws IOException {
        Files.createDirectories(folder);
        for (Path left : all(entry -> entry.startsWith(name) && entry.endsWith(UNFINISHED))) {
            Files.deleteIfExists(left); // Whoever wrote it is gone: the database is ours alone.
        }
        Path whole = place(migration, Instant.now());
        Path part = whole.resolveSibling(whole.getFileName() + UNFINISHED);
        try {
            PrivateFile.make(part);
            copy.accept(part);
            Disk.writeThrough(part);
            Disk.place(part, whole);
        } finally {
            Files.deleteIfExists(part);
        }
        return whole;
    }

    /** Where nothing stands yet: names tell seconds, and no copy takes the place of another. */
    private Path place(int migration, Instant now) {
        Instant moment = now;
        Path place;
        do {
            place =
                    folder.resolve(
                            "%s-before-%04d-%s.db"
                                    .formatted(name, migration, MOMENT.format(moment)));
            moment = moment.plusSeconds(1);
        } while (Files.exists(place));
        return place;
    }

    /** Removes one that is of no use. */
    void remove(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes all but the latest few. */
    void keepLatest() {
        try {
            List<Path> copies = copies();
            copies.subList(0, Math.max(0, copies.size() - KEPT)).forEach(this::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The latest that a program can open which knows so many migrations. */
    Optional<Path> latest(int known) {
        try {
            return copies().stream()
                    .filter(copy -> migration(copy) <= known + 1)
                    .reduce((a, b) -> b);
        } catch (IOException e) {
            return Optional.empty(); // Only a hint.
        }
    }

    /** The oldest first. */
    private List<Path> copies() throws IOException {
        return all(entry -> names.matcher(entry).matches());
    }

    private List<Path> all(Predicate<String> fits) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> fits.test(String.valueOf(entry.getFileName())))
                    .sorted(Comparator.comparing(this::moment))
                    .toList();
        }
    }

    private int migration(Path copy) {
        return Integer.parseInt(matched(copy).map(name -> name.group(1)).orElse("0"));
    }

    private String moment(Path copy) {
        return matched(copy).map(name -> name.group(2)).orElse("");
    }

    private Optional<Matcher> matched(Path copy) {
        Matcher matcher = names.matcher(String.valueOf(copy.getFileName()));
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }
}
