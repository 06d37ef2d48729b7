package cloud.girofle.herbier.sharing.linked;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.sharing.OpenFiles;
import cloud.girofle.herbier.zotero.ZoteroWriter;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What shows a program the way from the page of a reference (<a
 * href="https://signposting.org/FAIR/">FAIR Signposting</a>): how to cite the work, its authors,
 * formats, files, licence and collections; in a header of HTTP, or all of them as a link set (RFC
 * 9264). Thread-safe.
 */
public final class Signposts {

    /** What a link set is sent as. */
    public static final String MEDIA_TYPE = "application/linkset+json";

    /** Of one relation in a header, which travels with each page; the link set has all. */
    private static final int MOST_IN_HEADER = 5;

    /** How people write a researcher’s number into Zotero’s field for the rest. */
    private static final Pattern ORCID =
            Pattern.compile("(?i)orcid[^\\d\\n]{0,20}((?:\\d{4}-){3}\\d{3}[\\dX])");

    private final Library library;
    private final Names names;

    /** Those of a library, under those names. */
    public Signposts(Library library, Names names) {
        this.library = library;
        this.names = names;
    }

    /** The value of the header {@code Link} of a reference’s page. */
    public String header(Reference reference) {
        List<Signpost> all = of(reference);
        all.add(
                new Signpost(
                        "linkset",
                        names.reference(reference.key()) + ".linkset.json",
                        Optional.of(MEDIA_TYPE)));
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                Signpost::rel, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(each ->
                        each.getKey().equals("describedby")
                                ? each.getValue().stream()
                                : each.getValue().stream().limit(MOST_IN_HEADER))
                .map(Signpost::inHeader)
                .collect(Collectors.joining(", "));
    }

    /** All of them, with the ways back from the formats and the files. */
    public Document linkset(Reference reference) {
        String page = names.reference(reference.key());
        List<Signpost> all = of(reference);
        List<Node> sets = new ArrayList<>();
        sets.add(set(page, all));
        Signpost back = new Signpost("", page, Optional.of("text/html"));
        for (Signpost each : all) {
            switch (each.rel()) {
                case "describedby" -> sets.add(set(each.href(), List.of(as("describes", back))));
                case "item" -> sets.add(set(each.href(), List.of(as("collection", back))));
                default -> {}
            }
        }
        return Node.untyped().each("linkset", sets).alone();
    }

    private static Signpost as(String rel, Signpost post) {
        return new Signpost(rel, post.href(), post.type());
    }

    private static Node set(String anchor, List<Signpost> posts) {
        Node set = Node.untyped().say("anchor", anchor);
        posts.stream()
                .map(Signpost::rel)
                .distinct()
                .forEach(rel ->
                        set.each(
                                rel,
                                posts.stream()
                                        .filter(post -> post.rel().equals(rel))
                                        .map(Signpost::inSet)
                                        .toList()));
        return set;
    }

    private List<Signpost> of(Reference reference) {
        String page = names.reference(reference.key());
        List<Signpost> posts = new ArrayList<>();
        posts.add(Signpost.to("cite-as", citeAs(reference, page)));
        posts.add(Signpost.to("type", "https://schema.org/AboutPage"));
        posts.add(Signpost.to("type", "https://schema.org/" + SchemaTypes.of(reference.type())));
        authors(reference).forEach(author -> posts.add(Signpost.to("author", author)));
        for (Format format : Format.values()) {
            posts.add(described(page, format.suffix(), format.mediaType()));
        }
        posts.add(described(page, "json", "application/json"));
        posts.add(described(page, "jsonld", "application/ld+json"));
        OpenFiles.of(library, reference).forEach(file -> posts.addAll(item(file)));
        Iri.of(reference.field("rights"))
                .ifPresent(license -> posts.add(Signpost.to("license", license)));
        reference
                .collections()
                .forEach(shelf ->
                        posts.add(
                                new Signpost(
                                        "collection",
                                        names.collection(shelf.source(), shelf.id()),
                                        Optional.of("text/html"))));
        return posts;
    }

    private static Signpost described(String page, String suffix, String type) {
        return new Signpost("describedby", page + "." + suffix, Optional.of(type));
    }

    /** The work’s DOI; else the address that lasts. */
    private static String citeAs(Reference reference, String page) {
        return Identifiers.of(ZoteroWriter.record(reference)).stream()
                .filter(Identifier.Doi.class::isInstance)
                .findFirst()
                .flatMap(doi -> Iri.of("https://doi.org/" + doi.value()))
                .orElse(page);
    }

    private static Set<String> authors(Reference reference) {
        return ORCID.matcher(reference.field("extra"))
                .results()
                .map(found -> "https://orcid.org/" + found.group(1).toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Signpost> item(Attachment file) {
        return file.file().stream()
                .map(stored ->
                        new Signpost(
                                "item",
                                names.file(stored, file.fileName()),
                                Optional.of(file.contentType()).filter(type -> !type.isBlank())))
                .toList();
    }
}
