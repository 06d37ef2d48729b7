package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.ItemDate;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.text.Fold;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of one file: each item's own, else author, title and year as Zotero makes them. In
 * ASCII, and each once whatever its case, as BibTeX asks. Not thread-safe.
 */
final class BibTexKeys {

    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9!*+./:;<>?@_|\\[\\]-]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> NO_WORDS =
            Set.of("a", "an", "the", "le", "la", "les", "l", "un", "une", "des", "de", "du", "d");

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> copies = new HashMap<>();

    String of(Record item) {
        String own = ascii(ItemFields.citationKey(item));
        String wanted = own.isEmpty() ? made(item) : own;
        String key = wanted;
        // Where many want the same, each goes on from the last one: to begin anew takes their
        // square.
        int copy = copies.getOrDefault(wanted, 1);
        for (; !taken.add(key.toLowerCase(Locale.ROOT)); copy++) {
            key = wanted + "-" + copy;
        }
        copies.put(wanted, copy);
        return key;
    }

    private static String made(Record item) {
        String author = item.creators().isEmpty() ? "" : item.creators().getFirst().lastName();
        String title =
                words(item.title()).stream()
                        .filter(word -> !NO_WORDS.contains(word))
                        .findFirst()
                        .orElse("");
        ItemDate date = ItemDate.parse(item.field("date"));
        String year = date.year().isPresent() ? String.valueOf(date.year().getAsInt()) : "";
        String key =
                Stream.of(String.join("", words(author)), title, year)
                        .map(BibTexKeys::ascii)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("_"));
        return key.isEmpty() ? "item" : key;
    }

    private static List<String> words(String text) {
        return Stream.of(Fold.fold(text.replaceAll("<[^>]*>", "")).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String ascii(String text) {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
        return UNFIT.matcher(MARKS.matcher(plain).replaceAll("")).replaceAll("");
    }
}
