package cloud.girofle.herbier.sharing.linked;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.CleanHtml;
import java.util.List;
import java.util.Optional;

/**
 * What curators say of references, as <a href="https://www.w3.org/TR/annotation-model/">W3C Web
 * Annotations</a>. Each stands at the address of its page with {@code .jsonld} behind it, those of
 * a reference together at {@code /references/KEY/annotations.jsonld}. Thread-safe.
 */
public final class WebAnnotations {

    /** What they are sent as. */
    public static final String MEDIA_TYPE =
            "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";

    /** Annotations on a page of a collection. */
    private static final int PER_PAGE = 20;

    private final Library library;
    private final Names names;
    private final AnnotationNodes nodes;

    /** Those of a library, under those names. */
    public WebAnnotations(Library library, Names names) {
        this.library = library;
        this.names = names;
        this.nodes = new AnnotationNodes(library, names);
    }

    /** One annotation. */
    public Document annotation(Entry entry) {
        return nodes.annotation(entry).in(Contexts.annotations());
    }

    /** The annotations of a reference, the oldest first; the first page of them with it. */
    public Document collection(Reference reference) {
        List<Entry> all = about(reference.key());
        Node collection = of(reference, all).say("label", CleanHtml.plainTitle(reference.title()));
        if (!all.isEmpty()) {
            collection
                    .say("first", page(reference, all, 1))
                    .say("last", address(reference, pages(all)));
        }
        return collection.in(Contexts.annotations());
    }

    /** A page of them, from 1; empty where there is none. */
    public Optional<Document> page(Reference reference, int number) {
        List<Entry> all = about(reference.key());
        return number < 1 || number > pages(all)
                ? Optional.empty()
                : Optional.of(
                        page(reference, all, number)
                                .say("partOf", of(reference, all))
                                .in(Contexts.annotations()));
    }

    private Node of(Reference reference, List<Entry> all) {
        return AnnotationNodes.of("AnnotationCollection")
                .say("id", address(reference))
                .say("total", all.size());
    }

    private Node page(Reference reference, List<Entry> all, int number) {
        int from = (number - 1) * PER_PAGE;
        Node page =
                AnnotationNodes.of("AnnotationPage")
                        .say("id", address(reference, number))
                        .say("partOf", address(reference))
                        .say("startIndex", from);
        if (number > 1) {
            page.say("prev", address(reference, number - 1));
        }
        if (number < pages(all)) {
            page.say("next", address(reference, number + 1));
        }
        return page.each(
                "items", all.stream().skip(from).limit(PER_PAGE).map(nodes::annotation).toList());
    }

    private List<Entry> about(String key) {
        return library.written().inSight(key, Subject.Kind.ANNOTATION);
    }

    private static int pages(List<Entry> all) {
        return (all.size() + PER_PAGE - 1) / PER_PAGE;
    }

    private String address(Reference reference) {
        return names.reference(reference.key()) + "/annotations.jsonld";
    }

    private String address(Reference reference, int page) {
        return address(reference) + "?page=" + page;
    }
}
