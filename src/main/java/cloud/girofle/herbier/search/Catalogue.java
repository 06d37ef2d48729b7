package cloud.girofle.herbier.search;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.reference.AnnotationText;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Thing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;

/**
 * The catalogue: every reference, and all that is written beside them, found by words, identifiers
 * and facets. It is a shadow of the library: {@link #apply} takes in its changes, {@link
 * #lastChange} says where it stands after a restart, and an index that is damaged or of another
 * version is made anew from change 0. Thread-safe: many may search while one applies.
 *
 * <p>Long, for it is the one face of the index, and mends it where it is damaged.
 */
public final class Catalogue implements AutoCloseable {

    /**
     * Warns at each start that vectors would be faster with an incubating module; none are used
     * here. Held, because loggers that nobody holds are forgotten with their level.
     */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.SEVERE);
        // Each word is looked for in each part; the reader of queries bounds the words.
        IndexSearcher.setMaxClauseCount(16_384);
    }

    private final IndexFolder folder;
    private final LongSupplier clock;

    /** Whoever writes has it: one at a time. */
    private final Object turn = new Object();

    private volatile IndexWriting writing;

    /** Whether reading or writing failed in a way that may be due to damage. */
    private volatile boolean suspect;

    private volatile Vocabulary vocabulary = new Vocabulary(Thesaurus.EMPTY);

    private final AtomicLong showings = new AtomicLong();

    /** What is searched: the index being written, or an older one until that is settled. */
    private SearcherManager searched;

    private Catalogue(
            IndexFolder folder,
            IndexWriting writing,
            SearcherManager searched,
            LongSupplier clock) {
        this.folder = folder;
        this.writing = writing;
        this.clock = clock;
        this.searched = searched;
    }

    /**
     * Opens the index of a folder for reading and writing; only one process at a time may. An index
     * of another version goes on answering searches until the new one is {@link #settle settled}.
     *
     * @throws IndexInUseException when another process holds it
     */
    public static Catalogue open(Path folder) {
        return open(folder, false, System::nanoTime);
    }

    /**
     * Opens the folder and begins a new index from change 0; the one that is there goes on
     * answering searches until the new one is {@link #settle settled}.
     *
     * @throws IndexInUseException when another process holds it
     */
    public static Catalogue openAnew(Path folder) {
        return open(folder, true, System::nanoTime);
    }

    /**
     * The same.
     *
     * @param clock in nanoseconds, that tells how long a search takes
     */
    static Catalogue open(Path path, boolean anew, LongSupplier clock) {
        try {
            IndexFolder folder = IndexFolder.open(path);
            try {
                IndexWriting writing = anew ? folder.begin() : folder.resume();
                Optional<SearcherManager> older = Optional.empty();
                if (writing.isSettled()) {
                    folder.keepOnly(writing.folder());
                } else {
                    older = folder.older(writing.folder());
                }
                return new Catalogue(folder, writing, older.orElse(writing.searchers()), clock);
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The number of the last change that is committed in the index being written; 0 for a new one.
     */
    public long lastChange() {
        return writing.lastChange();
    }

    /**
     * How often something else may have begun to be found, since it was opened: as long as this
     * stays, the same search finds the same.
     */
    public long showings() {
        return showings.get();
    }

    /**
     * Searches with another thesaurus from now on. Where its topics are not yet those of the index,
     * {@link #lastChange} goes back to 0: everything has to be taken in again, and is found
     * meanwhile as before.
     */
    public void adopt(Thesaurus next) {
        Vocabulary known = new Vocabulary(next);
        writing(index -> {
            index.adopt(known);
            vocabulary = known;
            showings.incrementAndGet();
        });
    }

    /** What searches are helped by, and topics are of. */
    public Thesaurus thesaurus() {
        return vocabulary.thesaurus();
    }

    /** Takes in changes, commits them with the number of the last, and shows them. */
    public void apply(List<Change> changes) {
        take(changes);
        show();
    }

    /**
     * Takes in changes, each of another thing, later ones by later calls. They are neither
     * committed nor shown before {@link #show}: when many come one after the other, that is what
     * takes time.
     */
    public void take(List<Change> changes) {
        if (!changes.isEmpty()) {
            writing(index -> index.take(changes));
        }
    }

    /** Commits what was taken in with the number of the last change, and shows it. */
    public void show() {
        writing(index -> {
            index.show();
            showings.incrementAndGet();
        });
    }

    /**
     * Says that the library holds no further change: a new index takes over from the old one, which
     * is removed.
     */
    public void settle() {
        writing(index -> {
            if (index.isSettled()) {
                return;
            }
            index.settle();
            SearcherManager old = turnTo(index.searchers());
            if (old != index.searchers()) {
                old.close();
            }
            showings.incrementAndGet();
            folder.keepOnly(index.folder());
        });
    }

    /**
     * Whether what is searched once held everything; as long as it does not, an index is filled for
     * the first time, or anew after the one before was damaged, and much is not found yet.
     */
    public boolean isWhole() {
        return writing.isSettled() || searched() != writing.searchers();
    }

    /**
     * Goes on after a failure, as of a disk that was full: where the index last committed or, when
     * it is damaged, from change 0 with a new one. Nothing is done to an index that is well.
     *
     * @return whether anything was done; {@link #lastChange} may have gone back
     */
    public boolean mend() {
        synchronized (turn) {
            try {
                if (writing.isOpen() && !(suspect && writing.isDamaged())) {
                    suspect = false;
                    return false;
                }
                IndexWriting before = writing;
                before.abandon();
                writing = folder.resume();
                writing.adopt(vocabulary);
                if (searched() == before.searchers()) { // Else an older one goes on answering.
                    turnTo(writing.searchers());
                }
                before.searchers().close();
                suspect = false;
                showings.incrementAndGet();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Searches. Never fails on account of what the reader typed, as long as it takes no longer than
     * anybody waits. Thread-safe.
     *
     * @throws SearchCutException when it does; so does all else that reads the index
     */
    public Results search(Criteria criteria) {
        return reading(index -> new Search(index, criteria, vocabulary).results());
    }

    /**
     * What may be meant by the first letters of a topic, a name, a keyword or a title: the best
     * few, nothing for fewer than three letters.
     *
     * @param language in which topics are named: {@code fr} or {@code en}
     */
    public List<Completion> complete(String text, String language) {
        return reading(index -> Completions.of(index, thesaurus(), language, text));
    }

    /**
     * The references most like one, with what they share: five at most, the likeliest first; none
     * where nothing is really alike.
     *
     * @param known keys of references that are shown beside it already
     * @param telling which keywords say something of a work
     */
    public List<Neighbour> like(String key, Collection<String> known, Predicate<String> telling) {
        return reading(index -> Neighbours.of(index, key, known, telling));
    }

    /**
     * The keys of the references that a search finds, on whatever page, in its order.
     *
     * @param from how many are passed over
     * @param most how many are wanted at most; a hundred thousand take some six megabytes
     */
    public List<String> keys(Criteria criteria, int from, int most) {
        return reading(index -> new Search(index, criteria, vocabulary).keys(from, most));
    }

    /** The same of everything that it finds. */
    public List<Thing> things(Criteria criteria, int from, int most) {
        return reading(index ->
                new Search(index, criteria, vocabulary)
                        .names(from, most).stream().map(Thing::named).toList());
    }

    /**
     * The letters that references are filed under by their titles, in the order that {@link
     * Order#TITLE} gives, with how many have each: first all that comes before letters, last all
     * that comes after them.
     */
    public Map<String, Integer> initials() {
        return reading(OpenIndex::initials);
    }

    /** Every value of a facet that references have, by label. */
    public List<Results.Value> values(Facet facet) {
        return reading(index -> NarrowingValues.ofReferences(index, facet));
    }

    /**
     * Every value of a facet by which a search could be narrowed, by label: those that the words
     * and the other facets leave.
     */
    public List<Results.Value> values(Facet facet, Criteria criteria) {
        return reading(index -> NarrowingValues.of(index, facet, criteria, vocabulary));
    }

    /**
     * Why some of what a search finds stands where it does, by name ({@link Thing#name}). It takes
     * longer than the search.
     */
    public Map<String, Reasons> why(Criteria criteria, List<String> names) {
        return reading(index ->
                new Why(index.searcher(), Understanding.of(index, criteria, vocabulary).wanted())
                        .of(names));
    }

    /**
     * Ids of the topics that a reference is on: those its words name and those people chose for it,
     * without the broader ones above them, and without those of its annotations.
     */
    public List<String> topics(Reference reference) {
        return new Documents(vocabulary)
                .subjects(reference, List.of()).own().stream().map(Topic::id).toList();
    }

    /**
     * The topics that a reference is taken to be on because it names them, by their ids, with where
     * it does; without those that people chose or refused.
     *
     * @param chosen ids of topics of its annotations
     */
    public Map<String, List<TopicSign>> proposedTopics(
            Reference reference, Collection<String> chosen) {
        AnnotationText annotation =
                new AnnotationText("", "", "", List.copyOf(chosen), "", Instant.EPOCH);
        return new Documents(vocabulary).subjects(reference, List.of(annotation)).signs();
    }

    /** For how many references each topic is proposed, by its id; none of those for which none. */
    public Map<String, Integer> proposedTopics() {
        return reading(index -> {
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (Topic topic : thesaurus().topics()) {
                int count = index.count(Schema.proposed(topic.id()));
                if (count > 0) {
                    counts.put(topic.id(), count);
                }
            }
            return counts;
        });
    }

    /** Keys of references that a topic is proposed for, the latest added first. */
    public List<String> proposedFor(String topic, int most) {
        return reading(index ->
                FoundKeys.of(
                        index.searcher(),
                        Schema.proposed(topic),
                        Sorting.of(Order.ADDED, false),
                        0,
                        most));
    }

    /** How many references the searched index holds. */
    public int count() {
        return reading(OpenIndex::references);
    }

    @Override
    public void close() {
        writing(index -> {
            SearcherManager last = turnTo(index.searchers());
            last.close();
            index.close();
            folder.close();
        });
    }

    /** Something read from an index. */
    private interface Reading<T> {
        T from(OpenIndex index) throws IOException;
    }

    /** Something written to one. */
    private interface Work {
        void on(IndexWriting index) throws IOException;
    }

    private void writing(Work work) {
        synchronized (turn) {
            try {
                work.on(writing);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InternalError e) {
                suspect = true;
                throw new UnreadableIndexException(e);
            }
        }
    }

    private <T> T reading(Reading<T> reading) {
        try {
            SearcherManager searchers;
            OpenIndex index;
            synchronized (this) {
                searchers = searched;
                index = (OpenIndex) searchers.acquire();
            }
            try {
                return reading.from(index.until(new Deadline(clock)));
            } finally {
                searchers.release(index);
            }
        } catch (IOException | InternalError e) {
            // The latter is what the machine makes of a file that was cut while it is mapped.
            suspect = true;
            throw new UnreadableIndexException(e);
        } catch (SearchCutException e) {
            throw e; // It is not the index that is wrong.
        } catch (RuntimeException e) {
            suspect = true; // Bytes that make no sense lead anywhere.
            throw e;
        }
    }

    private synchronized SearcherManager searched() {
        return searched;
    }

    private synchronized SearcherManager turnTo(SearcherManager next) {
        SearcherManager before = searched;
        searched = next;
        return before;
    }
}
