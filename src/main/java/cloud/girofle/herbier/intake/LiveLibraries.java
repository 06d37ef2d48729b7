package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.sync.LibraryAddress;
import cloud.girofle.herbier.zotero.sync.Mirror;
import cloud.girofle.herbier.zotero.sync.MirrorDraft;
import cloud.girofle.herbier.zotero.sync.ZoteroSync;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Reads the live libraries of sources, each as one more export. Thread-safe. */
final class LiveLibraries {

    /** How a live library is read. */
    enum Way {
        /** As it is now: its server is asked, and what it says is kept. */
        NOW,
        /** As it is now, and nothing of what its server says is kept. */
        REHEARSED,
        /** As it was when its server was last asked. */
        LAST
    }

    private final Library library;
    private final ZoteroSync zotero;

    LiveLibraries(Library library, ZoteroSync zotero) {
        this.library = library;
        this.zotero = zotero;
    }

    /**
     * Reads it; empty when its server should not be asked, and never answered before.
     *
     * @param aside contents that stay out, by their SHA-256: the undone run that took each in
     * @param progress told how many objects were downloaded
     */
    Optional<Reading> read(
            String source,
            LibraryAddress address,
            Way way,
            Map<String, Long> aside,
            IntConsumer progress) {
        String name = zotero.name(address);
        Mirror kept = new MirrorInLibrary(library.mirror(source, name));
        Mirror mirror = way == Way.REHEARSED ? new MirrorDraft(kept) : kept;
        Optional<Export> export =
                way == Way.LAST
                        ? zotero.last(address, mirror)
                        : Optional.of(zotero.sync(source, address, mirror, progress));
        return export.map(read -> reading(name, read, mirror.version(), aside));
    }

    /** A library at a version always holds the same: that stands for the SHA-256 of a file. */
    private static Reading reading(
            String name, Export export, long version, Map<String, Long> aside) {
        String content = name + "@" + version;
        String sha256 = sha256(content);
        Reading reading = new Reading(name, export, sha256);
        if (reading.refused() || !aside.containsKey(sha256)) {
            return reading;
        }
        String run = String.valueOf(aside.get(sha256));
        Problem problem = Problem.of(name, "", Problem.Kind.SET_ASIDE, run);
        return new Reading(name, Export.refused(problem), sha256);
    }

    private static String sha256(String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
