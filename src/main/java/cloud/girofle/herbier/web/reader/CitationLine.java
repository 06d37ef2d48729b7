package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The reference on one line, as a bibliography would have it; plain text, of no style in particular. */
final class CitationLine {

    private CitationLine() {}

    /** « Lopez, Fanny (2022). À bout de flux. Éditions Divergences. 160 p. » */
    static String of(Reference reference, Messages words) {
        List<String> sentences = new ArrayList<>();
        String who = names(reference, words);
        String when = reference.date().year().isPresent()
                ? String.valueOf(reference.date().year().getAsInt())
                : reference.date().written();
        String year = when.isBlank() ? "" : "(" + when + ")";
        sentences.add((who + " " + year).strip());
        sentences.add(CleanHtml.plainTitle(reference.title()));
        sentences.add(container(reference, words));
        sentences.add(
                joined(": ", reference.field("place"), reference.field("publisher"), words));
        sentences.add(pages(reference, words));
        return sentences.stream()
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .map(sentence -> sentence.matches(".*[.?!…]") ? sentence : sentence + ".")
                .collect(Collectors.joining(" "));
    }

    private static String names(Reference reference, Messages words) {
        List<Creator> main =
                reference.creators().stream()
                        .filter(creator -> ItemTypes.isMainRole(reference.type(), creator.role()))
                        .toList();
        List<String> names =
                (main.isEmpty() ? reference.creators() : main)
                        .stream().map(Creator::sortName).toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        String first = String.join(" ; ", names.subList(0, names.size() - 1));
        return words.get("citation.and", first, names.getLast());
    }

    private static String container(Reference reference, Messages words) {
        List<String> parts = new ArrayList<>();
        parts.add(reference.field("publicationTitle"));
        String volume = reference.field("volume");
        String issue = reference.field("issue");
        parts.add(volume.isEmpty() ? "" : words.get("citation.volume", volume));
        parts.add(issue.isEmpty() ? "" : words.get("citation.issue", issue));
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private static String joined(String colon, String place, String publisher, Messages words) {
        if (place.isBlank() || publisher.isBlank()) {
            return place + publisher;
        }
        return words.locale().getLanguage().equals("fr")
                ? place + " " + colon + publisher
                : place + colon + publisher;
    }

    private static String pages(Reference reference, Messages words) {
        String pages = reference.field("pages");
        String count = reference.field("numPages");
        if (!pages.isBlank()) {
            return words.get("citation.pages", pages);
        }
        return count.isBlank() ? "" : words.get("citation.numPages", count);
    }
}
