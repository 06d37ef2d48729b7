package cloud.girofle.herbier.web.reader.letterbox;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes what people without an account send, within limits: so much an hour from an address, and
 * only as much as curators can read. Thread-safe.
 */
public final class Letterbox {

    /** What may come from one address in an hour. */
    static final int AN_HOUR = 5;

    /** What may wait for a curator's word at once. */
    static final int WAITING = 100;

    /** How long a signature may be, in characters. */
    static final int LONGEST_NAME = 80;

    /** A field that people do not see, and that programs fill in. */
    static final String TRAP = "site";

    private final Library library;
    private final Curation curation;
    private final SendingLimit limit;

    /** Of that library. */
    public Letterbox(Library library, Curation curation, InstantSource clock) {
        this.library = library;
        this.curation = curation;
        this.limit = new SendingLimit(AN_HOUR, Duration.ofHours(1), clock);
    }

    /** Whether a program sent the form: it is thanked, and nothing is kept. */
    static boolean isTrapped(Query fields) {
        return fields.find(TRAP).isPresent();
    }

    /** A signature on one line, without anything that is not seen. */
    static String name(Query fields) {
        return fields.text("nom").replaceAll("[\\p{C}\\p{Z}\\s]+", " ").strip();
    }

    /**
     * What somebody typed into a field.
     *
     * @param longest that it may be, in characters
     */
    record Typed(String field, String text, int longest) {}

    /**
     * What is wrong with a letter.
     *
     * @param nothing the key of the sentence that says so where what it is about is missing
     * @param about what it is about
     * @param others the fields beside it, which may be empty
     */
    static Refusal wrong(Visit visit, String nothing, Typed about, Typed... others) {
        Refusal wrong =
                about.text().isEmpty()
                        ? Refusal.at(about.field(), visit.words().get(nothing))
                        : unlessLonger(visit, Refusal.none(), about);
        for (Typed other : others) {
            wrong = unlessLonger(visit, wrong, other);
        }
        return wrong;
    }

    /** What was wrong already, and that a field is too long if it is. */
    private static Refusal unlessLonger(Visit visit, Refusal wrong, Typed typed) {
        return typed.text().length() <= typed.longest()
                ? wrong
                : wrong.and(typed.field(), visit.words().get("letter.tooLong", typed.longest()));
    }

    /**
     * Keeps it for the curators; what is sent twice is kept once.
     *
     * @param from address of the network
     * @return the key of the sentence that says why it cannot be taken; empty when it is
     */
    synchronized Optional<String> put(
            Proposal.Kind kind, Edit edit, String name, String message, String from) {
        boolean again =
                library.written().proposals().stream()
                        .anyMatch(open ->
                                open.kind() == kind
                                        && open.edit().subject().equals(edit.subject())
                                        && open.message().equals(message));
        if (again) {
            return Optional.empty();
        }
        if (library.written().lettersOpen() >= WAITING) {
            return Optional.of("letter.full");
        }
        if (!limit.allows(from)) {
            return Optional.of("letter.tooMany");
        }
        curation.propose(kind, edit, Author.named(name), message);
        return Optional.empty();
    }

    Curation curation() {
        return curation;
    }

    Library library() {
        return library;
    }
}
