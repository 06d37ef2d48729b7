package cloud.girofle.herbier.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * What an index holds of each thing, added up: every word with its places, every value, all that is
 * stored. Two indexes that say the same of a thing have the same sum of it, in whatever order they
 * took things in. A reference and its annotations are one thing here, for they come and go as one.
 *
 * @param lastChange that is committed in the index
 * @param thesaurus the version of the one that its topics are of
 * @param things the sums, by the names of things
 */
public record Imprint(long lastChange, String thesaurus, Map<String, Long> things) {

    /** How a thing of one index differs from what another says of it. */
    public enum Difference {
        /** It is not there. */
        MISSING,
        /** It is there, and should not be. */
        SURPLUS,
        /** Something else is said of it. */
        OTHER
    }

    public Imprint {
        things = Map.copyOf(things);
    }

    /**
     * Reads what is committed in the index of a folder, beside whoever writes it; empty where there
     * is none of this version.
     *
     * @throws UnreadableIndexException when it is damaged
     */
    public static Optional<Imprint> of(Path folder) {
        try {
            Optional<Path> index = IndexFolder.latest(folder);
            if (index.isEmpty()) {
                return Optional.empty();
            }
            try (Directory files = FSDirectory.open(index.get())) {
                return DirectoryReader.indexExists(files)
                        ? Optional.of(read(files))
                        : Optional.empty();
            } catch (IOException | RuntimeException | InternalError e) {
                throw new UnreadableIndexException(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Imprint read(Directory files) throws IOException {
        IndexWriting.check(files);
        Map<String, Long> things = new HashMap<>();
        try (DirectoryReader reader = DirectoryReader.open(files)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                new LeafImprint(leaf.reader()).addTo(things);
            }
            Map<String, String> committed = reader.getIndexCommit().getUserData();
            return new Imprint(
                    IndexWriting.lastChange(committed), IndexWriting.thesaurus(committed), things);
        }
    }

    /** How this index differs from what it should be, by the names of things, in their order. */
    public Map<String, Difference> against(Imprint right) {
        Map<String, Difference> differences = new TreeMap<>();
        right.things.forEach((name, sum) -> {
            if (!things.containsKey(name)) {
                differences.put(name, Difference.MISSING);
            } else if (!sum.equals(things.get(name))) {
                differences.put(name, Difference.OTHER);
            }
        });
        things.keySet().stream()
                .filter(name -> !right.things.containsKey(name))
                .forEach(name -> differences.put(name, Difference.SURPLUS));
        return differences;
    }
}
