package cloud.girofle.herbier.sharing.parallel;

import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Keywords;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Statements;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.text.CleanHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How two sources tell of one work.
 *
 * @param key of the reference
 * @param type its item type, for the names of fields
 * @param fields on which both speak, and disagree
 * @param told what only one tells: fields, by their base names
 * @param keywords that only one gives it
 * @param notes that only one keeps of it: plain text
 * @param marks that readers of only one made in its files: the passage, or else the remark
 */
public record Contrast(
        String key,
        String type,
        List<Field> fields,
        Sides told,
        Sides keywords,
        Sides notes,
        Sides marks) {

    /**
     * A field on which they disagree.
     *
     * @param name its base name, or {@code itemType}, {@code creators}
     * @param a what the first says
     * @param b what the other says
     */
    public record Field(String name, String a, String b) {}

    /** What the first alone has, and what the other alone has. */
    public record Sides(List<String> a, List<String> b) {
        public Sides {
            a = List.copyOf(a);
            b = List.copyOf(b);
        }

        /** Whether neither has anything of its own. */
        public boolean isEmpty() {
            return a.isEmpty() && b.isEmpty();
        }

        /** Two are the same that are known as the same. */
        private static Sides of(
                List<String> ones, List<String> others, UnaryOperator<String> known) {
            return new Sides(without(ones, others, known), without(others, ones, known));
        }

        private static List<String> without(
                List<String> these, List<String> those, UnaryOperator<String> known) {
            Set<String> there = those.stream().map(known).collect(Collectors.toSet());
            return these.stream()
                    .filter(each -> !there.contains(known.apply(each)))
                    .distinct()
                    .toList();
        }
    }

    public Contrast {
        fields = List.copyOf(fields);
    }

    /** Of a work as each of two sources tells of it. */
    static Contrast of(Reference one, Reference other) {
        Map<String, String> says = Statements.of(one);
        Map<String, String> otherSays = Statements.of(other);
        List<Field> fields = new ArrayList<>();
        says.forEach((name, value) -> {
            String there = otherSays.getOrDefault(name, "");
            if (!there.isEmpty() && !Statements.same(name, value, there)) {
                fields.add(new Field(name, value, there));
            }
        });
        return new Contrast(
                one.key(),
                one.type(),
                fields,
                Sides.of(
                        List.copyOf(says.keySet()),
                        List.copyOf(otherSays.keySet()),
                        UnaryOperator.identity()),
                Sides.of(keywords(one), keywords(other), Keywords::id),
                Sides.of(notes(one), notes(other), UnaryOperator.identity()),
                Sides.of(marks(one), marks(other), UnaryOperator.identity()));
    }

    /** Whether both tell the very same. */
    public boolean isEmpty() {
        return fields.isEmpty()
                && told.isEmpty()
                && keywords.isEmpty()
                && notes.isEmpty()
                && marks.isEmpty();
    }

    private static List<String> keywords(Reference reference) {
        return reference.tags().stream().map(Tag::name).toList();
    }

    private static List<String> notes(Reference reference) {
        return reference.notes().stream()
                .map(note -> text(note.value()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String text(ItemNote note) {
        return Statements.plain("note", CleanHtml.text(note.html()));
    }

    private static List<String> marks(Reference reference) {
        return reference.annotations().stream()
                .map(mark -> text(mark.value()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String text(ItemAnnotation mark) {
        String text = mark.text().isBlank() ? CleanHtml.plainTitle(mark.comment()) : mark.text();
        return Statements.plain("note", text);
    }
}
