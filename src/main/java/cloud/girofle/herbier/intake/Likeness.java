package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.ItemDate;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.text.Fold;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** How much two records look like one work. Titles are compared by their folded words. */
final class Likeness {

    /** From here on, two titles name the same work, given other evidence. */
    private static final double AGREE = 0.6;

    /** Beyond so many characters a title tells nothing more. */
    private static final int LONGEST = 5_000;

    /** From here on, one title may be the other one, corrected. */
    private static final double CORRECTED = 0.5;

    /** Below this, two titles name different works, whatever else speaks for them. */
    private static final double CONTRADICT = 0.34;

    /** Titles that share so many pairs of letters differ by a slip of the pen. */
    private static final double SLIP = 0.7;

    /** Shorter words (articles, prepositions) tell nothing of a title. */
    private static final int TELLING = 4;

    private Likeness() {}

    /** Whether two titles are those of one work; two empty ones agree, one alone does not. */
    static boolean titlesAgree(String one, String other) {
        return one.equals(other)
                || (!one.isEmpty() && !other.isEmpty() && titles(one, other) >= AGREE);
    }

    /** Whether one title may be the other, corrected; two empty ones are. */
    static boolean titlesCorrected(String one, String other) {
        return one.equals(other)
                || (!one.isEmpty() && !other.isEmpty() && titles(one, other) >= CORRECTED);
    }

    /** Whether two titles are those of different works; an empty one says nothing. */
    static boolean titlesContradict(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && titles(one, other) < CONTRADICT;
    }

    /**
     * Zotero's rule for duplicates, of two records whose titles are equal: no other DOI, no other
     * ISBN, not more than a year apart, and a creator in common unless neither has any.
     *
     * @see <a
     *     href="https://github.com/zotero/zotero/blob/main/chrome/content/zotero/xpcom/duplicates.js">duplicates.js</a>
     */
    static boolean maybeDuplicates(Record one, Record other) {
        return !identifiersContradict(one, other, Identifier.Doi.class)
                && !identifiersContradict(one, other, Identifier.Isbn.class)
                && !yearsContradict(one, other)
                && creatorsAgree(one, other);
    }

    /** Whether both bear identifiers of that kind, and none in common. */
    static boolean identifiersContradict(
            Record one, Record other, Class<? extends Identifier> kind) {
        return contradict(of(one, kind), of(other, kind));
    }

    /** Whether they share an identifier of that kind. */
    static boolean identifiersAgree(Record one, Record other, Class<? extends Identifier> kind) {
        Set<Identifier> shared = of(one, kind);
        shared.retainAll(of(other, kind));
        return !shared.isEmpty();
    }

    /** Whether a creator is the same (last name and first initial), or neither has any. */
    static boolean creatorsAgree(Record one, Record other) {
        Set<String> ones = creators(one);
        Set<String> others = creators(other);
        return (ones.isEmpty() && others.isEmpty()) || ones.stream().anyMatch(others::contains);
    }

    /**
     * Whether type, creators and date are the same, with at least one creator: evidence without a
     * title.
     */
    static boolean sameMakers(Record one, Record other) {
        return one.type().equals(other.type())
                && !one.creators().isEmpty()
                && one.creators().equals(other.creators())
                && !one.field("date").isEmpty()
                && one.field("date").equals(other.field("date"));
    }

    static OptionalInt year(Record item) {
        return ItemDate.parse(item.field("date")).year();
    }

    /**
     * From 0 to 1: the telling words they share, of the shorter's; or else nearly the same letters.
     */
    static double titles(String title, String otherTitle) {
        String one = start(title);
        String other = start(otherTitle);
        Set<String> ones = words(one);
        Set<String> others = words(other);
        int fewest = Math.min(ones.size(), others.size());
        ones.retainAll(others);
        double words = fewest == 0 ? 0 : (double) ones.size() / fewest;
        double letters = letters(one, other);
        return letters >= SLIP ? Math.max(words, letters) : words;
    }

    /** What titles are compared by: a text put in place of one is not cut into a million words. */
    private static String start(String title) {
        return title.substring(0, Math.min(LONGEST, title.length()));
    }

    private static Set<String> words(String title) {
        List<String> all = Arrays.asList(title.split(" ", -1));
        Set<String> telling =
                all.stream().filter(word -> word.length() >= TELLING).collect(Collectors.toSet());
        return telling.isEmpty() ? new HashSet<>(all) : telling;
    }

    /** Dice's coefficient on pairs of letters. */
    private static double letters(String one, String other) {
        int pairs = one.length() + other.length() - 2;
        if (one.length() < 2 || other.length() < 2) {
            return one.equals(other) ? 1 : 0;
        }
        Map<String, Integer> left = new HashMap<>();
        for (int i = 0; i + 2 <= one.length(); i++) {
            left.merge(one.substring(i, i + 2), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 0; i + 2 <= other.length(); i++) {
            if (left.merge(other.substring(i, i + 2), -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return 2.0 * shared / pairs;
    }

    private static boolean yearsContradict(Record one, Record other) {
        OptionalInt year = year(one);
        OptionalInt otherYear = year(other);
        return year.isPresent()
                && otherYear.isPresent()
                && Math.abs(year.getAsInt() - otherYear.getAsInt()) > 1;
    }

    private static boolean contradict(Set<Identifier> one, Set<Identifier> other) {
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }

    private static Set<Identifier> of(Record item, Class<? extends Identifier> kind) {
        return Identifiers.of(item).stream().filter(kind::isInstance).collect(Collectors.toSet());
    }

    /** Whether each of these creators is among those, however the name is cut in two. */
    static boolean holdsAll(List<Creator> those, List<Creator> these) {
        Set<String> names = new HashSet<>();
        those.forEach(creator -> {
            names.add(name(creator));
            names.add(Fold.words(creator.sortName()));
        });
        return these.stream()
                .allMatch(creator ->
                        names.contains(name(creator))
                                || names.contains(Fold.words(creator.sortName())));
    }

    /** How many words of a title tell something. */
    static int tellingWords(String title) {
        return (int)
                Arrays.stream(start(title).split(" ", -1))
                        .filter(word -> word.length() >= TELLING)
                        .distinct()
                        .count();
    }

    private static Set<String> creators(Record item) {
        return item.creators().stream().map(Likeness::name).collect(Collectors.toSet());
    }

    private static String name(Creator creator) {
        String first = Fold.words(creator.firstName());
        return Fold.words(creator.lastName())
                + (first.isEmpty() ? "" : " " + first.substring(0, 1));
    }
}
