package cloud.girofle.herbier.citation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The styles there are: those that come with the program, and those in a folder, which is looked at
 * whenever they are asked for, so that one dropped there serves at once. A file that has the name
 * of one of ours takes its place. Thread-safe.
 */
public final class Styles {

    private static final Logger LOG = LoggerFactory.getLogger(Styles.class);

    static final String SUFFIX = ".csl";

    private final Optional<Path> folder;
    private volatile Shelf shelf = new Shelf(List.of(), ours(), List.of());

    /** A file as it was when it was read. */
    private record Stamp(Path file, long size, long changed) {}

    /**
     * What was read.
     *
     * @param read the files, as they were
     * @param styles by their ids
     * @param problems of files that cannot be used
     */
    private record Shelf(
            List<Stamp> read, Map<String, Style> styles, List<StyleProblem> problems) {}

    private Styles(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Those that come with the program alone. */
    static Styles shipped() {
        return new Styles(Optional.empty());
    }

    /** These, and those in that folder, which need not exist. */
    public static Styles in(Path folder) {
        Styles styles = new Styles(Optional.of(folder));
        styles.look(false);
        return styles;
    }

    /** All of them: ours first, then by their titles. */
    public List<Style> all() {
        return List.copyOf(shelf().styles().values());
    }

    /** The style of that id. */
    public Optional<Style> find(String id) {
        return Optional.ofNullable(shelf().styles().get(id));
    }

    /** The style that is asked for; the usual one of that language where there is none. */
    public Style chosen(Optional<String> id, String language) {
        ShippedStyle usual = language.equals("fr") ? ShippedStyle.ISO690 : ShippedStyle.APA;
        Map<String, Style> styles = shelf().styles();
        return id.map(styles::get).orElseGet(() -> styles.getOrDefault(usual.id(), usual));
    }

    /** What is wrong with files of the folder. */
    public List<StyleProblem> problems() {
        return shelf().problems();
    }

    /** Changes when the folder does. */
    public String version() {
        return String.valueOf(shelf().read().hashCode());
    }

    private static Map<String, Style> ours() {
        Map<String, Style> ours = new LinkedHashMap<>();
        Arrays.stream(ShippedStyle.values()).forEach(style -> ours.put(style.id(), style));
        return ours;
    }

    private Shelf shelf() {
        look(true);
        return shelf;
    }

    private void look(boolean tell) {
        if (folder.isEmpty()) {
            return;
        }
        List<Stamp> now = stamps(folder.get());
        if (now.equals(shelf.read())) {
            return;
        }
        synchronized (this) {
            if (!now.equals(shelf.read())) {
                shelf = read(now);
                if (tell) {
                    shelf.problems().forEach(problem -> LOG.warn("Unusable style: {}", problem));
                }
            }
        }
    }

    private static List<Stamp> stamps(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Stamp> stamps = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Styles::isStyle).sorted().toList()) {
                stamps.add(
                        new Stamp(
                                file,
                                Files.size(file),
                                Files.getLastModifiedTime(file).toMillis()));
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The folder of styles changed while it was read: {}", e.toString());
        }
        return stamps;
    }

    private static boolean isStyle(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX) && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private static Shelf read(List<Stamp> stamps) {
        StyleFolder read = new StyleFolder();
        stamps.forEach(stamp -> read.add(stamp.file()));
        Map<String, Style> styles = ours();
        read.styles().forEach(style -> styles.put(style.id(), style));
        return new Shelf(stamps, styles, read.problems());
    }

    /** The id of the style in that file. */
    static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
