package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Merging;
import cloud.girofle.herbier.library.Penning;
import cloud.girofle.herbier.library.Penning.Signature;
import cloud.girofle.herbier.library.Writing;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What people change in a library: each change is kept as a version of the thing, with who made it,
 * when and why; what contributors change waits until a curator accepts it; nobody overwrites what
 * they have not seen. Every method is one transaction. Thread-safe.
 */
public final class Curation {

    /** The longest text of one field that is kept, in characters. */
    public static final int LONGEST_TEXT = 100_000;

    private static final String ID_LETTERS = "23456789ABCDEFGHIJKLMNPQRSTUVWXYZ";
    private static final int ID_LENGTH = 8;

    /** A form is sent twice at once, or by turning back. */
    private static final int PROPOSALS_READ = 5;

    private final Library library;
    private final SecureRandom random = new SecureRandom();

    /** Over that library. */
    public Curation(Library library) {
        this.library = library;
    }

    /** An id for a thing that is about to be written. */
    public String newId() {
        return random.ints(ID_LENGTH, 0, ID_LETTERS.length())
                .collect(
                        StringBuilder::new,
                        (id, at) -> id.append(ID_LETTERS.charAt(at)),
                        StringBuilder::append)
                .toString();
    }

    /**
     * Carries an edit out, or keeps it as a proposal where the account may only propose.
     *
     * @throws IllegalArgumentException when a field is longer than {@link #LONGEST_TEXT}
     */
    public Outcome save(Edit edit, Account account) {
        Author author = Author.of(account);
        return account.role().includes(Role.CURATOR)
                ? publish(edit, author)
                : new Outcome.Proposed(
                        waiting(edit, account)
                                .orElseGet(() ->
                                        propose(Proposal.Kind.EDIT, edit, author, edit.why())));
    }

    /** The same, proposed before by the same account, as by a form sent twice. */
    private Optional<Proposal> waiting(Edit edit, Account account) {
        return library.written().proposalsBy(account.id(), PROPOSALS_READ).stream()
                .filter(Curation::isOpen)
                .filter(proposal -> proposal.edit().equals(edit))
                .findFirst();
    }

    /**
     * Carries an edit out for somebody whose word counts, as a file of {@code content/}.
     *
     * @throws IllegalArgumentException when a field is longer than {@link #LONGEST_TEXT}
     */
    public Outcome publish(Edit edit, Author author) {
        return publish(edit, author, (penning, saved) -> {});
    }

    /**
     * The same, and with it, in one transaction, what else is to be written once it is saved.
     *
     * @throws IllegalArgumentException when a field is longer than {@link #LONGEST_TEXT}
     */
    public Outcome publish(Edit edit, Author author, BiConsumer<Penning, Entry> then) {
        check(edit);
        return library.write(writing -> {
            Outcome outcome =
                    new Publishing(writing).publish(edit, Signature.of(author, edit.why()));
            if (outcome instanceof Outcome.Saved(Entry saved)) {
                then.accept(writing.penning(), saved);
            }
            return outcome;
        });
    }

    /**
     * Makes a thing again what it was.
     *
     * @param version of the thing
     */
    public Outcome restore(Subject subject, int version, Account account, String why) {
        Optional<Revision> wanted = library.written().revision(subject, version);
        if (wanted.isEmpty()) {
            return new Outcome.Missing();
        }
        int now = library.written().find(subject).map(entry -> entry.version()).orElse(0);
        return save(
                new Edit(
                        subject,
                        wanted.get().about(),
                        now,
                        Act.RESTORED,
                        wanted.get().content(),
                        why),
                account);
    }

    /**
     * Takes back the latest change of a thing, which the same account made or accepted: what was
     * withdrawn is back, what was written is gone, and all else is again what it was before.
     *
     * @param version that the change made
     */
    public Outcome takeBack(Subject subject, int version, Account account) {
        Optional<Entry> now =
                library.written().find(subject).filter(entry -> entry.version() == version);
        Optional<Revision> latest =
                library.written()
                        .revision(subject, version)
                        .filter(revision ->
                                revision.author().account() == account.id()
                                        || revision.acceptedBy().equals(account.name()));
        if (now.isEmpty() || latest.isEmpty()) {
            return new Outcome.Missing();
        }
        Optional<Revision> before = library.written().revision(subject, version - 1);
        boolean seen = subject.kind() != Subject.Kind.REFERENCE;
        Act act =
                switch (latest.get().act()) {
                    case WITHDRAWN -> seen ? Act.REINSTATED : Act.UNDONE;
                    case REINSTATED -> seen ? Act.WITHDRAWN : Act.UNDONE;
                    default -> seen && before.isEmpty() ? Act.WITHDRAWN : Act.UNDONE;
                };
        return save(
                new Edit(
                        subject,
                        now.get().about(),
                        version,
                        act,
                        before.map(Revision::content).orElse(Map.of()),
                        ""),
                account);
    }

    /**
     * Keeps a proposal until a curator decides.
     *
     * @param author with an account or without; the name may be empty
     * @param message what they say about it, or empty
     */
    public Proposal propose(Proposal.Kind kind, Edit edit, Author author, String message) {
        check(edit);
        return library.write(writing ->
                writing.penning()
                        .add(
                                new Proposal(
                                        0,
                                        kind,
                                        edit,
                                        author,
                                        message,
                                        writing.now(),
                                        Proposal.State.OPEN,
                                        "",
                                        writing.now(),
                                        "")));
    }

    /**
     * Accepts a proposal: what it proposes is done, signed by who proposed it.
     *
     * @param amended what is done instead, on the version its base says; empty for what was
     *     proposed
     * @param remark what was changed and why, or empty
     */
    public Outcome accept(long number, Optional<Edit> amended, Account by, String remark) {
        amended.ifPresent(Curation::check);
        return library.write(writing -> {
            Penning penning = writing.penning();
            Optional<Proposal> open = penning.proposal(number).filter(Curation::isOpen);
            if (open.isEmpty()) {
                return new Outcome.Missing();
            }
            Proposal decided = decided(writing, open.get(), Proposal.State.ACCEPTED, by, remark);
            Outcome outcome =
                    decided.kind() == Proposal.Kind.ERROR && amended.isEmpty()
                            ? new Outcome.Noted(decided)
                            : new Publishing(writing)
                                    .publish(
                                            amended.orElse(decided.edit()),
                                            new Signature(
                                                    decided.author(),
                                                    by.name(),
                                                    decided.message(),
                                                    0));
            if (!(outcome instanceof Outcome.Conflict) && !(outcome instanceof Outcome.Missing)) {
                penning.decide(decided);
            }
            return outcome;
        });
    }

    /**
     * Refuses a proposal; it is kept, with the reason.
     *
     * @return whether it was open
     */
    public boolean refuse(long number, Account by, String reason) {
        return library.write(writing -> {
            Penning penning = writing.penning();
            Optional<Proposal> open = penning.proposal(number).filter(Curation::isOpen);
            open.ifPresent(proposal ->
                    penning.decide(decided(writing, proposal, Proposal.State.REFUSED, by, reason)));
            return open.isPresent();
        });
    }

    /**
     * Has a proposal that was refused wait again.
     *
     * @return whether it was refused
     */
    public boolean reopen(long number) {
        return library.write(writing -> {
            Penning penning = writing.penning();
            Optional<Proposal> refused =
                    penning.proposal(number).filter(each -> each.state() == Proposal.State.REFUSED);
            refused.ifPresent(each ->
                    penning.decide(
                            new Proposal(
                                    each.number(),
                                    each.kind(),
                                    each.edit(),
                                    each.author(),
                                    each.message(),
                                    each.at(),
                                    Proposal.State.OPEN,
                                    "",
                                    each.at(),
                                    "")));
            return refused.isPresent();
        });
    }

    /**
     * Changes many things as one work, which can be undone as one. Those that the change leaves as
     * they are get no version. Of those that do not exist, keywords begin empty, and others are
     * passed over.
     *
     * @param change makes of the content of one what it is to be
     */
    public Together together(
            List<Subject> subjects, Together.Change change, Account account, String why) {
        return library.write(writing ->
                new Together.Work(writing, Author.of(account)).change(subjects, change, why));
    }

    /**
     * Undoes such a work. What somebody changed since, in the very fields it changed, stays as it
     * is now.
     *
     * @return what was changed back, and what stayed; nothing where it was undone before, or never
     *     done
     */
    public Together undo(long batch, Account account) {
        return library.write(writing -> new Together.Work(writing, Author.of(account)).undo(batch));
    }

    /**
     * Makes two references one: the one that came first keeps its key.
     *
     * @return the key that stays
     * @throws IllegalArgumentException when one of them is not there
     */
    public String merge(String one, String other, Account account, String why) {
        return library.write(writing -> {
            String kept = writing.merge(one, other, account.name());
            String gone = kept.equals(one) ? other : one;
            writing.penning().note(kept, Act.MERGED, signed(account, gone, why));
            return kept;
        });
    }

    /**
     * Undoes a merge: both become again what they were, and are kept apart.
     *
     * @return whether it still stood
     */
    public boolean unmerge(Merging merging, Account account, String why) {
        return library.write(writing -> {
            boolean stood = writing.unmerge(merging.number(), account.name()).isPresent();
            if (stood) {
                Penning penning = writing.penning();
                penning.note(merging.gone(), Act.SEPARATED, signed(account, merging.kept(), why));
                penning.note(merging.kept(), Act.SEPARATED, signed(account, merging.gone(), why));
            }
            return stood;
        });
    }

    /** Keeps in mind that two references are not one work. */
    public void keepApart(String one, String other, Account account, String why) {
        library.write(writing -> {
            writing.keepApart(one, other, account.name());
            Penning penning = writing.penning();
            penning.note(one, Act.SEPARATED, signed(account, other, why));
            penning.note(other, Act.SEPARATED, signed(account, one, why));
            return true;
        });
    }

    /** The reason of what is done to two references begins with the key of the other. */
    private static Signature signed(Account account, String other, String why) {
        return Signature.of(Author.of(account), (other + " " + why).strip());
    }

    private static Proposal decided(
            Writing writing, Proposal open, Proposal.State state, Account by, String reason) {
        return new Proposal(
                open.number(),
                open.kind(),
                open.edit(),
                open.author(),
                open.message(),
                open.at(),
                state,
                by.name(),
                writing.now(),
                reason);
    }

    private static boolean isOpen(Proposal proposal) {
        return proposal.state() == Proposal.State.OPEN;
    }

    private static void check(Edit edit) {
        edit.content()
                .forEach((name, value) -> {
                    if (value.length() > LONGEST_TEXT) {
                        throw new IllegalArgumentException("too long a text: " + name);
                    }
                });
    }
}
