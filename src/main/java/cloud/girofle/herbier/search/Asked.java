package cloud.girofle.herbier.search;

import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.reference.Identifier;
import java.util.List;

/** One thing that a reader asked for. Says nothing of how it is looked up. */
sealed interface Asked {

    /** A word, in any of its forms; a compound ({@code low-tech}) is one. */
    record Word(String text) implements Asked {}

    /** A word, as it stands. */
    record Exact(String text) implements Asked {}

    /**
     * Words that name topics of the thesaurus: what is sought is the thing, by any of its names.
     *
     * @param text as typed
     * @param words of the text
     * @param topics several where the name is ambiguous
     */
    record Concept(String text, List<QueryWord> words, List<Topic> topics) implements Asked {
        public Concept {
            words = List.copyOf(words);
            topics = List.copyOf(topics);
        }
    }

    /** Words that begin so. */
    record Prefix(String start) implements Asked {}

    /** These words, as they stand. */
    record Phrase(String text) implements Asked {}

    /**
     * A work called by its identifiers.
     *
     * @param identifiers any of them
     * @param text as typed: a note may quote it
     */
    record Named(List<Identifier> identifiers, String text) implements Asked {
        public Named {
            identifiers = List.copyOf(identifiers);
        }
    }

    /** A year within these, both included. */
    record Years(int from, int to) implements Asked {}

    /** Any of these values of a facet. */
    record Valued(Facet facet, List<String> values) implements Asked {
        public Valued {
            values = List.copyOf(values);
        }
    }

    /** Something found in one part of the reference. */
    record Within(Part part, Asked asked) implements Asked {}

    /** Any of these. */
    record Either(List<Asked> options) implements Asked {
        public Either {
            options = List.copyOf(options);
        }
    }

    /** Anything. */
    record Everything() implements Asked {}

    /** It, as typed; as near to that as can be told. */
    default String said() {
        return switch (this) {
            case Word(String text) -> text;
            case Exact(String text) -> text;
            case Concept concept -> concept.text();
            case Prefix(String start) -> start + "*";
            case Phrase(String text) -> text.strip();
            case Named named -> named.text();
            case Years years ->
                    years.from() == years.to()
                            ? String.valueOf(years.from())
                            : "%d–%d".formatted(years.from(), years.to());
            case Valued valued -> String.join(", ", valued.values());
            case Within within -> within.asked().said();
            case Either(List<Asked> options) -> options.getFirst().said();
            case Everything everything -> "*";
        };
    }

    /**
     * Whether it is one word among others, of which most are enough. What was put between quotes,
     * after a field's name, or pasted whole, is meant.
     */
    default boolean isMeant() {
        return switch (this) {
            case Word word -> false;
            case Exact exact -> false;
            case Concept concept -> false;
            case Prefix prefix -> false;
            case Either either -> either.options().stream().allMatch(Asked::isMeant);
            default -> true;
        };
    }
}
