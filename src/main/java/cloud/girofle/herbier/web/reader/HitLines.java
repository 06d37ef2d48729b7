package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.sharing.CitationLine;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the lines of a list of references. */
public final class HitLines {

    private static final int MOST_NAMES = 3;
    private static final int MOST_MARKS = 2;

    /** Characters of a note that stand for its title. */
    private static final int MOST_OF_A_NOTE = 70;

    /** What the line shows already. */
    private static final Set<String> SHOWN = Set.of("title", "creator", "creators", "year");

    private final Visit visit;
    private final Library library;
    private final Labels labels;
    private final boolean severalSources;

    /** For one page. */
    public HitLines(Visit visit, Library library) {
        List<Source> sources = library.sources();
        this.visit = visit;
        this.library = library;
        this.labels = new Labels(visit, sources);
        this.severalSources = sources.size() > 1;
    }

    /** The lines of what was found, in its order. */
    public List<HitLine> of(List<Results.Hit> hits) {
        return of(hits, found(hits));
    }

    /** The references that were found, in the same order. */
    List<Reference> found(List<Results.Hit> hits) {
        return library.references(
                hits.stream()
                        .filter(hit -> hit.thing().kind() == Kind.REFERENCE)
                        .map(Results.Hit::key)
                        .toList());
    }

    /** The lines of the references found, in their order, where these are known already. */
    List<HitLine> of(List<Results.Hit> hits, List<Reference> found) {
        return of(hits, found, (here, other) -> Optional.empty());
    }

    /** The lines of all that was found, in its order. */
    List<HitLine> of(List<Results.Hit> hits, List<Reference> found, OtherLines others) {
        Map<String, Reference> references =
                found.stream().collect(Collectors.toMap(Reference::key, Function.identity()));
        List<HitLine> lines = new ArrayList<>();
        for (Results.Hit hit : hits) {
            // One may have been withdrawn since the index last heard of it.
            Optional<HitLine> line =
                    hit.thing().kind() == Kind.REFERENCE
                            ? Optional.ofNullable(references.get(hit.key()))
                                    .map(reference -> line(reference, snippet(reference, hit)))
                            : others.line(visit, hit);
            line.ifPresent(lines::add);
        }
        return lines;
    }

    /** The line of a reference that was not looked for by words. */
    public HitLine of(Reference reference) {
        return line(reference, "");
    }

    private HitLine line(Reference reference, String snippet) {
        return new HitLine(
                visit.links().reference(reference.key()),
                title(visit, reference),
                foreignLanguage(visit, reference),
                byline(reference),
                ToCheck.marks(reference),
                snippet,
                List.of(),
                Capture.of(reference));
    }

    /**
     * The title as clean HTML; a note goes by its first words, an attachment by its own title. Else
     * a word that says there is none.
     */
    public static String title(Visit visit, Reference reference) {
        return Stream.of(reference.title(), ownWords(reference))
                .filter(title -> !title.isBlank())
                .findFirst()
                .map(title -> TheirWords.of(visit, reference).html(CleanHtml.title(title)))
                .orElseGet(() -> visit.words().get("reference.untitled"));
    }

    /** A link to it, by its title. */
    public static Link link(Visit visit, Reference reference) {
        return new Link(
                CleanHtml.words(title(visit, reference)),
                visit.links().reference(reference.key()),
                foreignLanguage(visit, reference));
    }

    /** A link to it, by all that is cited of it. */
    public static Link cited(Visit visit, Reference reference) {
        TheirWords words = TheirWords.of(visit, reference);
        return new Link(
                words.text(CitationLine.of(reference, visit.words())),
                visit.links().reference(reference.key()),
                words.language());
    }

    private static String ownWords(Reference reference) {
        Stream<String> words =
                switch (reference.type()) {
                    case "attachment" ->
                            reference.attachments().stream().map(file -> file.value().title());
                    case "note" ->
                            reference.notes().stream()
                                    .map(note -> CleanHtml.text(note.value().html()))
                                    .map(text -> Excerpt.of(text, MOST_OF_A_NOTE));
                    default -> Stream.of();
                };
        return words.findFirst().orElse("");
    }

    /** The reference's language where it is not the page's, else empty. */
    public static String foreignLanguage(Visit visit, Reference reference) {
        return TheirWords.of(visit, reference).language();
    }

    private String byline(Reference reference) {
        List<String> parts = new ArrayList<>();
        String names = names(reference);
        parts.add(names);
        String date = reference.date().written();
        parts.add(
                reference.date().year().isPresent()
                        ? String.valueOf(reference.date().year().getAsInt())
                        : date);
        parts.add(labels.type(reference.type()));
        String publisher = publishedBy(reference);
        parts.add(publisher.equals(names) ? "" : publisher);
        if (severalSources) {
            parts.add(
                    reference.provenance().stream()
                            .map(Reference.Provenance::source)
                            .distinct()
                            .map(labels::source)
                            .collect(Collectors.joining(", ")));
        }
        return Typography.of(
                parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" · ")),
                visit.language().code());
    }

    /** What a work is part of, or who published it; empty where nothing says so. */
    static String publishedBy(Reference reference) {
        String container = reference.field("publicationTitle");
        return container.isEmpty() ? reference.field("publisher") : container;
    }

    private String names(Reference reference) {
        List<Creator> main =
                reference.creators().stream()
                        .filter(creator -> ItemTypes.isMainRole(reference.type(), creator.role()))
                        .toList();
        List<Creator> named = main.isEmpty() ? reference.creators() : main;
        String names =
                named.stream()
                        .limit(MOST_NAMES)
                        .map(Creator::displayName)
                        .collect(Collectors.joining(", "));
        return named.size() > MOST_NAMES
                ? visit.words().get("hit.others", names, named.size() - MOST_NAMES)
                : names;
    }

    private String inFile(Reference reference, Results.Snippet snippet) {
        String passage = passage(reference, snippet);
        return snippet.place()
                .flatMap(place -> PlaceLink.of(visit, labels, reference, place))
                .map(link -> visit.words().get("hit.place", link, passage))
                .orElseGet(() -> visit.words().get("hit.file", passage));
    }

    /** In its own words, which are told to be of their language. */
    private String passage(Reference reference, Results.Snippet snippet) {
        TheirWords words = TheirWords.of(visit, reference);
        return words.told(words.html(snippet.html()));
    }

    private String inAnnotation(Reference reference, Results.Snippet snippet) {
        // Of an address of ours, every character stands for itself in HTML.
        String link =
                "<a href=\"%s#annotations\">%s</a>"
                        .formatted(
                                visit.links().reference(reference.key()),
                                visit.words().get("hit.annotation"));
        return visit.words().get("hit.remark", link, remark(reference, snippet));
    }

    /** A passage of an annotation; of which one, nobody knows, so all must be of one language. */
    private String remark(Reference reference, Results.Snippet snippet) {
        List<String> languages =
                library.written().inSight(reference.key(), Subject.Kind.ANNOTATION).stream()
                        .map(entry -> Annotation.of(entry.content()).language())
                        .distinct()
                        .toList();
        String language = languages.size() == 1 ? languages.getFirst() : "";
        return TheirWords.told(
                visit.language(), language, Typography.html(snippet.html(), language));
    }

    private String snippet(Reference reference, Results.Hit hit) {
        return hit.snippets().stream()
                .filter(snippet -> !SHOWN.contains(snippet.field()))
                .map(snippet ->
                        switch (snippet.field()) {
                            case "tag" -> visit.words().get("hit.keywords", snippet.html());
                            case "file" -> inFile(reference, snippet);
                            case "remark" -> inAnnotation(reference, snippet);
                            default -> passage(reference, snippet);
                        })
                .findFirst()
                .map(HitLines::fewMarks)
                .orElse("");
    }

    /** A passage of which the first marks are left: each one more weighs on the page. */
    public static String fewMarks(String html) {
        return fewMarks(html, MOST_MARKS);
    }

    static String fewMarks(String html, int most) {
        String[] parts = html.split("</mark>", most + 1);
        int last = parts.length - 1;
        parts[last] = parts[last].replace("<mark>", "").replace("</mark>", "");
        return String.join("</mark>", parts);
    }
}
