package cloud.girofle.herbier;

import cloud.girofle.herbier.BenchExports.Work;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the benchmark's works as each format's usual exporter does. */
enum BenchFormat {
    CSL_JSON("CSL JSON", "json") {
        @Override
        String write(List<Work> works) {
            return works.stream()
                    .map(BenchFormat::json)
                    .collect(Collectors.joining(",\n\t", "[\n\t", "\n]\n"));
        }
    },
    ZOTERO_RDF("Zotero RDF", "rdf") {
        @Override
        String write(List<Work> works) {
            return works.stream()
                    .map(BenchFormat::rdf)
                    .collect(
                            Collectors.joining(
                                    "",
                                    """
                                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                                     xmlns:z="http://www.zotero.org/namespaces/export#"
                                     xmlns:dc="http://purl.org/dc/elements/1.1/"
                                     xmlns:dcterms="http://purl.org/dc/terms/"
                                     xmlns:bib="http://purl.org/net/biblio#"
                                     xmlns:foaf="http://xmlns.com/foaf/0.1/">
                                    """,
                                    "</rdf:RDF>\n"));
        }
    },
    BIBTEX("BibTeX", "bib") {
        @Override
        String write(List<Work> works) {
            return works.stream().map(BenchFormat::bib).collect(Collectors.joining("\n"));
        }
    };

    private final String words;
    private final String extension;

    BenchFormat(String words, String extension) {
        this.words = words;
        this.extension = extension;
    }

    /** Its name, for people. */
    String words() {
        return words;
    }

    /** The name of an export in it. */
    String fileName() {
        return "bench." + extension;
    }

    /** The works as a file of this format. */
    abstract String write(List<Work> works);

    private static String json(Work work) {
        String authors =
                IntStream.range(0, work.families().size())
                        .mapToObj(i ->
                                "{\"family\":\"%s\",\"given\":\"%s\"}"
                                        .formatted(work.families().get(i), work.givens().get(i)))
                        .collect(Collectors.joining(","));
        String month = work.month() == 0 ? "" : "," + work.month();
        return """
        {"id":"%s","type":"%s","title":"%s","abstract":"%s","container-title":"%s",\
        "DOI":"%s","URL":"%s","language":"%s","author":[%s],\
        "issued":{"date-parts":[[%d%s]]},"keyword":"%s"}\
        """
                .formatted(
                        work.id(),
                        work.type(),
                        work.title(),
                        work.summary(),
                        work.container(),
                        work.doi(),
                        work.url(),
                        work.language(),
                        authors,
                        work.year(),
                        month,
                        String.join(", ", work.tags()));
    }

    private static String rdf(Work work) {
        String authors =
                IntStream.range(0, work.families().size())
                        .mapToObj(i ->
                                """
                                <rdf:li><foaf:Person><foaf:surname>%s</foaf:surname>\
                                <foaf:givenName>%s</foaf:givenName></foaf:Person></rdf:li>
                                """
                                        .formatted(work.families().get(i), work.givens().get(i)))
                        .collect(Collectors.joining());
        String tags =
                work.tags().stream()
                        .map("<dc:subject>%s</dc:subject>\n"::formatted)
                        .collect(Collectors.joining());
        String container =
                switch (work.type()) {
                    case "book", "report" ->
                            """
                            <dc:publisher><foaf:Organization><foaf:name>%s</foaf:name>\
                            </foaf:Organization></dc:publisher>
                            """
                                    .formatted(work.container());
                    case "webpage" ->
                            """
                            <dcterms:isPartOf><z:Website><dc:title>%s</dc:title></z:Website>\
                            </dcterms:isPartOf>
                            """
                                    .formatted(work.container());
                    default ->
                            """
                            <dcterms:isPartOf><bib:Journal><dc:title>%s</dc:title>\
                            <dc:identifier>DOI %s</dc:identifier></bib:Journal></dcterms:isPartOf>
                            """
                                    .formatted(work.container(), work.doi());
                };
        String node =
                switch (work.type()) {
                    case "book" -> "bib:Book";
                    case "report" -> "bib:Report";
                    case "webpage" -> "bib:Document";
                    default -> "bib:Article";
                };
        return """
        <%1$s rdf:about="%2$s">
        <z:itemType>%3$s</z:itemType>
        <dc:title>%4$s</dc:title>
        <dcterms:abstract>%5$s</dcterms:abstract>
        <bib:authors><rdf:Seq>%6$s</rdf:Seq></bib:authors>
        %7$s%8$s<dc:date>%9$d</dc:date>
        <z:language>%10$s</z:language>
        <dc:identifier><dcterms:URI><rdf:value>%2$s</rdf:value></dcterms:URI></dc:identifier>
        </%1$s>
        """
                .formatted(
                        node,
                        work.url(),
                        work.type().equals("article-journal") ? "journalArticle" : work.type(),
                        work.title(),
                        work.summary(),
                        authors,
                        tags,
                        container,
                        work.year(),
                        work.language());
    }

    private static String bib(Work work) {
        String authors =
                IntStream.range(0, work.families().size())
                        .mapToObj(i -> work.families().get(i) + ", " + work.givens().get(i))
                        .collect(Collectors.joining(" and "));
        String type =
                switch (work.type()) {
                    case "book" -> "book";
                    case "report" -> "techreport";
                    case "webpage" -> "misc";
                    default -> "article";
                };
        String container =
                switch (work.type()) {
                    case "book" -> "publisher";
                    case "report" -> "institution";
                    case "webpage" -> "howpublished";
                    default -> "journal";
                };
        return """
        @%s{%s,
        \ttitle = {%s},
        \tabstract = {%s},
        \t%s = {%s},
        \tdoi = {%s},
        \turl = {%s},
        \tlanguage = {%s},
        \tauthor = {%s},
        \tyear = {%d},
        \tkeywords = {%s},
        }
        """
                .formatted(
                        type,
                        work.id(),
                        work.title(),
                        work.summary(),
                        container,
                        work.container(),
                        work.doi(),
                        work.url(),
                        work.language(),
                        authors,
                        work.year(),
                        String.join(", ", work.tags()));
    }
}
