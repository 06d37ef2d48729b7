package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Fold;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * What can be done within one transaction of the library; see {@link Library#write}. References are
 * never written: those whose records were touched are computed when the transaction ends.
 *
 * <p>Belongs to the thread and to the call it was lent to.
 */
public final class Writing {

    private final Handle handle;
    private final Instant now;
    private final RecordRows rows;
    private final Set<String> touched = new HashSet<>();
    private final Set<String> founded = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<Long, String> sourceOfFile = new HashMap<>();
    private boolean shown;

    Writing(Handle handle, Instant now) {
        this.handle = handle;
        this.now = Moment.kept(now);
        this.rows = new RecordRows(handle, this.now);
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
            touched.addAll(rows.references(source.slug()));
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
                    rows.references(source)); // Another of its files may be believed first now.
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
            touched.addAll(rows.references(source));
            shown = true;
        }
    }

    /** Says which colours an export gives keywords now, in their order. */
    public void color(long file, Map<String, String> tagColors) {
        shown |= TagColors.save(handle, file, tagColors);
    }

    /** Every record that a source ever gave. */
    public List<KnownRecord> known(String source) {
        return rows.known(source);
    }

    /** The records that bear an identifier, those that are held first; at most so many. */
    public List<KnownRecord> bearing(Identifier identifier, int most) {
        return rows.bearing(identifier, most);
    }

    /**
     * The held records of that title, as {@link #titleWords} folds it; at most so many, the first
     * come first.
     */
    public List<KnownRecord> titled(String titleWords, int most) {
        return titleWords.isEmpty() ? List.of() : rows.titled(titleWords, most);
    }

    /**
     * Whether a further record than this one bears an identifier, as things stand when this is
     * called: asked for many records, much faster than {@link #bearing} for each. Addresses never
     * count.
     */
    public Predicate<Identifier> borneTwice() {
        Set<String> shared = rows.sharedIdentifiers();
        return identifier -> shared.contains(RecordRows.name(identifier));
    }

    /** Whether several held records have a title, as things stand when this is called. */
    public Predicate<String> titledTwice() {
        return rows.sharedTitles()::contains;
    }

    /** What a record says. */
    public Record content(KnownRecord record) {
        return rows.content(record.id());
    }

    /** Adds a record; with no reference to join, it founds one. */
    public KnownRecord add(long file, Record item, Optional<String> reference) {
        String source =
                sourceOfFile.computeIfAbsent(file, unknown -> ExportFiles.source(handle, unknown));
        String key = reference.orElseGet(() -> found(source, item.localId()));
        touched.add(key);
        return rows.add(source, file, item, key);
    }

    /** Replaces what a record says, and the file that says it; it is held from now on. */
    public void update(KnownRecord record, long file, Record item) {
        touched.add(record.reference());
        rows.update(record, file, item);
    }

    /**
     * Marks a record as no longer held by its source; without any held record a reference is
     * withdrawn.
     */
    public void release(KnownRecord record) {
        touched.add(record.reference());
        rows.release(record.id());
    }

    /** Where a record belongs now: merging moves it. */
    public String reference(KnownRecord record) {
        return rows.reference(record.id());
    }

    /**
     * Makes two references one: the one that came in first keeps its key, and the other's leads to
     * it.
     *
     * @return the key that stays
     */
    public String merge(String one, String other) {
        if (one.equals(other)) {
            return one;
        }
        boolean oneStays = rows.cameFirst(one, other);
        String into = oneStays ? one : other;
        String from = oneStays ? other : one;
        rows.move(from, into);
        touched.add(into);
        touched.add(from);
        // A key founded in this transaction was never told to anybody.
        if (!founded.remove(from)) {
            handle.execute("UPDATE moved SET target = ? WHERE target = ?", into, from);
            handle.execute("INSERT INTO moved (key, target) VALUES (?, ?)", from, into);
        }
        return into;
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
     * Keeps the report of an import. One that changed nothing and met the same problems as the last
     * one of its source only says that this was done again.
     *
     * @param run with any number
     * @return with its number
     */
    public ImportRun report(ImportRun run) {
        Optional<ImportRun> last = Runs.last(handle, run.source());
        boolean nothingNew = run.added() + run.changed() + run.withdrawn() == 0;
        if (nothingNew && last.isPresent() && last.get().problems().equals(run.problems())) {
            return Runs.again(handle, last.get(), run);
        }
        shown = true;
        return Runs.add(handle, run);
    }

    /** Equal for records that say the same, in whatever order they give their fields. */
    public static String fingerprint(Record item) {
        return Json.hash(item);
    }

    /** The folded words of a record's title, without markup: equal titles are compared so. */
    public static String titleWords(Record item) {
        return Fold.words(CleanHtml.plainTitle(item.title()));
    }

    /** Has every reference computed anew. */
    void touchAll() {
        touched.addAll(handle.select("SELECT key FROM reference").mapTo(String.class).list());
        handle.execute("UPDATE edition SET rules = ?", Computation.RULES);
    }

    /** Computes what was touched. */
    void settle() {
        rows.flush();
        boolean changed = Recomputation.of(handle, touched, now);
        if (changed || shown) {
            handle.execute("UPDATE edition SET number = number + 1");
        }
    }

    private String found(String source, String localId) {
        if (keys.isEmpty()) {
            keys.addAll(handle.select("SELECT key FROM reference").mapTo(String.class).list());
        }
        String key = Keys.of(source + "\n" + localId, keys::contains);
        keys.add(key);
        founded.add(key);
        return key;
    }
}
