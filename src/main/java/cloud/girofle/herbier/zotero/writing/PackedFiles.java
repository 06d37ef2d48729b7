package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.StoredFile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The files that go with an export, each in a numbered folder as Zotero puts them: {@code
 * files/7/Rapport.pdf}. Grows while the export is written; the bytes are the caller's to copy
 * afterwards. Not thread-safe.
 */
public final class PackedFiles implements FilePaths {

    /** What some system forbids in the name of a file. */
    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");

    private static final int LONGEST = 120;

    private final Function<String, Optional<Path>> store;
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final Map<String, Path> sources = new LinkedHashMap<>();

    /** Takes the bytes from where that function finds those of a SHA-256. */
    public PackedFiles(Function<String, Optional<Path>> store) {
        this.store = store;
    }

    @Override
    public String of(Attachment attachment) {
        Optional<Path> source = attachment.file().map(StoredFile::sha256).flatMap(store);
        if (source.isEmpty()) {
            return "";
        }
        String sha256 = attachment.file().map(StoredFile::sha256).orElse("");
        String name = name(attachment);
        return paths.computeIfAbsent(
                sha256 + "/" + name,
                file -> {
                    String path = "files/" + (paths.size() + 1) + "/" + name;
                    sources.put(path, source.get());
                    return path;
                });
    }

    /** Where the bytes of each file are, by its path in the export. */
    public Map<String, Path> sources() {
        return Collections.unmodifiableMap(sources);
    }

    private static String name(Attachment attachment) {
        String written = attachment.path().isEmpty() ? attachment.title() : attachment.path();
        String last = written.substring(written.replace('\\', '/').lastIndexOf('/') + 1);
        String name = UNFIT.matcher(last).replaceAll("_").strip().replaceFirst("^\\.+", "");
        String fit = name.isEmpty() ? "fichier" : name;
        int dot = fit.lastIndexOf('.');
        boolean ending = dot > 0 && fit.length() - dot < 10;
        int most = Math.min(fit.length(), LONGEST);
        return fit.length() <= LONGEST || !ending
                ? fit.substring(0, most)
                : fit.substring(0, LONGEST - 10) + fit.substring(dot);
    }
}
