package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.KnownRecord;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.ItemDate;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.text.Fold;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether two records of different exports, equal in title, agree on everything that both say. What
 * only one of them says contradicts nothing: formats leave out much.
 */
final class Agreement {

    /** What tells apart two works of one title, besides makers, date and identifiers. */
    private static final List<String> TELLING =
            List.of(
                    "volume",
                    "issue",
                    "edition",
                    "number",
                    "pages",
                    "versionNumber",
                    "seriesNumber",
                    "ISSN");

    /** The same, but written in several ways. */
    private static final List<String> NAMING = List.of("publicationTitle", "publisher");

    private static final List<Class<? extends Identifier>> IDENTIFIERS =
            List.of(
                    Identifier.Doi.class,
                    Identifier.Isbn.class,
                    Identifier.Pmid.class,
                    Identifier.Pmcid.class,
                    Identifier.Arxiv.class,
                    Identifier.Url.class);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Agreeing on so many things is no chance. */
    private static final int ENOUGH = 2;

    /** A title of so many telling words is hardly ever given to two works. */
    private static final int LONG = 3;

    /** A record, with what it is compared by. */
    record Side(Record item, String title, Set<Identifier> identifiers) {

        static Side of(KnownRecord record, Record item) {
            return new Side(item, record.title(), Identifiers.of(item));
        }

        Set<Identifier> of(Class<? extends Identifier> kind) {
            return identifiers.stream().filter(kind::isInstance).collect(Collectors.toSet());
        }

        List<Creator> creators() {
            return item.creators();
        }

        String says(String field) {
            return Fold.words(item.field(field));
        }
    }

    private final Side one;
    private final Side other;
    private int agreed;
    private boolean contradicted;
    private boolean identified;
    private boolean sameMakers;

    /** Whether of all that is compared each says what the other says, and is silent with it. */
    private boolean even = true;

    private Agreement(Side one, Side other) {
        this.one = one;
        this.other = other;
        contradicted = !sameType();
        IDENTIFIERS.forEach(this::weighIdentifiers);
        weighMakers();
        weighDates();
        TELLING.forEach(field -> weigh(one.says(field), other.says(field), String::equals));
        NAMING.forEach(field -> weigh(one.says(field), other.says(field), Likeness::titlesAgree));
    }

    /** Weighs two records whose folded titles are equal. */
    static Agreement of(Side one, Side other) {
        return new Agreement(one, other);
    }

    /** Whether nothing contradicts, and enough agrees for it to be no chance. */
    boolean holds() {
        boolean longTitle = Likeness.tellingWords(one.title()) >= LONG;
        boolean anonymous = one.creators().isEmpty() && other.creators().isEmpty();
        boolean madeBySame = sameMakers && agreed + (longTitle ? 1 : 0) >= ENOUGH;
        // Of what has no maker, the rest must match on both sides: every house has its yearly
        // report.
        boolean sameOtherwise = anonymous && even && (longTitle || agreed >= ENOUGH);
        return !contradicted && (identified || madeBySame || sameOtherwise);
    }

    /** Whether, besides, neither says anything of these that the other does not. */
    boolean isExact() {
        return holds() && even;
    }

    private void weighIdentifiers(Class<? extends Identifier> kind) {
        Set<Identifier> ones = one.of(kind);
        Set<Identifier> others = other.of(kind);
        even &= ones.equals(others);
        if (!ones.isEmpty() && !others.isEmpty()) {
            boolean shared = ones.stream().anyMatch(others::contains);
            identified |= shared;
            contradicted |= !shared;
        }
    }

    private void weighMakers() {
        List<Creator> ones = one.creators();
        List<Creator> others = other.creators();
        even &= ones.isEmpty() == others.isEmpty();
        if (!ones.isEmpty() && !others.isEmpty()) {
            sameMakers = Likeness.holdsAll(ones, others) || Likeness.holdsAll(others, ones);
            tell(sameMakers);
        }
    }

    /** By their years, since formats write the rest in many ways; by the day where both say it. */
    private void weighDates() {
        String ones = one.item().field("date");
        String others = other.item().field("date");
        if (DAY.matcher(ones).matches() && DAY.matcher(others).matches()) {
            tell(ones.equals(others));
        } else {
            weigh(year(ones), year(others), String::equals);
        }
    }

    private static String year(String date) {
        OptionalInt year = ItemDate.parse(date).year();
        return year.isPresent() ? String.valueOf(year.getAsInt()) : "";
    }

    private void weigh(String ones, String others, BiPredicate<String, String> agree) {
        even &= ones.isEmpty() == others.isEmpty();
        if (!ones.isEmpty() && !others.isEmpty()) {
            tell(agree.test(ones, others));
        }
    }

    private void tell(boolean agree) {
        if (agree) {
            agreed++;
        } else {
            contradicted = true;
        }
    }

    /** The same, or one that says nothing: poor formats call anything a document. */
    private boolean sameType() {
        String type = one.item().type();
        String otherType = other.item().type();
        return type.equals(otherType)
                || type.equals("document")
                || otherType.equals("document")
                || ItemTypes.find(type).isEmpty()
                || ItemTypes.find(otherType).isEmpty();
    }
}
