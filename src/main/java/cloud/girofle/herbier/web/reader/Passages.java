package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The passages that readers marked in a reference's files, with what they say of them. A page shows
 * the first ones; search finds them all.
 *
 * @param shown in reading order
 * @param more how many others there are, in words, or empty
 */
public record Passages(List<Passage> shown, String more) {

    private static final int MOST = 20;

    /** Characters of a passage: what is marked may be a whole chapter. */
    private static final int LONGEST = 700;

    static Passages of(Visit visit, Labels labels, Reference reference) {
        List<Reference.Sourced<ItemAnnotation>> said =
                reference.annotations().stream()
                        .filter(mark -> !(mark.value().text() + mark.value().comment()).isBlank())
                        .toList();
        int left = said.size() - MOST;
        return new Passages(
                said.stream()
                        .limit(MOST)
                        .map(mark -> passage(visit, labels, reference, mark))
                        .toList(),
                left > 0 ? visit.words().get("passages.more", left) : "");
    }

    private static String annotate(
            Visit visit, Reference reference, Reference.Sourced<ItemAnnotation> mark) {
        int number = reference.annotations().indexOf(mark) + 1;
        return visit.links().annotate(reference.key(), "marque", String.valueOf(number));
    }

    private static Passage passage(
            Visit visit,
            Labels labels,
            Reference reference,
            Reference.Sourced<ItemAnnotation> sourced) {
        ItemAnnotation mark = sourced.value();
        String color = MarkColor.of(mark.color()).map(MarkColor::cssClass).orElse("");
        String page = mark.pageLabel();
        String remark =
                Stream.of(
                                page.isEmpty() ? "" : visit.words().get("citation.page", page),
                                color.isEmpty() ? "" : visit.words().get("color." + color),
                                mark.author(),
                                labels.source(sourced.source()),
                                mark.tags().stream()
                                        .map(Tag::name)
                                        .collect(Collectors.joining(", ")))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · "));
        return new Passage(
                TheirWords.of(visit, reference).text(Excerpt.of(mark.text(), LONGEST)),
                CleanHtml.title(Excerpt.of(mark.comment(), LONGEST)),
                color,
                remark,
                annotate(visit, reference, sourced));
    }
}
