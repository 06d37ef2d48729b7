package cloud.girofle.herbier.search;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.EntryText;
import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.reference.Reference;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * The index that changes are written to. Each commit carries the number of the last change in it,
 * so a process that dies takes up where the last commit left off. One thread at a time may write.
 */
final class IndexWriting implements Closeable {

    private static final Logger LOG = Logger.getLogger(IndexWriting.class.getName());

    private static final String CHANGE = "change";
    private static final String SETTLED = "settled";
    private static final String THESAURUS = "thesaurus";

    /** Indexing is a trickle; what is not spent here is left to the rest of the program. */
    private static final double BUFFER_MB = 16;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Analysis analysis = new Analysis();
    private long taken;

    /** Whether topics were written that nobody sees yet. */
    private boolean unseen;

    private volatile long lastChange;
    private volatile boolean settled;
    private volatile Vocabulary vocabulary = new Vocabulary(Thesaurus.EMPTY);
    private String indexedWith;

    private IndexWriting(
            Path folder, Directory directory, IndexWriter writer, SearcherManager searchers) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        Map<String, String> committed = committed(writer);
        this.lastChange = lastChange(committed);
        this.indexedWith = thesaurus(committed);
        this.settled = Boolean.parseBoolean(committed.getOrDefault(SETTLED, "false"));
    }

    /**
     * Opens an index, or makes it.
     *
     * @throws org.apache.lucene.index.CorruptIndexException and its like, when it cannot be trusted
     */
    static IndexWriting open(Path folder) throws IOException {
        List<Closeable> opened = new ArrayList<>();
        try {
            Directory directory = FSDirectory.open(folder);
            opened.add(directory);
            check(directory);
            IndexWriter writer = new IndexWriter(directory, config());
            opened.addFirst(writer);
            return new IndexWriting(
                    folder, directory, writer, new SearcherManager(writer, OpenIndex.FACTORY));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileSuppressingExceptions(e, opened);
            throw e;
        }
    }

    /**
     * Reads the whole index through once, against its checksums; opening alone would not notice.
     */
    static void check(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return;
        }
        try (IndexReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                if (leaf.reader() instanceof CodecReader segment) {
                    segment.checkIntegrity();
                }
            }
        }
    }

    Path folder() {
        return folder;
    }

    SearcherManager searchers() {
        return searchers;
    }

    long lastChange() {
        return lastChange;
    }

    /** Whether it once held everything, so that no other index is needed beside it. */
    boolean isSettled() {
        return settled;
    }

    /** Whether changes can be taken in: a disk that is full, or fails, closes it. */
    boolean isOpen() {
        return writer.isOpen();
    }

    /** Whether what was committed last cannot be trusted any more. */
    boolean isDamaged() {
        try {
            check(directory);
            return false;
        } catch (IOException | RuntimeException | InternalError e) {
            LOG.log(Level.FINE, "damaged", e);
            return true;
        }
    }

    /** From now on, topics are those of that thesaurus; with another one, all begins again. */
    void adopt(Vocabulary next) throws IOException {
        vocabulary = next;
        if (!indexedWith.equals(next.thesaurus().version())) {
            replaceTopics();
            indexedWith = next.thesaurus().version();
            taken = 0;
            lastChange = 0;
        }
    }

    /** Those of the index are those of the thesaurus. */
    private void replaceTopics() throws IOException {
        OtherDocuments documents = new OtherDocuments(vocabulary);
        List<Document> topics = new ArrayList<>();
        for (Topic topic : vocabulary.thesaurus().topics()) {
            topics.add(Schema.FACETS.build(documents.of(topic)));
        }
        writer.deleteDocuments(Schema.having(Facet.KIND, Kind.TOPIC.id()));
        writer.addDocuments(topics);
        unseen = true;
    }

    /** Takes in changes, each of another thing; nobody sees them before {@link #show}. */
    void take(List<Change> changes) throws IOException {
        analysis.each(changes, this::take);
        taken = Math.max(taken, changes.getLast().number());
    }

    private void take(Change change) throws IOException {
        Term all = new Term(Schema.OF, change.thing().name());
        List<Document> documents = documents(change);
        if (documents.isEmpty()) {
            writer.deleteDocuments(all);
        } else {
            writer.updateDocuments(all, documents);
        }
    }

    /** What is found of a thing; nothing of one that is no longer shown. */
    private List<Document> documents(Change change) throws IOException {
        List<Document> documents = new ArrayList<>();
        OtherDocuments others = new OtherDocuments(vocabulary);
        switch (change) {
            case Change.Saved saved -> {
                Reference reference = saved.reference();
                if (reference.status() == Reference.Status.PRESENT) {
                    documents.add(
                            new Documents(vocabulary)
                                    .of(reference, saved.texts(), saved.annotations()));
                    saved.annotations()
                            .forEach(said -> documents.add(others.of(said, reference.key())));
                }
            }
            case Change.Written(long number, EntryText text) -> documents.add(others.of(text));
            case Change.Withdrawn withdrawn -> {}
        }
        List<Document> built = new ArrayList<>();
        for (Document document : documents) {
            built.add(Schema.FACETS.build(document));
        }
        return built;
    }

    /** Commits what was taken in, and shows it. */
    void show() throws IOException {
        if (taken > lastChange || unseen) {
            commit(Math.max(taken, lastChange), settled);
            searchers.maybeRefreshBlocking();
        }
    }

    void settle() throws IOException {
        commit(Math.max(taken, lastChange), true);
    }

    /** Lets go of it, whatever state it is in; what it last committed stays. */
    void abandon() {
        IOUtils.closeWhileHandlingException(analysis, writer, directory);
    }

    @Override
    public void close() throws IOException {
        analysis.close();
        searchers.close();
        writer.close();
        directory.close();
    }

    private void commit(long change, boolean complete) throws IOException {
        Map<String, String> data =
                Map.of(
                        CHANGE, String.valueOf(change),
                        SETTLED, String.valueOf(complete),
                        THESAURUS, indexedWith);
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        lastChange = change;
        settled = complete;
        unseen = false;
    }

    /** The number of the last change in a commit, by what it carries. */
    static long lastChange(Map<String, String> committed) {
        return Long.parseLong(committed.getOrDefault(CHANGE, "0"));
    }

    /** The version of the thesaurus whose topics are in a commit, or empty. */
    static String thesaurus(Map<String, String> committed) {
        return committed.getOrDefault(THESAURUS, "");
    }

    private static Map<String, String> committed(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(TextAnalyzer.ANY)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
    }
}
