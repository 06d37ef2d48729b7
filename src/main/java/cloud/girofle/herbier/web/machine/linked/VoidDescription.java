package cloud.girofle.herbier.web.machine.linked;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What data the site holds, and where they are taken from (<a
 * href="https://www.w3.org/TR/void/">VoID</a>), in Turtle.
 */
public final class VoidDescription implements Page {

    private final Library library;

    /** That of the site over that library. */
    public VoidDescription(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        Links links = visit.links();
        String space = links.absolute(links.base() + "/");
        String here = links.absolute(links.to(visit.path()));
        return new Answer.Text(
                200,
                "text/turtle; charset=utf-8",
                """
                @prefix void: <http://rdfs.org/ns/void#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                @prefix formats: <http://www.w3.org/ns/formats/> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                <%1$s> a void:DatasetDescription ;
                  foaf:primaryTopic <%1$s#herbier> .

                <%1$s#herbier> a void:Dataset ;
                  foaf:homepage <%2$s> ;
                  dcterms:title %3$s ;
                  dcterms:description %4$s ;%5$s
                  void:uriSpace "%6$s" ;
                  void:feature formats:JSON-LD, formats:RDF_XML, formats:Turtle ;
                  void:vocabulary <http://schema.org/>, <http://purl.org/spar/cito/>,
                    <http://www.w3.org/2004/02/skos/core#>, <http://www.w3.org/ns/oa#> ;
                  void:openSearchDescription <%7$s> ;
                  void:subset <%1$s#references>, <%1$s#themes> .

                <%1$s#references> a void:Dataset ;
                  void:uriSpace "%6$sreferences/" ;
                  void:entities %8$d ;%9$s
                  void:dataDump <%6$srecherche.rdf> .

                <%1$s#themes> a void:Dataset ;
                  void:uriSpace "%6$sthemes/" ;
                  void:entities %10$d ;
                  void:dataDump <%6$sthemes.ttl>, <%6$sthemes.jsonld> .
                """
                        .formatted(
                                here,
                                links.absolute(links.home()),
                                words("site.name"),
                                words("site.tagline"),
                                library.changed()
                                        .map(at ->
                                                "\n  dcterms:modified \""
                                                        + at
                                                        + "\"^^xsd:dateTime ;")
                                        .orElse(""),
                                space,
                                links.absolute(links.openSearch()),
                                library.count(),
                                library.some(1).stream()
                                        .map(Reference::key)
                                        .map(key ->
                                                "\n  void:exampleResource <%sreferences/%s> ;"
                                                        .formatted(space, key))
                                        .collect(Collectors.joining()),
                                library.thesaurus().topics().size()));
    }

    private static String words(String key) {
        return Arrays.stream(SiteLanguage.values())
                .map(language ->
                        "\"%s\"@%s"
                                .formatted(
                                        language.words()
                                                .get(key)
                                                .replace("\\", "\\\\")
                                                .replace("\"", "\\\""),
                                        language.code()))
                .collect(Collectors.joining(", "));
    }
}
