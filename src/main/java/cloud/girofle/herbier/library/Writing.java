package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Fold;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * What can be done within one transaction of the library; see {@link Library#write}. References are
 * never written: those whose records were touched are computed when the transaction ends.
 *
 * <p>Long, for it is the one face of a transaction; each method hands on to the rows it is about.
 * Belongs to the thread and to the call it was lent to.
 */
public final class Writing {

    private final Handle handle;
    private final Instant now;
    private final RecordRows rows;
    private final KnownRecords records;
    private final Mergings mergings;
    private final Set<String> touched = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> renamed = new HashSet<>();
    private final Set<String> founded = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<Long, String> sourceOfFile = new HashMap<>();
    private Optional<Journal> journal = Optional.empty();
    private Optional<Set<String>> harvested = Optional.empty();
    private long run;
    private boolean shown;
    private Optional<ImportRun> reported = Optional.empty();

    Writing(Handle handle, Instant now) {
        this.handle = handle;
        this.now = Moment.kept(now);
        this.rows = new RecordRows(handle, this.now);
        this.records = new KnownRecords(handle);
        this.mergings = new Mergings(handle, this.now);
    }

    /** The moment of this transaction, to the millisecond: what it writes is dated so. */
    public Instant now() {
        return now;
    }

    /** Adds a source, or says what it is now. */
    public void save(Source source) {
        Optional<Source> before =
                Sources.all(handle).stream()
                        .filter(known -> known.slug().equals(source.slug()))
                        .findFirst();
        if (before.equals(Optional.of(source))) {
            return;
        }
        Sources.save(handle, source);
        shown = true;
        if (before.isPresent() && before.get().trust() != source.trust()) {
            touched.addAll(flushed().references(source.slug()));
        }
        harvested = Optional.empty();
        if (before.isPresent() && before.get().harvested() != source.harvested()) {
            told.addAll(flushed().references(source.slug()));
        }
    }

    /**
     * Adds an export file of a source, or finds it again.
     *
     * @param name as shown; unique within the source
     * @param watched whether it stands in the source's import folder
     * @param format as Zotero names it
     * @param rank how rich the format is; the lower rank is believed first
     * @return its number
     */
    public long file(String source, String name, boolean watched, String format, int rank) {
        List<KnownFile> before = files(source);
        long id = ExportFiles.save(handle, source, name, watched, format, rank);
        boolean known = before.stream().anyMatch(file -> file.id() == id);
        if (known && !files(source).equals(before)) {
            touched.addAll(
                    flushed()
                            .references(source)); // Another of its files may be believed first now.
        }
        return id;
    }

    /** Every file that a source ever gave. */
    public List<KnownFile> files(String source) {
        return ExportFiles.of(handle, source);
    }

    /** Says that a file stands in its import folder no more. */
    public void unwatch(KnownFile file) {
        ExportFiles.unwatch(handle, file.id());
    }

    /** Says which collections an export holds now, parents before their children. */
    public void shelve(String source, long file, List<Collection> collections) {
        arrange(source, file, collections, true);
    }

    /** Says which collections an export holds, beside those it held before. */
    public void shelveAlso(String source, long file, List<Collection> collections) {
        arrange(source, file, collections, false);
    }

    private void arrange(String source, long file, List<Collection> collections, boolean whole) {
        if (Shelving.arrange(handle, source, file, collections, whole)) {
            ExportFiles.holdCollections(handle, source);
            touched.addAll(flushed().references(source));
            shown = true;
        }
    }

    /** Says which colours an export gives keywords now, in their order. */
    public void color(long file, Map<String, String> tagColors) {
        shown |= TagColors.save(handle, file, tagColors);
    }

    /** Every record that a source ever gave. */
    public List<KnownRecord> known(String source) {
        return flushed().known(source);
    }

    /** The records that bear an identifier, those that are held first; at most so many. */
    public List<KnownRecord> bearing(Identifier identifier, int most) {
        return flushed().bearing(identifier, most);
    }

    /**
     * The held records of that title, as {@link #titleWords} folds it; at most so many, the first
     * come first.
     */
    public List<KnownRecord> titled(String titleWords, int most) {
        return titleWords.isEmpty() ? List.of() : flushed().titled(titleWords, most);
    }

    /**
     * Whether a further record than this one bears an identifier, as things stand when this is
     * called: asked for many records, much faster than {@link #bearing} for each. Addresses never
     * count.
     */
    public Predicate<Identifier> borneTwice() {
        Set<String> shared = flushed().sharedIdentifiers();
        return identifier -> shared.contains(KnownRecords.name(identifier));
    }

    /** Whether several held records have a title, as things stand when this is called. */
    public Predicate<String> titledTwice() {
        return flushed().sharedTitles()::contains;
    }

    /** What a record says. */
    public Record content(KnownRecord record) {
        return flushed().content(record.id());
    }

    /** Adds a record; with no reference to join, it founds one. */
    public KnownRecord add(long file, Record item, Optional<String> reference) {
        return add(file, PreparedRecord.of(item), reference);
    }

    /** Adds a record; with no reference to join, it founds one. */
    public KnownRecord add(long file, PreparedRecord prepared, Optional<String> reference) {
        String key = reference.orElseGet(() -> found(source(file), prepared.item().localId()));
        touched.add(key);
        return rows.add(source(file), file, prepared, key);
    }

    /** Replaces what a record says, and the file that says it; it is held from now on. */
    public void update(KnownRecord record, long file, Record item) {
        update(record, file, PreparedRecord.of(item));
    }

    /** Replaces what a record says, and the file that says it; it is held from now on. */
    public void update(KnownRecord record, long file, PreparedRecord prepared) {
        touch(record, reference(record));
        rows.update(record, file, prepared);
    }

    /**
     * Marks a record as no longer held by its source; without any held record a reference is
     * withdrawn.
     */
    public void release(KnownRecord record) {
        touch(record, record.reference());
        rows.release(record.id());
    }

    /** Where a record belongs now: merging moves it. */
    public String reference(KnownRecord record) {
        return flushed().reference(record.id());
    }

    /** The numbers of the export files that hold the reference where a record belongs now. */
    public Set<Long> filesOf(KnownRecord record) {
        return flushed().filesOf(record.id());
    }

    /**
     * The held records of each reference that holds several, a new one among them.
     *
     * @param first number of the first new record
     * @param each told of each such reference, the record that came first first
     */
    public void company(long first, Consumer<List<Testimony>> each) {
        flushed().company(first, each);
    }

    /**
     * Makes two references one: the one that came in first keeps its key, and the other's leads to
     * it. Those that a person keeps apart stay two.
     *
     * @return the key that stays; the first where nothing was merged
     */
    public String merge(String one, String other) {
        rows.flush();
        return one.equals(other) || mergings.keptApart(one, other) ? one : merged(one, other, "");
    }

    /**
     * The same because a person says so, whatever anybody said before.
     *
     * @param author who says so
     * @throws IllegalArgumentException when a key is no reference's that has records
     */
    public String merge(String one, String other, String author) {
        require(one);
        require(other);
        mergings.allow(one, other);
        return one.equals(other) ? one : merged(one, other, author);
    }

    /**
     * Undoes a merge: its records go back to the reference they came from, with its corrections;
     * they are kept apart until a person merges them again.
     *
     * @return the key they go back to; empty where there is no such merge
     */
    public Optional<String> unmerge(long merging, String author) {
        Optional<Merging> found = Mergings.find(handle, merging);
        found.ifPresent(known -> touched.addAll(mergings.unmerge(known, author)));
        return found.map(Merging::gone);
    }

    /** Remembers that two references are not one work: no import joins or suggests them again. */
    public void keepApart(String one, String other, String author) {
        require(one);
        require(other);
        mergings.keepApart(one, other, author);
        shown = true;
    }

    /** Writes what people write. */
    public Penning penning() {
        rows.flush();
        shown = true;
        return new Penning(handle, now, touched, told, renamed);
    }

    private String merged(String one, String other, String author) {
        boolean oneStays = records.cameFirst(one, other);
        String into = oneStays ? one : other;
        String from = oneStays ? other : one;
        touched.add(into);
        touched.add(from);
        // A key founded in this transaction was never told to anybody.
        boolean told = !founded.remove(from);
        mergings.merge(from, into, told, run, author);
        return into;
    }

    private void require(String key) {
        if (!records.has(key)) {
            throw new IllegalArgumentException("no such reference: " + key);
        }
    }

    /** Notes that two records may be of one work, once. */
    public void suggest(
            KnownRecord one, KnownRecord other, Suggestion.Reason reason, double score) {
        Suggestions.add(handle, one.id(), other.id(), reason, score, now);
    }

    /** Takes back the open suggestions about a record, when it says something else. */
    public void forgetSuggestions(KnownRecord record) {
        Suggestions.forget(handle, record.id());
    }

    /**
     * Begins an import run: from now on all that happens in this transaction is kept in a journal,
     * so that it can be undone.
     */
    public void begin() {
        run = Runs.next(handle);
        journal = Optional.of(Journal.open(handle, run));
    }

    /**
     * Keeps the report of an import. One that changed nothing and met the same problems as the last
     * one of its source only says that this was done again.
     *
     * @param report with any number
     * @param files SHA-256 of each export file that was taken in, by its name
     * @return with its number
     */
    public ImportRun report(ImportRun report, Map<String, String> files) {
        rows.flush();
        Optional<ImportRun> last = Runs.last(handle, report.source());
        boolean nothingNew =
                report.added() + report.changed() + report.withdrawn() == 0
                        && !Runs.hasJournal(handle, run);
        if (nothingNew
                && last.isPresent()
                && last.get().undone().isEmpty()
                && last.get().problems().equals(report.problems())) {
            return Runs.again(handle, last.get(), report);
        }
        shown = true;
        ImportRun added =
                Runs.add(
                        handle,
                        report,
                        run == 0 ? Runs.next(handle) : run,
                        journal.isPresent(),
                        files);
        reported = Optional.of(added);
        return added;
    }

    /**
     * Keeps on which fields the records that a run joined disagree with those that were there.
     *
     * @param report as it was reported
     */
    public void disagree(ImportRun report, List<Disagreement> disagreements) {
        Runs.disagree(handle, report.number(), disagreements);
    }

    /** Says that a content that was set aside may come in again: {@link Library#setAside}. */
    public void welcome(String source, String sha256) {
        handle.execute("DELETE FROM set_aside WHERE source = ? AND sha256 = ?", source, sha256);
    }

    /** Equal for records that say the same, in whatever order they give their fields. */
    public static String fingerprint(Record item) {
        return Json.hash(item);
    }

    /** The folded words of a record's title, without markup: equal titles are compared so. */
    public static String titleWords(Record item) {
        return Fold.words(CleanHtml.plainTitle(item.title()));
    }

    /** Has every reference computed anew, and every fingerprint. */
    void touchAll() {
        rows.refingerprint();
        touched.addAll(handle.select("SELECT key FROM reference").mapTo(String.class).list());
        handle.execute("UPDATE edition SET rules = ?", Computation.RULES);
    }

    /** Computes what was touched. */
    void settle() {
        rows.flush();
        touched.addAll(KeywordRows.bearing(handle, renamed));
        boolean changed = Recomputation.of(handle, touched, told, founded, rows.written(), now);
        journal.ifPresent(Journal::close);
        if (changed || shown) {
            handle.execute("UPDATE edition SET number = number + 1");
        }
        reported.ifPresent(report ->
                Runs.took(
                        handle,
                        report.number(),
                        Duration.between(report.started(), Instant.now())));
    }

    private String source(long file) {
        return sourceOfFile.computeIfAbsent(file, unknown -> ExportFiles.source(handle, unknown));
    }

    /**
     * A reference is computed anew. Beside what is harvested, what a source of ours says may change
     * without a trace in the reference: those who harvest us are told all the same.
     */
    private void touch(KnownRecord record, String key) {
        touched.add(key);
        if (!harvested().isEmpty() && !harvested().contains(record.source())) {
            told.add(key);
        }
    }

    private Set<String> harvested() {
        Set<String> slugs = harvested.orElseGet(() -> Sources.harvested(handle));
        harvested = Optional.of(slugs);
        return slugs;
    }

    private KnownRecords flushed() {
        rows.flush();
        return records;
    }

    private String found(String source, String localId) {
        if (keys.isEmpty()) {
            keys.addAll(
                    handle.select("SELECT key FROM reference UNION SELECT gone FROM merging")
                            .mapTo(String.class)
                            .list());
        }
        String key = Keys.of(source + "\n" + localId, keys::contains);
        keys.add(key);
        founded.add(key);
        return key;
    }
}
