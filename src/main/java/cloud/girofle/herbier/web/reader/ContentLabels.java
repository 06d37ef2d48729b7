package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.CreatorLines;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The fields of what people write, and their values, in the reader's words: see {@link Correction},
 * {@link Annotation}, {@link ReadingList} and, of what {@link KnowledgeLabels} knows, {@link
 * cloud.girofle.herbier.knowledge.KeyFigure} and the like for what they are. All is plain text.
 * What has no name is shown as it is written.
 */
public final class ContentLabels {

    private final Visit visit;
    private final Library library;
    private final Messages words;
    private final Labels labels;
    private final KnowledgeLabels knowledge;

    /** For one page. */
    public ContentLabels(Visit visit, Library library) {
        this.visit = visit;
        this.library = library;
        this.words = visit.words();
        this.labels = new Labels(visit, library.sources(), library.thesaurus());
        this.knowledge = new KnowledgeLabels(visit, library);
    }

    /** {@code title}: « Titre »; {@code +tag sobriété}: « Mot-clé ajouté : sobriété ». */
    public String name(String field) {
        for (String prefix :
                new String[] {
                    Correction.TAG,
                    Correction.NO_TAG,
                    Correction.TOPIC,
                    Correction.NO_TOPIC,
                    Correction.RELATED,
                    Correction.LINK
                }) {
            if (field.startsWith(prefix)) {
                return words.get(
                        "content." + prefix.replaceAll("[^a-z-]", ""),
                        named(prefix, field.substring(prefix.length())));
            }
        }
        return words.find("content." + field).orElseGet(() -> labels.field(field));
    }

    /**
     * A value of a field of that name: {@code stance}, {@code eclaire}: « éclaire ». Texts stay as
     * they are written.
     */
    public String value(String field, String value) {
        if (field.startsWith(Correction.RELATED)) {
            return word("relatedness.", value);
        }
        return switch (field) {
            case Correction.TYPE -> labels.type(value);
            case Correction.CREATORS -> creators(value);
            case "language" -> labels.language(value);
            case "stance" -> word("stance.", value);
            case "place" -> word("place.", value);
            case "replyTo" -> answered(value);
            case "topics", "introduces" ->
                    Annotation.of(Map.of("topics", value)).topics().stream()
                            .map(labels::topic)
                            .collect(Collectors.joining(", "));
            case "items" ->
                    ReadingList.of(Map.of("items", value)).items().stream()
                            .map(this::item)
                            .collect(Collectors.joining("\n"));
            default -> knowledge.value(field, value);
        };
    }

    /** Where in its reference an annotation is about: « p. 12 »; empty where it does not say. */
    public static String locator(Messages words, Annotation annotation) {
        String locator = annotation.locator();
        boolean named =
                annotation.place() == Annotation.Place.CHAPTER
                        && !locator.isEmpty()
                        && !Character.isDigit(locator.charAt(0));
        return locator.isEmpty() || named
                ? locator
                : words.get("annotation.place." + annotation.place().id(), locator);
    }

    /** The title of a reference as plain text; its key where there is none of that key. */
    public String title(String key) {
        return library.find(key)
                .map(reference -> CleanHtml.words(HitLines.title(visit, reference)))
                .orElse(key);
    }

    /** To a reference, by its title; its key where there is none of that key. */
    public Link link(String key) {
        return library.find(key)
                .map(reference -> HitLines.link(visit, reference))
                .orElseGet(() -> new Link(key, visit.links().reference(key)));
    }

    /** Whose annotation that is; its id where there is none. */
    private String answered(String id) {
        return library.written()
                .find(new Subject(Subject.Kind.ANNOTATION, id))
                .map(annotation -> annotation.author().name())
                .filter(name -> !name.isBlank())
                .orElse(id);
    }

    private String named(String prefix, String rest) {
        return switch (prefix) {
            case Correction.TOPIC, Correction.NO_TOPIC -> labels.topic(rest);
            case Correction.RELATED -> title(rest);
            default -> rest;
        };
    }

    private String creators(String lines) {
        return CreatorLines.read(lines).stream()
                .map((Creator creator) ->
                        words.get(
                                "content.creator",
                                labels.role(creator.role(), 1),
                                creator.displayName()))
                .collect(Collectors.joining("\n"));
    }

    private String item(ReadingList.Item item) {
        String title = title(item.reference());
        return item.remark().isEmpty() ? title : words.get("content.item", title, item.remark());
    }

    private String word(String prefix, String id) {
        return words.find(prefix + id).orElse(id);
    }
}
