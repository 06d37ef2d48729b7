package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.Keywords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Writes what people write, within one transaction of the library: the thing and its revision
 * together. Belongs to the thread and to the call it was lent to; see {@link Writing#penning}.
 */
public final class Penning {

    /**
     * Who did something, and why.
     *
     * @param author who
     * @param acceptedBy who accepted it, where they could only propose; or empty
     * @param why in their words, or empty
     * @param batch number of the work it was done in with others, or 0
     */
    public record Signature(Author author, String acceptedBy, String why, long batch) {

        /** Somebody who did one thing alone. */
        public static Signature of(Author author, String why) {
            return new Signature(author, "", why, 0);
        }
    }

    private final Handle handle;
    private final Instant now;
    private final Set<String> touched;
    private final Set<String> told;
    private final Set<String> renamed;

    /**
     * @param touched collects keys of references to be computed anew
     * @param told collects keys of references that changed, whether or not they are computed to be
     *     others
     * @param renamed collects ids of keywords: who bears them is to be computed anew
     */
    Penning(
            Handle handle,
            Instant now,
            Set<String> touched,
            Set<String> told,
            Set<String> renamed) {
        this.handle = handle;
        this.now = now;
        this.touched = touched;
        this.told = told;
        this.renamed = renamed;
    }

    /** As {@link Written#find}, as it stands in this transaction. */
    public Optional<Entry> find(Subject subject) {
        return EntryRows.find(handle, subject);
    }

    /** As {@link Written#revision}. */
    public Optional<Revision> revision(Subject subject, int version) {
        return RevisionRows.find(handle, subject, version);
    }

    /** As {@link Written#revisionsOf}. */
    public List<Revision> revisionsOf(Batch batch) {
        return RevisionRows.batch(handle, batch.number());
    }

    /** As {@link Written#batch}. */
    public Optional<Batch> batch(long number) {
        return BatchRows.find(handle, number);
    }

    /** As {@link Written#proposal}. */
    public Optional<Proposal> proposal(long number) {
        return ProposalRows.find(handle, number);
    }

    /**
     * Makes a thing what it is to be, and keeps that as its next version. Corrections of a
     * reference are replaced one by one: those that stay as they were keep who made them and when.
     *
     * @param about key of the reference it is about, or empty
     * @throws IllegalArgumentException where it is about a reference that has no records
     */
    public Entry save(
            Subject subject,
            String about,
            Act act,
            Map<String, String> content,
            boolean withdrawn,
            Signature by) {
        Optional<Entry> before = find(subject);
        if (!about.isEmpty()) {
            told.add(living(about));
        }
        if (subject.kind() == Subject.Kind.REFERENCE) {
            Corrections.replace(
                    handle, living(subject.id()), content, by.author().name(), by.why(), now);
            touched.add(subject.id());
        }
        Entry after =
                new Entry(
                        subject,
                        about,
                        before.map(Entry::version).orElse(0) + 1,
                        before.map(Entry::author).orElse(by.author()),
                        before.map(Entry::created).orElse(now),
                        by.author(),
                        now,
                        withdrawn,
                        content);
        if (subject.kind() == Subject.Kind.KEYWORD) {
            // Of those that bear this one by their sources, all bear what it is called now.
            renamed.add(Keywords.id(KeywordRows.read(handle).now(subject.id())));
        }
        if (subject.kind() != Subject.Kind.REFERENCE) {
            EntryRows.save(handle, after);
            MentionRows.replace(handle, after);
            EntryTexts.log(handle, subject, now);
        }
        keep(after, act, by);
        return after;
    }

    /** Dates a thing that was written elsewhere, before it came here. */
    public void date(Subject subject, Instant created, Author last, Instant changed) {
        EntryRows.date(handle, subject, created, last, changed);
    }

    /** Dates a correction that was made elsewhere, before it came here. */
    public void date(String key, String field, Instant at) {
        handle.execute(
                "UPDATE correction SET at = ? WHERE reference = ? AND field = ?",
                Moment.write(at),
                key,
                field);
        touched.add(key);
    }

    /** Keeps as a version of a reference that it was merged, or separated again. */
    public Entry note(String key, Act act, Signature by) {
        Entry entry = find(new Subject(Subject.Kind.REFERENCE, key)).orElseThrow();
        Entry after =
                new Entry(
                        entry.subject(),
                        key,
                        entry.version() + 1,
                        entry.author(),
                        entry.created(),
                        by.author(),
                        now,
                        false,
                        entry.content());
        told.add(key);
        keep(after, act, by);
        return after;
    }

    /** Has a reference computed anew when the transaction ends. */
    public void touch(String key) {
        touched.add(key);
    }

    /** Begins a work on many things; its number. */
    public long begin(Author author, String why) {
        return BatchRows.add(handle, author, why, now);
    }

    /** Keeps that such a work was undone. */
    public void undone(Batch batch, Author by) {
        BatchRows.undone(handle, batch.number(), by.name(), now);
    }

    /**
     * Keeps a proposal.
     *
     * @return with its number
     */
    public Proposal add(Proposal proposal) {
        return ProposalRows.add(handle, proposal);
    }

    /** Keeps what was decided of a proposal. */
    public void decide(Proposal decided) {
        ProposalRows.decide(handle, decided);
    }

    private void keep(Entry entry, Act act, Signature by) {
        RevisionRows.add(
                handle,
                new Revision(
                        0,
                        entry.subject(),
                        entry.about(),
                        entry.version(),
                        act,
                        by.author(),
                        by.acceptedBy(),
                        now,
                        by.why(),
                        by.batch(),
                        entry.content()));
    }

    /** The reference that a key leads to, by merges. */
    private String living(String key) {
        String now = ReferenceRows.movedTo(handle, key).orElse(key);
        if (!new KnownRecords(handle).has(now)) {
            throw new IllegalArgumentException("no such reference: " + key);
        }
        return now;
    }
}
