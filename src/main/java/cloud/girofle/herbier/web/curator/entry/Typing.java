package cloud.girofle.herbier.web.curator.entry;

import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.text.Fold;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads numbers, dates and addresses as people type them. */
final class Typing {

    private static final int LONGEST_SLUG = 60;

    /** Words that a long address does without. */
    private static final Set<String> SMALL =
            Set.of(
                    "a", "au", "aux", "c", "ce", "d", "dans", "de", "des", "du", "elle", "en",
                    "est", "et", "for", "il", "in", "l", "la", "le", "les", "n", "of", "on", "ou",
                    "par", "pour", "qu", "que", "s", "se", "sur", "the", "to", "un", "une");

    private Typing() {}

    /**
     * {@code 2,5}, {@code 2.5}, {@code 1 250}, {@code 1,250.5}: the last mark is the decimal one.
     */
    static Optional<BigDecimal> number(String typed) {
        String plain = typed.replaceAll("[\\s\\u00a0\\u202f\\u2009']", "").replace('−', '-');
        int comma = plain.lastIndexOf(',');
        int point = plain.lastIndexOf('.');
        String one = comma > point ? plain.replace(".", "") : plain.replace(",", "");
        return KeyFigure.number(one.replace(',', '.'));
    }

    /** {@code 2026-11-25}. */
    static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The address of a thing of that title: its words, without the small ones where it is long. */
    static String slug(String title) {
        String whole =
                Fold.slug(title)
                        .replaceAll("[^a-z0-9-]", "")
                        .replaceAll("-{2,}", "-")
                        .replaceAll("^-|-$", "");
        if (whole.length() <= LONGEST_SLUG) {
            return whole;
        }
        List<String> words =
                List.of(whole.split("-")).stream().filter(word -> !SMALL.contains(word)).toList();
        StringBuilder slug = new StringBuilder();
        for (String word : words) {
            if (slug.length() + 1 + word.length() > LONGEST_SLUG && !slug.isEmpty()) {
                break;
            }
            slug.append(slug.isEmpty() ? "" : "-").append(word);
        }
        return slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
    }
}
