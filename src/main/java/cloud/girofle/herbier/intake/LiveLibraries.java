package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.LiveMirror;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.sync.Mirror;
import cloud.girofle.herbier.zotero.sync.MirrorDraft;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
    private final Servers servers;

    LiveLibraries(Library library, Servers servers) {
        this.library = library;
        this.servers = servers;
    }

    /**
     * Reads it; empty when its server should not be asked, and never answered before.
     *
     * @param aside contents that stay out, by their SHA-256: the undone run that took each in
     * @param progress told how many objects were downloaded
     */
    Optional<Reading> read(
            String source,
            Upstream upstream,
            Way way,
            Map<String, Long> aside,
            IntConsumer progress) {
        String name = upstream.name(servers.zotero());
        LiveMirror rows = library.mirror(source, name);
        Mirror kept = new MirrorInLibrary(rows);
        Mirror mirror = way == Way.REHEARSED ? new MirrorDraft(kept) : kept;
        Optional<Export> export =
                way == Way.LAST
                        ? last(upstream, mirror)
                        : Optional.of(ask(source, upstream, mirror, progress));
        if (way == Way.NOW
                && export.filter(read -> !new Reading(name, read).refused()).isPresent()) {
            rows.answered(Instant.now());
        }
        return export.map(read -> reading(name, read, content(name, upstream, mirror), aside));
    }

    private Export ask(String source, Upstream upstream, Mirror mirror, IntConsumer progress) {
        return switch (upstream) {
            case Upstream.Group group ->
                    servers.zotero()
                            .sync(source, group.address(), group.network(), mirror, progress);
            case Upstream.Harvested harvested ->
                    servers.harvest()
                            .harvest(harvested.repository(), harvested.network(), mirror, progress);
        };
    }

    private Optional<Export> last(Upstream upstream, Mirror mirror) {
        return switch (upstream) {
            case Upstream.Group group -> servers.zotero().last(group.address(), mirror);
            case Upstream.Harvested harvested ->
                    servers.harvest().last(harvested.repository(), mirror);
        };
    }

    /**
     * What stands for the SHA-256 of a file: of a Zotero library its version, for at a version it
     * always holds the same; of a repository all that it said.
     */
    private static String content(String name, Upstream upstream, Mirror mirror) {
        if (upstream instanceof Upstream.Group) {
            return sha256(digest -> update(digest, name + "@" + mirror.version()));
        }
        return sha256(digest -> {
            update(digest, name);
            mirror.read(
                    Mirror.Kind.ITEM,
                    kept -> update(digest, "\n" + kept.key() + "\n" + kept.json()));
        });
    }

    private static Reading reading(
            String name, Export export, String sha256, Map<String, Long> aside) {
        Reading reading = new Reading(name, export, sha256);
        if (reading.refused() || !aside.containsKey(sha256)) {
            return reading;
        }
        String run = String.valueOf(aside.get(sha256));
        Problem problem = Problem.of(name, "", Problem.Kind.SET_ASIDE, run);
        return new Reading(name, Export.refused(problem), sha256);
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(Consumer<MessageDigest> content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            content.accept(digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
