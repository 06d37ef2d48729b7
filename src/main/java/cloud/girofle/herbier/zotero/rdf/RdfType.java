package cloud.girofle.herbier.zotero.rdf;

import cloud.girofle.herbier.reference.ItemTypes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The Zotero type of a node: what {@code z:itemType} says or, where a file has none, what Zotero's
 * own import concludes from the kind of thing and what it is part of.
 */
final class RdfType {

    static final String NOTE = "note";
    static final String ATTACHMENT = "attachment";

    /** What a node is when nothing tells: Zotero writes its documents without a kind. */
    private static final String UNTOLD = "document";

    /** By the name of the class in lower case, in the Bibliographic Ontology and its forerunner. */
    private static final Map<String, String> BY_CLASS =
            Map.ofEntries(
                    Map.entry("book", "book"),
                    Map.entry("booksection", "bookSection"),
                    Map.entry("thesis", "thesis"),
                    Map.entry("letter", "letter"),
                    Map.entry("manuscript", "manuscript"),
                    Map.entry("interview", "interview"),
                    Map.entry("report", "report"),
                    Map.entry("patent", "patent"),
                    Map.entry("motionpicture", "film"),
                    Map.entry("image", "artwork"),
                    Map.entry("illustration", "artwork"),
                    Map.entry("legislation", "statute"),
                    Map.entry("recording", "audioRecording"),
                    Map.entry("data", "computerProgram"),
                    Map.entry("conferenceproceedings", "presentation"),
                    Map.entry("document", "webpage"),
                    Map.entry("article", "journalArticle"),
                    Map.entry("memo", NOTE),
                    Map.entry("attachment", ATTACHMENT));

    /** What an article or a document is when it is part of such a thing. */
    private static final Map<String, String> BY_WHOLE =
            Map.of(
                    "Journal", "journalArticle",
                    "Periodical", "magazineArticle",
                    "Newspaper", "newspaperArticle",
                    "CourtReporter", "case",
                    "Blog", "blogPost",
                    "Forum", "forumPost",
                    "Website", "webpage");

    private static final Set<String> DEPENDING = Set.of("article", "document");

    private RdfType() {}

    static String of(RdfGraph graph, RdfWholes wholes, String node) {
        Optional<String> written = graph.text(node, "z:itemType");
        if (written.isPresent()) {
            return written.get();
        }
        Optional<String> named =
                graph.text(node, "z:type", "dc:type")
                        .filter(name -> ItemTypes.find(name).isPresent());
        return named.orElseGet(() ->
                graph.types(node).stream()
                        .findFirst()
                        .map(type -> deduce(graph, wholes, node, type))
                        .orElse(UNTOLD));
    }

    /** Whether the node is a note, or an attachment, under an item or on its own. */
    static boolean is(RdfGraph graph, String node, String kind) {
        Optional<String> written = graph.text(node, "z:itemType");
        return written.map(kind::equals)
                .orElseGet(() ->
                        graph.types(node).stream()
                                .anyMatch(type -> kind.equals(BY_CLASS.get(className(type)))));
    }

    /** Whether items of the type have that base field, under whatever name. */
    static boolean hasField(String type, String baseField) {
        return ItemTypes.find(type).flatMap(known -> known.fieldFor(baseField)).isPresent();
    }

    private static String deduce(RdfGraph graph, RdfWholes wholes, String node, String type) {
        String name = className(type);
        if (DEPENDING.contains(name)) {
            for (String whole : wholes.of(node)) {
                for (String kind : graph.types(whole)) {
                    String found = BY_WHOLE.get(kind.substring(kind.indexOf(':') + 1));
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return BY_CLASS.getOrDefault(name, RdfNames.expand(type));
    }

    private static String className(String type) {
        boolean known =
                type.startsWith("bib:") || type.startsWith("bibo:") || type.startsWith("z:");
        return known ? type.substring(type.indexOf(':') + 1).toLowerCase(Locale.ROOT) : type;
    }
}
