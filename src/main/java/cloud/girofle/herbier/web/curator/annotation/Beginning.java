package cloud.girofle.herbier.web.curator.annotation;

import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.HtmlMarkdown;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a new annotation begins with: a note or a passage of a source, or nothing. */
final class Beginning {

    private Beginning() {}

    /** As the address says: {@code ?note=1}, {@code ?marque=1}, {@code ?reponse=ID}. */
    static Annotation of(Visit visit, Reference reference) {
        String language = visit.language().code();
        Optional<String> note =
                find(visit, "note", reference.notes()).map(found -> found.value().html());
        Optional<ItemAnnotation> mark =
                find(visit, "marque", reference.annotations()).map(found -> found.value());
        return Annotation.of(
                Map.of(
                        "text",
                        HtmlMarkdown.of(
                                note.or(() -> mark.map(ItemAnnotation::comment)).orElse("")),
                        "quote",
                        mark.map(ItemAnnotation::text).orElse(""),
                        "place",
                        Annotation.Place.PAGE.id(),
                        "locator",
                        mark.map(ItemAnnotation::pageLabel).orElse(""),
                        "language",
                        language,
                        "replyTo",
                        visit.query().find("reponse").orElse("")));
    }

    private static <T> Optional<T> find(Visit visit, String name, List<T> all) {
        return visit.query()
                .find(name)
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .filter(number -> number > 0 && number <= all.size())
                .map(number -> all.get(number - 1));
    }
}
