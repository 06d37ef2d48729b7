package cloud.girofle.herbier.web.reader.card;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Note;
import cloud.girofle.herbier.knowledge.Subject;
import java.util.Arrays;
import java.util.Optional;

/**
 * What kind of card it is. The first three are those of Deuxfleurs' game « Devenez technocritique
 * », which the deck can be shuffled into.
 */
public enum Suit {
    /** A need, and where it arises. */
    SITUATION("situation"),
    /** What goes wrong with a tool. */
    SKID("derape"),
    /** How a harm is painted green. */
    GREENWASHING("ecoblanchiment"),
    FIGURE("chiffre"),
    QUESTION("question");

    private final String id;

    Suit(String id) {
        this.id = id;
    }

    /** As addresses write it. */
    public String id() {
        return id;
    }

    /** The suit of that id; empty for anything else. */
    static Optional<Suit> of(String id) {
        return Arrays.stream(values()).filter(suit -> suit.id.equals(id)).findFirst();
    }

    /** That of a thing that makes a card; empty for what makes none. */
    static Optional<Suit> of(Entry entry) {
        return switch (entry.subject().kind()) {
            case FIGURE -> Optional.of(FIGURE);
            case QUESTION -> Optional.of(QUESTION);
            case NOTE ->
                    Optional.of(Note.of(entry.content()).genre())
                            .filter(Note.Genre::isCard)
                            .flatMap(genre -> of(genre.id()));
            default -> Optional.empty();
        };
    }

    /** What its cards are made of. */
    Subject.Kind kind() {
        return switch (this) {
            case FIGURE -> Subject.Kind.FIGURE;
            case QUESTION -> Subject.Kind.QUESTION;
            case SITUATION, SKID, GREENWASHING -> Subject.Kind.NOTE;
        };
    }
}
