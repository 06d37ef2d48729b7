package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.Correction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What people wrote, their revisions, and what they propose: as it stands. Thread-safe; see {@link
 * Penning} for how it is written.
 */
public final class Written {

    private final Database database;

    Written(Database database) {
        this.database = database;
    }

    /**
     * The thing as it stands, withdrawn or not. A reference is found as soon as it has records:
     * version 0 where nobody corrected it.
     */
    public Optional<Entry> find(Subject subject) {
        return database.read(handle -> EntryRows.find(handle, subject));
    }

    /** Things of a kind about a reference, the oldest first, withdrawn ones too. */
    public List<Entry> about(String key, Subject.Kind kind) {
        return database.read(handle -> EntryRows.about(handle, key, kind));
    }

    /** Those of them that are in sight. */
    public List<Entry> inSight(String key, Subject.Kind kind) {
        return about(key, kind).stream().filter(entry -> !entry.withdrawn()).toList();
    }

    /** Things of a kind, by id, withdrawn ones too; none of references. */
    public List<Entry> all(Subject.Kind kind) {
        return database.read(handle -> EntryRows.all(handle, kind));
    }

    /** Things of a kind that are in sight, the latest written first; none of references. */
    public List<Entry> latest(Subject.Kind kind, int most) {
        return database.read(handle -> EntryRows.latest(handle, kind, most));
    }

    /**
     * Things in sight that refer to a reference: in a text, as a source or as evidence, by any of
     * its names; also by keys of references that were merged into it.
     *
     * @param citationKey of the reference, or empty
     */
    public List<Entry> naming(String key, String citationKey) {
        return database.read(
                handle -> MentionRows.naming(handle, MentionRows.names(handle, key, citationKey)));
    }

    /** Things in sight that refer to another: in a text, as evidence, or as what they are on. */
    public List<Entry> naming(Subject subject) {
        return database.read(handle -> MentionRows.naming(handle, Set.of(subject.name())));
    }

    /**
     * Things of a kind in sight that most others of ours refer to first; none that nothing refers
     * to.
     */
    public List<Entry> mostNamed(Subject.Kind kind, int most) {
        return database.read(handle -> EntryRows.mostNamed(handle, kind, most));
    }

    /**
     * Every name of a reference or a thing that something in sight refers to, in order, with what
     * refers to it.
     */
    public Map<String, List<Subject>> mentions() {
        return database.read(MentionRows::all);
    }

    /** Keys of the references that somebody corrected, in order. */
    public List<String> corrected() {
        return database.read(handle ->
                handle.select("SELECT DISTINCT reference FROM correction ORDER BY reference")
                        .mapTo(String.class)
                        .list());
    }

    /** What is corrected of a reference, the latest last. */
    public List<Correction> corrections(String key) {
        return database.read(
                handle -> Corrections.of(handle, List.of(key)).getOrDefault(key, List.of()));
    }

    /** The revisions of a thing, the latest first. */
    public List<Revision> revisions(Subject subject) {
        return database.read(handle -> RevisionRows.of(handle, subject));
    }

    /** The revisions of everything about a reference, the latest first. */
    public List<Revision> revisionsAbout(String key) {
        return database.read(handle -> RevisionRows.about(handle, key));
    }

    /** One version of a thing. */
    public Optional<Revision> revision(Subject subject, int version) {
        return database.read(handle -> RevisionRows.find(handle, subject, version));
    }

    /**
     * Some revisions of a thing, the latest first.
     *
     * @param before only those with a lower number among all revisions
     */
    public List<Revision> revisions(Subject subject, long before, int most) {
        return database.read(handle -> RevisionRows.of(handle, subject, before, most));
    }

    /**
     * Some revisions of everything about a reference, the latest first.
     *
     * @param before only those with a lower number
     */
    public List<Revision> revisionsAbout(String key, long before, int most) {
        return database.read(handle -> RevisionRows.about(handle, key, before, most));
    }

    /**
     * The latest revisions, the latest first; those of one work on many things are told by the last
     * of them.
     *
     * @param kind of the things, or of all kinds
     * @param author as signed, or of everybody
     * @param before only those with a lower number
     */
    public List<LatestRevision> latestRevisions(
            Optional<Subject.Kind> kind, Optional<String> author, long before, int most) {
        return database.read(handle -> RevisionRows.latest(handle, kind, author, before, most));
    }

    /** Everything that a person put out of sight and that is still so, the latest first. */
    public List<Entry> withdrawn() {
        return database.read(EntryRows::withdrawn);
    }

    /** The number of the last revision; 0 if there is none. */
    public long lastRevision() {
        return database.read(
                handle -> count(handle, "SELECT coalesce(max(number), 0) FROM revision"));
    }

    /** Work that was done on many things at once. */
    public Optional<Batch> batch(long number) {
        return database.read(handle -> BatchRows.find(handle, number));
    }

    /** The latest of such works, the latest first. */
    public List<Batch> batches(int most) {
        return database.read(handle -> BatchRows.last(handle, most));
    }

    /** The revisions made in one such work, in order. */
    public List<Revision> revisionsOf(Batch batch) {
        return database.read(handle -> RevisionRows.batch(handle, batch.number()));
    }

    /** How many revisions were made in one such work. */
    public int countOf(Batch batch) {
        return database.read(handle -> RevisionRows.count(handle, batch.number()));
    }

    /** Some of the revisions made in one such work, in order. */
    public List<Revision> revisionsOf(Batch batch, int from, int most) {
        return database.read(handle -> RevisionRows.batch(handle, batch.number(), from, most));
    }

    /** The proposal of that number. */
    public Optional<Proposal> proposal(long number) {
        return database.read(handle -> ProposalRows.find(handle, number));
    }

    /** Proposals that wait, the oldest first. */
    public List<Proposal> proposals() {
        return database.read(ProposalRows::open);
    }

    /** How many wait. */
    public int proposalsOpen() {
        return database.read(ProposalRows::countOpen);
    }

    /** How many of those that wait came from people without an account. */
    public int lettersOpen() {
        return database.read(ProposalRows::countLetters);
    }

    /** Proposals that were decided, the latest decided first. */
    public List<Proposal> decided(int most) {
        return database.read(handle -> ProposalRows.decided(handle, most));
    }

    /** The proposals of an account, the latest first. */
    public List<Proposal> proposalsBy(long account, int most) {
        return database.read(handle -> ProposalRows.by(handle, account, most));
    }

    private static long count(Handle handle, String sql) {
        return handle.select(sql).mapTo(long.class).one();
    }
}
