package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Stance;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.CleanHtml;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An annotation: {@code annotations/REFERENCE/ID.md}. The title is there for people only. */
final class AnnotationLayout implements Layout {

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.ANNOTATION;
    }

    @Override
    public String folder() {
        return "annotations";
    }

    @Override
    public List<String> keys() {
        return List.of(
                "reference",
                "citationKey",
                "title",
                "stance",
                "quote",
                "place",
                "locator",
                "topics",
                "language",
                "replyTo");
    }

    @Override
    public List<String> about(Sheet file, String folder) {
        return Stream.of(file.value("reference"), file.value("citationKey"), folder)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public Map<String, String> content(Sheet file) {
        if (file.body().isEmpty()) {
            throw new BrokenContentException(1, Kind.MISSING, "text");
        }
        choice(file, "stance", Arrays.stream(Stance.values()).map(Stance::id).toList());
        choice(
                file,
                "place",
                Arrays.stream(Annotation.Place.values()).map(Annotation.Place::id).toList());
        language(file);
        Map<String, String> content = new LinkedHashMap<>();
        List.of("stance", "quote", "place", "locator", "topics", "replyTo")
                .forEach(key -> content.put(key, file.value(key)));
        content.put("language", file.value("language").isEmpty() ? "fr" : file.value("language"));
        content.put("text", file.body());
        return Annotation.of(content).content();
    }

    @Override
    public Head head(Entry entry, References references) {
        Optional<Reference> reference = references.apply(entry.about());
        Annotation annotation = Annotation.of(entry.content());
        Map<String, String> before = new LinkedHashMap<>();
        before.put("reference", entry.about());
        before.put("citationKey", reference.map(Reference::citationKey).orElse(""));
        before.put("title", reference.map(AnnotationLayout::title).orElse(""));
        Map<String, String> after = new LinkedHashMap<>();
        after.put("stance", annotation.stance().map(Stance::id).orElse(""));
        after.put("quote", annotation.quote());
        after.put("place", annotation.locator().isEmpty() ? "" : annotation.place().id());
        after.put("locator", annotation.locator());
        after.put("topics", String.join(" ", annotation.topics()));
        after.put("language", annotation.language());
        after.put("replyTo", annotation.replyTo());
        return new Head(before, after);
    }

    @Override
    public String body(Entry entry, References references) {
        return entry.field("text");
    }

    /** A title on one line, without markup. */
    static String title(Reference reference) {
        return CleanHtml.plainTitle(reference.title()).replaceAll("\\s+", " ").strip();
    }

    /** A language: {@code fr}, {@code pt-BR}. */
    static void language(Sheet file) {
        String language = file.value("language");
        if (!language.matches("([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?")) {
            throw new BrokenContentException(
                    file.line("language"), Kind.BAD_VALUE, "language", language, "fr, en…");
        }
    }

    private static void choice(Sheet file, String key, List<String> choices) {
        String value = file.value(key);
        if (!value.isEmpty() && !choices.contains(value)) {
            throw new BrokenContentException(
                    file.line(key), Kind.BAD_VALUE, key, value, String.join(", ", choices));
        }
    }
}
