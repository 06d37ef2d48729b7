package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemDate;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.text.Messages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reference on one line, as a bibliography would have it; plain text, of no style in
 * particular.
 */
public final class CitationLine {

    private static final int LONGEST_SHORT_TITLE = 40;

    private CitationLine() {}

    /** « Lopez, Fanny (2022). À bout de flux. Éditions Divergences. 160 p. » */
    public static String of(Reference reference, Messages words) {
        return Stream.of(
                        (names(reference, words) + " " + year(reference)).strip(),
                        CleanHtml.plainTitle(reference.title()),
                        container(reference, words),
                        publisher(reference, words),
                        length(reference, words))
                .filter(sentence -> !sentence.isBlank())
                .map(sentence -> sentence.matches(".*[.?!…]") ? sentence : sentence + ".")
                .collect(Collectors.joining(" "));
    }

    /** Who made it, as a text names them: « Carnino et Marquet »; a title where nobody is named. */
    public static String shortName(Reference reference, Messages words) {
        List<String> names =
                main(reference).stream().map(Creator::lastName).filter(n -> !n.isEmpty()).toList();
        return switch (names.size()) {
            case 0 -> untitled(reference, words);
            case 1 -> names.getFirst();
            case 2 -> words.get("citation.and", names.getFirst(), names.getLast());
            default -> words.get("citation.others", names.getFirst());
        };
    }

    /** Its year, or that it has none: « 2022 », « s. d. ». */
    public static String shortYear(Reference reference, Messages words) {
        ItemDate date = reference.date();
        return date.year().isPresent()
                ? String.valueOf(date.year().getAsInt())
                : words.get("citation.noDate");
    }

    private static String untitled(Reference reference, Messages words) {
        String title = CleanHtml.plainTitle(reference.title());
        return title.isBlank()
                ? words.get("reference.untitled")
                : words.get("citation.title", Excerpt.of(title, LONGEST_SHORT_TITLE));
    }

    private static List<Creator> main(Reference reference) {
        List<Creator> main =
                reference.creators().stream()
                        .filter(creator -> ItemTypes.isMainRole(reference.type(), creator.role()))
                        .toList();
        return main.isEmpty() ? reference.creators() : main;
    }

    private static String year(Reference reference) {
        ItemDate date = reference.date();
        String year =
                date.year().isPresent() ? String.valueOf(date.year().getAsInt()) : date.written();
        return year.isBlank() ? "" : "(" + year + ")";
    }

    private static String names(Reference reference, Messages words) {
        List<String> names = main(reference).stream().map(Creator::sortName).toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        String first = String.join(" ; ", names.subList(0, names.size() - 1));
        return words.get("citation.and", first, names.getLast());
    }

    private static String container(Reference reference, Messages words) {
        String pages = reference.field("pages");
        boolean one = pages.matches("\\w+");
        return Stream.of(
                        reference.field("publicationTitle"),
                        said(words, "citation.volume", reference.field("volume")),
                        said(words, "citation.issue", reference.field("issue")),
                        said(words, one ? "citation.page" : "citation.pages", pages))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String publisher(Reference reference, Messages words) {
        String place = reference.field("place");
        String publisher = reference.field("publisher");
        boolean both = !place.isBlank() && !publisher.isBlank();
        return both ? words.get("citation.publisher", place, publisher) : place + publisher;
    }

    private static String length(Reference reference, Messages words) {
        return said(words, "citation.numPages", reference.field("numPages"));
    }

    private static String said(Messages words, String key, String value) {
        return value.isBlank() ? "" : words.get(key, value);
    }
}
