package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Imprint;
import cloud.girofle.herbier.search.UnreadableIndexException;
import cloud.girofle.herbier.zotero.reading.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds the index against the library, thing by thing and word for word: another index is made of
 * the library, in a folder that is removed afterwards, and what both say is compared. Nothing is
 * written to the index, and a server may hold it: what changes meanwhile is left out.
 */
final class IndexCheck {

    /** Differences said; the rest is counted. */
    private static final int MOST = 20;

    /** Changes looked at to know what changed meanwhile; beyond, there is no use in comparing. */
    private static final int MEANWHILE = 10_000;

    private final Console console;

    IndexCheck(Console console) {
        this.console = console;
    }

    /** Says how the index differs; whether it does not. */
    boolean isSound(Path index, Library library) {
        try {
            Optional<Imprint> kept = Imprint.of(index);
            if (kept.isEmpty()) {
                console.say("cli.check.noIndex");
                return library.lastChange() == 0;
            }
            return isSound(kept.get(), made(library), library);
        } catch (UnreadableIndexException e) {
            console.say("cli.check.indexDamaged", String.valueOf(e.getCause()));
            return false;
        }
    }

    private boolean isSound(Imprint kept, Imprint right, Library library) {
        long both = Math.min(kept.lastChange(), right.lastChange());
        List<Change> meanwhile = library.changesAfter(both, MEANWHILE);
        if (!kept.thesaurus().equals(right.thesaurus()) || meanwhile.size() == MEANWHILE) {
            console.say("cli.check.indexOld");
            return false;
        }
        List<String> moving = meanwhile.stream().map(change -> change.thing().name()).toList();
        Map<String, Imprint.Difference> differences = kept.against(right);
        differences.keySet().removeAll(moving);
        differences.entrySet().stream()
                .limit(MOST)
                .forEach(each -> console.say("cli.check.index." + each.getValue(), each.getKey()));
        if (differences.size() > MOST) {
            console.say("cli.check.indexMore", differences.size() - MOST);
        }
        if (!moving.isEmpty()) {
            console.say("cli.check.indexBehind", moving.size(), summary(moving));
        }
        if (differences.isEmpty()) {
            console.say("cli.check.indexSame", right.things().size() - moving.size());
        }
        return differences.isEmpty();
    }

    private static String summary(List<String> names) {
        return names.stream().limit(3).collect(Collectors.joining(", "));
    }

    private static Imprint made(Library library) {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            try (Catalogue catalogue = Catalogue.open(folder.path());
                    IndexFollower follower = new IndexFollower(library, catalogue)) {
                follower.catchUp();
            }
            return Imprint.of(folder.path())
                    .orElseThrow(() -> new IllegalStateException("an index was just made"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
