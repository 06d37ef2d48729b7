package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Keywords;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The library of one data folder, in {@code library.db}: what each source said, the references made
 * of it, and the log of their changes.
 *
 * <p>Long, for it is the one face of the library; each method hands on to the rows it is about.
 *
 * <p>Thread-safe; several processes may open the same one. Reading never waits for writing, and
 * never sees half of what is being written.
 */
public final class Library implements AutoCloseable {

    /** Keys asked for in one query; SQLite takes 32,766 at most. */
    static final int KEYS_AT_ONCE = 1_000;

    private final Database database;
    private final InstantSource clock;
    private final KeptFiles files;
    private final KnownThesaurus thesaurus = new KnownThesaurus();

    private Library(Database database, FileStore store, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.files = new KeptFiles(database, store, clock);
    }

    /**
     * Opens the library of a data folder; makes it, or migrates it, as needed.
     *
     * @throws UnusableLibraryException when it is damaged, another program's or a newer version's
     */
    public static Library open(Path dataFolder) {
        return open(dataFolder, InstantSource.system());
    }

    /** With a clock of one's own, for tests. */
    public static Library open(Path dataFolder, InstantSource clock) {
        Library library =
                new Library(
                        Database.open(dataFolder.resolve("library.db"), Schema.current()),
                        new FileStore(dataFolder.resolve("files")),
                        clock);
        if (library.rules() != Computation.RULES) {
            library.recompute();
        }
        if (library.database.read(MentionRows::areOld)) {
            library.database.write(MentionRows::refresh);
        }
        return library;
    }

    /**
     * The reference of that key, present or withdrawn; empty if it was merged: see {@link
     * #movedTo}.
     */
    public Optional<Reference> find(String key) {
        return database.read(handle -> ReferenceRows.find(handle, key));
    }

    /** The key that a merged reference's key now leads to. */
    public Optional<String> movedTo(String key) {
        return database.read(handle -> ReferenceRows.movedTo(handle, key));
    }

    /** The keys that references had before, and that lead to others now. */
    public List<String> moved() {
        return database.read(ReferenceRows::moved);
    }

    /** The present references among these keys, in their order. */
    public List<Reference> references(List<String> keys) {
        return database.read(handle -> ReferenceRows.present(handle, keys));
    }

    /**
     * What we ourselves say of the present references among these keys, in their order: computed of
     * the records of our own sources, with the curators' corrections, and of nothing that is
     * harvested. Those of which only harvested sources hold a record are left out.
     */
    public List<Reference> own(List<String> keys) {
        return database.read(handle -> ReferenceRows.own(handle, keys));
    }

    /** When the server of a live or harvested library last answered in full, by source. */
    public Map<String, Asked> asked() {
        return database.read(LiveMirror::asked);
    }

    /**
     * The present references of that citation key: several, when sources use the same for different
     * works.
     */
    public List<Reference> cited(String citationKey) {
        return database.read(handle -> ReferenceRows.cited(handle, citationKey));
    }

    /** Some present references, as random as their keys are; always the same ones. */
    public List<Reference> some(int most) {
        return database.read(handle -> ReferenceRows.some(handle, most));
    }

    /** How many references are present. */
    public int count() {
        return database.read(ReferenceRows::count);
    }

    /**
     * What each source says of a reference, the most trusted first; those it no longer holds last.
     */
    public List<HeldRecord> records(String key) {
        return records(List.of(key)).getOrDefault(key, List.of());
    }

    /**
     * The same of several references, by their keys; those of which nothing was said are left out.
     */
    public Map<String, List<HeldRecord>> records(List<String> keys) {
        return database.read(handle -> ReferenceRows.records(handle, keys));
    }

    /** The sources, the most trusted first. */
    public List<Source> sources() {
        return database.read(Sources::all);
    }

    /** The collections of a source, parents before their children, siblings by name. */
    public List<Collection> collections(String source) {
        return database.read(handle -> {
            Set<String> held =
                    handle.select("SELECT id FROM collection WHERE source = ? AND held = 1", source)
                            .mapTo(String.class)
                            .set();
            return Shelves.of(handle, source).inOrder(held);
        });
    }

    /** The colour of each keyword that has one, {@code #rrggbb}, by the name it has now. */
    public Map<String, String> tagColors() {
        return database.read(TagColors::all);
    }

    /** What curators made of keywords. */
    public Keywords keywords() {
        return database.read(KeywordRows::read);
    }

    /** The keywords of present references, by name. */
    public List<KeywordUse> keywordUses() {
        return database.read(KeywordRows::uses);
    }

    /** The thesaurus that was last adopted. */
    public Thesaurus thesaurus() {
        return database.read(thesaurus::read);
    }

    /** Its version, for those who ask often. */
    public String thesaurusVersion() {
        return database.read(ThesaurusRow::version);
    }

    /**
     * Keeps a thesaurus in place of the one before; nothing is written when that is the same.
     *
     * @return whether it differs
     */
    public boolean adopt(Thesaurus thesaurus) {
        return adopt(() -> {}, thesaurus);
    }

    /**
     * The same, telling when it has to wait.
     *
     * @param waits told once, before it waits for another that writes
     */
    public boolean adopt(Runnable waits, Thesaurus thesaurus) {
        if (thesaurus.version().equals(thesaurusVersion())) {
            return false; // Not to wait for another that writes.
        }
        return database.write(
                waits,
                handle -> {
                    ThesaurusRow.save(handle, thesaurus, clock.instant());
                    handle.execute("UPDATE edition SET number = number + 1");
                    return true;
                });
    }

    /**
     * What was last seen of the live library that a source names.
     *
     * @param library its name; of another than before nothing was seen yet
     */
    public LiveMirror mirror(String source, String library) {
        return new LiveMirror(database, source, library);
    }

    /** The keys of the references of which a record bears an identifier, or once bore it. */
    public List<String> bearing(Identifier identifier) {
        return database.read(handle -> new Aliases(handle).bearing(identifier));
    }

    /** The keys of the references of which a source names a record so, or once did. */
    public List<String> named(String source, String localId) {
        return database.read(handle -> new Aliases(handle).named(source, localId));
    }

    /** Whether a reference of that key was there, and left with an import that was undone. */
    public boolean isTakenBack(String key) {
        return database.read(handle ->
                handle.select("SELECT EXISTS (SELECT 1 FROM taken_back WHERE key = ?)", key)
                        .mapTo(boolean.class)
                        .one());
    }

    /**
     * The contents of export files of a source that stay out because the run that took them in was
     * undone: its number, by their SHA-256.
     */
    public Map<String, Long> setAside(String source) {
        return database.read(handle -> Runs.setAside(handle, source));
    }

    /** The merges that a reference is made of, the latest first. */
    public List<Merging> mergings(String key) {
        return database.read(handle -> Mergings.into(handle, key));
    }

    /** A merge that still stands. */
    public Optional<Merging> merging(long number) {
        return database.read(handle -> Mergings.find(handle, number));
    }

    /** The merges that people made and that still stand, the latest first. */
    public List<Merging> mergingsByPeople(int most) {
        return database.read(handle -> Mergings.byPeople(handle, most));
    }

    /** Of two references, the one whose key stays when they are merged: it came in first. */
    public String firstOf(String one, String other) {
        return database.read(
                handle -> new KnownRecords(handle).cameFirst(one, other) ? one : other);
    }

    /** On which fields the records that a run joined disagree with those that were there. */
    public List<Disagreement> disagreements(long run) {
        return database.read(handle -> Runs.disagreements(handle, run));
    }

    /** What a run changed, record by record, in the order it came upon them. */
    public List<RecordChange> recordChanges(long run) {
        return database.read(handle -> RecordChanges.of(handle, run));
    }

    /**
     * Undoes an import: the library becomes again what it was, but for its logs. Refused when later
     * work depends on it.
     *
     * @param waits told once, before it waits for another that writes
     */
    public Undoing undo(long run, Runnable waits) {
        return database.write(
                waits,
                handle ->
                        ChangeLog.dated(
                                handle,
                                clock,
                                () -> new Undo(handle, Moment.kept(clock.instant())).of(run)));
    }

    /** The last import runs, the latest first. */
    public List<ImportRun> runs(int most) {
        return database.read(handle -> Runs.last(handle, most));
    }

    /**
     * The last import runs that changed anything, the latest first; their problems are left out.
     *
     * @param before only those with a lower number
     */
    public List<ImportRun> runsBefore(long before, int most) {
        return database.read(handle -> Runs.before(handle, before, most));
    }

    /** The import run of that number. */
    public Optional<ImportRun> run(long number) {
        return database.read(handle -> Runs.find(handle, number));
    }

    /** Pairs of present references that may be one work, the likeliest first. */
    public List<Suggestion> suggestions() {
        return database.read(Suggestions::open);
    }

    /**
     * The keys of present references that may be the same work as this one, the likeliest first.
     */
    public List<String> twins(String key) {
        return database.read(handle -> Suggestions.twins(handle, key));
    }

    /** What people wrote: annotations, corrections, lists; their revisions; proposals. */
    public Written written() {
        return new Written(database);
    }

    /** What the checks of the references' addresses found. */
    public LinkChecks links() {
        return new LinkChecks(database);
    }

    /** What the files of the content folder and the library last agreed on. */
    public ContentMemory content() {
        return new ContentMemory(database);
    }

    /** The files of attachments. */
    public KeptFiles files() {
        return files;
    }

    /**
     * Writes all rows, as they are at this moment, to a new database file. Others read and write
     * meanwhile; accounts, and the bytes of files, are elsewhere.
     */
    public void copyTo(Path file) {
        database.copyTo(file);
    }

    /** Whether nobody ever put anything in; a thesaurus alone does not count. */
    public boolean isEmpty() {
        return database.read(WholeRows::areNone);
    }

    /** The largest number of an account that signed anything here, or 0. */
    public long lastAccount() {
        return database.read(WholeRows::lastAccount);
    }

    /**
     * Takes over every row of another library, in place of its own; files are to be kept before.
     *
     * @param other its database file, of this very version, that nobody writes
     * @param accounts whether its accounts' numbers are nobody else's here; else what was signed
     *     stays signed by name alone
     * @throws IllegalStateException when this one is not empty
     * @throws UnusableLibraryException when the other's rows do not fit; then nothing is taken
     */
    public void become(Path other, boolean accounts) {
        database.write(other, WholeRows.OTHER, handle -> WholeRows.take(handle, accounts));
    }

    /** The number of the last change; 0 in an empty library. */
    public long lastChange() {
        return database.read(ChangeLog::last);
    }

    /** When the last reference changed; empty in an empty library. */
    public Optional<Instant> changed() {
        return database.read(ChangeLog::changed);
    }

    /** When each of these references last changed, by its key. */
    public Map<String, Instant> changed(List<String> keys) {
        return database.read(handle -> ChangeLog.changed(handle, keys));
    }

    /** When each reference last changed, for those who harvest. */
    public Datestamps datestamps() {
        return new Datestamps(database, clock);
    }

    /**
     * The keys of present references, in their order, and when each last changed, where that is
     * known.
     *
     * @param from how many to leave out before
     */
    public Map<String, Optional<Instant>> dated(int from, int most) {
        return database.read(handle -> ChangeLog.dated(handle, from, most));
    }

    /**
     * Grows whenever anything that a page may show has changed: references, but also sources,
     * collections, import runs and the thesaurus. For ETags.
     */
    public long edition() {
        return database.read(
                handle -> handle.select("SELECT number FROM edition").mapTo(long.class).one());
    }

    /**
     * The last change of each reference that changed after that number, in order, at most so many.
     * From 0, the whole library. Fewer than that come where the texts of files weigh much, never
     * none where there are any.
     */
    public List<Change> changesAfter(long number, int most) {
        return database.read(handle -> ChangeLog.after(handle, number, most));
    }

    /**
     * Writes, in one transaction: all of it is kept or, when the function throws, none of it. The
     * references it touched are computed and their changes logged before the transaction ends.
     * Writers wait for one another, other processes' too.
     *
     * @throws UnusableLibraryException when another process goes on writing for a minute
     */
    public <T> T write(Function<Writing, T> work) {
        return write(() -> {}, work);
    }

    /**
     * The same, telling when it has to wait.
     *
     * @param waits told once, before it waits for another that writes
     */
    public <T> T write(Runnable waits, Function<Writing, T> work) {
        return database.write(
                waits,
                handle ->
                        ChangeLog.dated(
                                handle,
                                clock,
                                () -> {
                                    Writing writing = new Writing(handle, clock.instant());
                                    T result = work.apply(writing);
                                    writing.settle();
                                    return result;
                                }));
    }

    /**
     * Does the very same, and then none of it: what was written is taken back.
     *
     * @param look looks at what was written, before it goes
     */
    public <T, R> R rehearse(
            Runnable waits, Function<Writing, T> work, BiFunction<T, Rehearsed, R> look) {
        return database.rehearse(
                waits,
                handle -> {
                    Writing writing = new Writing(handle, clock.instant());
                    T result = work.apply(writing);
                    writing.settle();
                    return look.apply(result, new Rehearsed(handle));
                });
    }

    /** Computes every reference anew of its records, and logs those that differ from before. */
    public void recompute() {
        write(writing -> {
            writing.touchAll();
            return true;
        });
    }

    /**
     * Looks for damage, broken links between rows, references that differ from what their records
     * make, and files that are not there or damaged: each is read.
     */
    public List<Finding> check() {
        List<Finding> found = database.read(Soundness::findings);
        found.addAll(files.check());
        return found;
    }

    /**
     * The same, and besides whether each record is what came in, and each change was told. It takes
     * a few times longer.
     */
    public List<Finding> checkDeeply() {
        List<Finding> found = check();
        found.addAll(database.read(Soundness::deepFindings));
        return found;
    }

    @Override
    public void close() {
        database.close();
    }

    private int rules() {
        return database.read(
                handle -> handle.select("SELECT rules FROM edition").mapTo(int.class).one());
    }
}
