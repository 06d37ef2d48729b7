package cloud.girofle.herbier.reference;

import cloud.girofle.herbier.reference.Reference.Sourced;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notes and attachments of several records of one work, each shown once: a note is known by its
 * Zotero key, else by its words; an attachment by its key, its bytes, its file's name or its
 * address. Two that one record holds are two.
 */
final class Children {

    /** A key that Zotero gives; other names mean something within one export only. */
    private static final Pattern KEY = Pattern.compile("(?:.*/items/)?([A-Z0-9]{8})");

    private static final Pattern MARKUP = Pattern.compile("<[^<>]*>|&nbsp;|[\\s\\u00a0]+");

    private Children() {}

    static List<Sourced<ItemNote>> notes(List<Merge.Testimony> testimonies) {
        return together(testimonies, Record::notes, Children::sameNote, (before, now) -> before);
    }

    static List<Sourced<Attachment>> attachments(List<Merge.Testimony> testimonies) {
        return together(
                testimonies,
                Record::attachments,
                Children::sameAttachment,
                (before, now) ->
                        before.file().isPresent()
                                ? before
                                : now.file().map(before::kept).orElse(before));
    }

    private interface Union<T> {
        T of(T before, T now);
    }

    private static <T> List<Sourced<T>> together(
            List<Merge.Testimony> testimonies,
            Function<Record, List<T>> children,
            BiPredicate<T, T> same,
            Union<T> union) {
        List<Sourced<T>> all = new ArrayList<>();
        for (Merge.Testimony testimony : testimonies) {
            int others = all.size(); // What earlier records hold: this one repeats nothing.
            Set<Integer> met = new HashSet<>();
            for (T child : new LinkedHashSet<>(children.apply(testimony.item()))) {
                Optional<Integer> known = Optional.empty();
                for (int i = 0; i < others && known.isEmpty(); i++) {
                    if (!met.contains(i) && same.test(all.get(i).value(), child)) {
                        known = Optional.of(i);
                    }
                }
                if (known.isEmpty()) {
                    all.add(new Sourced<>(testimony.source(), child));
                } else {
                    met.add(known.get());
                    Sourced<T> before = all.get(known.get());
                    all.set(
                            known.get(),
                            new Sourced<>(before.source(), union.of(before.value(), child)));
                }
            }
        }
        return all;
    }

    private static boolean sameNote(ItemNote one, ItemNote other) {
        return sameKey(one.localId(), other.localId()) || words(one).equals(words(other));
    }

    /** What a note says, however it is marked up: some formats strip it. */
    private static String words(ItemNote note) {
        return MARKUP.matcher(note.html())
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean sameAttachment(Attachment one, Attachment other) {
        if (sameKey(one.localId(), other.localId())) {
            return true;
        }
        if (one.file().isPresent() && other.file().isPresent()) {
            return one.file().equals(other.file());
        }
        if (!one.md5().isEmpty() && !other.md5().isEmpty()) {
            return one.md5().equals(other.md5());
        }
        if (!one.fileName().isEmpty() && !other.fileName().isEmpty()) {
            return one.fileName().equals(other.fileName());
        }
        return !one.url().isEmpty()
                && Identifiers.url(one.url()).equals(Identifiers.url(other.url()));
    }

    private static boolean sameKey(String one, String other) {
        Matcher first = KEY.matcher(one);
        Matcher second = KEY.matcher(other);
        return first.matches() && second.matches() && first.group(1).equals(second.group(1));
    }
}
