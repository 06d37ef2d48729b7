package cloud.girofle.herbier.sharing.linked;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.Language;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.sharing.OpenFiles;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.zotero.ZoteroWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A reference, as a work of schema.org. */
final class Work {

    /** What a page says of it at once. */
    private static final Set<String> BRIEF =
            Set.of(
                    "@id",
                    "@type",
                    "name",
                    "author",
                    "creator",
                    "datePublished",
                    "publisher",
                    "inLanguage",
                    "isPartOf",
                    "url",
                    "sameAs");

    private static final Map<String, String> FOUND_AT =
            Map.of(
                    "doi", "https://doi.org/",
                    "pmid", "https://pubmed.ncbi.nlm.nih.gov/",
                    "pmcid", "https://www.ncbi.nlm.nih.gov/pmc/articles/",
                    "arxiv", "https://arxiv.org/abs/");

    private final Library library;
    private final Names names;
    private final Things things;

    Work(Library library, Names names, Things things) {
        this.library = library;
        this.names = names;
        this.things = things;
    }

    /** So much of it as a page has room for. */
    Node brief(Reference reference) {
        return described(reference).only(BRIEF);
    }

    /**
     * All of it.
     *
     * @param topics ids of those that people chose for it
     */
    Node whole(Reference reference, List<String> topics) {
        String key = reference.key();
        Node work = described(reference);
        things.topics(topics).forEach(topic -> work.also("about", topic));
        relations(reference, work);
        int said = library.written().inSight(key, Subject.Kind.ANNOTATION).size();
        return work.all("encoding", files(reference))
                .say("commentCount", said)
                .say("discussionUrl", names.reference(key) + "/annotations")
                .say(
                        "sdDatePublished",
                        Optional.ofNullable(library.changed(List.of(key)).get(key))
                                .map(IsoDate::day));
    }

    private Node described(Reference reference) {
        Node work = things.reference(reference).say("alternateName", reference.field("shortTitle"));
        Optional<Node> holder = WorkHolder.of(reference);
        boolean inBook = SchemaTypes.holder(reference.type()).filter("Book"::equals).isPresent();
        new WorkPeople(names).say(reference, work, holder.filter(any -> inBook));
        work.say("datePublished", IsoDate.of(reference.date()))
                .say("inLanguage", Language.code(reference.field("language")))
                .say("abstract", reference.field("abstractNote"))
                .all("keywords", reference.tags().stream().map(Tag::name).distinct().toList());
        holder.ifPresent(held -> work.say("isPartOf", held));
        WorkHolder.sayItsSeries(reference, work);
        WorkFields.say(reference, work);
        work.say("url", Iri.of(reference.field("url")));
        identifiers(reference, work);
        return work;
    }

    private static void identifiers(Reference reference, Node work) {
        Set<String> same = new LinkedHashSet<>();
        List<Node> identifiers = new ArrayList<>();
        for (Identifier each : Identifiers.of(ZoteroWriter.record(reference))) {
            switch (each) {
                case Identifier.Url url -> {} // Said as it was written.
                case Identifier.ZoteroUri uri -> same.add(uri.value());
                case Identifier.Isbn isbn -> {} // Of the book, which may hold the work.
                default -> {
                    identifiers.add(
                            Node.of("PropertyValue")
                                    .say("propertyID", each.scheme())
                                    .say("value", each.value()));
                    Optional.ofNullable(FOUND_AT.get(each.scheme()))
                            .flatMap(at -> Iri.of(at + each.value()))
                            .ifPresent(same::add);
                }
            }
        }
        work.all("identifier", identifiers).all("sameAs", same);
    }

    /** Other references, by how they are related; and what curators found elsewhere. */
    private void relations(Reference reference, Node work) {
        Set<String> said = new LinkedHashSet<>();
        reference
                .amendments()
                .related()
                .forEach((key, how) ->
                        present(key)
                                .filter(said::add)
                                .ifPresent(now ->
                                        work.also(how.relation(), Node.at(names.reference(now)))));
        library.references(reference.related()).stream()
                .map(Reference::key)
                .filter(said::add)
                .forEach(key -> work.also("dcterms:relation", Node.at(names.reference(key))));
        reference
                .amendments()
                .links()
                .forEach((address, label) ->
                        Iri.of(address)
                                .ifPresent(iri ->
                                        work.also(
                                                "subjectOf",
                                                Node.of("CreativeWork")
                                                        .say("name", label)
                                                        .say("url", iri))));
    }

    /** The key that a reference has now, if it is in sight. */
    private Optional<String> present(String key) {
        return library.references(List.of(library.movedTo(key).orElse(key))).stream()
                .map(Reference::key)
                .findFirst();
    }

    private List<Node> files(Reference reference) {
        return OpenFiles.of(library, reference).stream()
                .flatMap(file -> file(file).stream())
                .toList();
    }

    private Optional<Node> file(Attachment file) {
        return file.file()
                .map(stored ->
                        Node.of("MediaObject")
                                .say("name", CleanHtml.plainTitle(file.title()))
                                .say("contentUrl", names.file(stored, file.fileName()))
                                .say("encodingFormat", file.contentType())
                                .say("contentSize", stored.size() + " B")
                                .say("sha256", stored.sha256()));
    }
}
