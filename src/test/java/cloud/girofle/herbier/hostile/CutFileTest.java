package cloud.girofle.herbier.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A file that was cut while it was written or copied loses no more than the entry in which it ends,
 * in every format whose entries stand apart.
 */
class CutFileTest {

    private static final int ENTRIES = 4;

    /** No multiple of an entry's lines or marks, so that the cuts fall everywhere. */
    private static final int STEP = 7;

    private static final String RDF =
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"";
    private static final String DC = " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n";
    private static final String ZOTERO =
            " xmlns:z=\"http://www.zotero.org/namespaces/export#\""
                    + " xmlns:bib=\"http://purl.org/net/biblio#\"";
    private static final String BIBO =
            " xmlns:z=\"http://www.zotero.org/namespaces/export#\""
                    + " xmlns:res=\"http://purl.org/vocab/resourcelist/schema#\""
                    + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                    + " xmlns:bibo=\"http://purl.org/ontology/bibo/\">\n";

    @TempDir Path folder;

    /**
     * Files of separate entries.
     *
     * @param entry of a number, with the title « Titre » and that number
     */
    record Form(String name, String head, IntFunction<String> entry, String between, String tail) {

        String before() {
            return IntStream.range(1, ENTRIES)
                    .mapToObj(entry)
                    .collect(Collectors.joining(between, head, between));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Form> forms() {
        return List.of(
                form(
                        "a.ris",
                        "",
                        "TY  - BOOK\nTI  - Titre #\nAU  - Lopez, Fanny\nPY  - 2022\nER  - \n",
                        "\n",
                        ""),
                form(
                        "bibtex.bib",
                        "",
                        "@book{cle#,\n  title = {Titre #},\n  author = {Lopez, Fanny},\n  year = {2022},\n}\n",
                        "\n",
                        ""),
                form(
                        "biblatex.bib",
                        "",
                        "@online{cle#,\n  title = {Titre #},\n  author = {Lopez, Fanny},\n  date = {2022},\n}\n",
                        "\n",
                        ""),
                form(
                        "csl.json",
                        "[\n",
                        "{\"id\": \"cle#\", \"type\": \"book\", \"title\": \"Titre #\", \"issued\": {\"date-parts\": [[2022]]}}",
                        ",\n",
                        "\n]"),
                form(
                        "better.json",
                        "{\"config\": {\"id\": \"x\", \"label\": \"BetterBibTeX JSON\"}, \"collections\": {}, \"items\": [\n",
                        "{\"itemID\": #, \"key\": \"AAAAAAA#\", \"itemType\": \"book\", \"title\": \"Titre #\", \"tags\": [{\"tag\": \"eau\"}]}",
                        ",\n",
                        "\n]}"),
                form(
                        "api.json",
                        "[\n",
                        "{\"key\": \"AAAAAAA#\", \"version\": 3, \"data\": {\"key\": \"AAAAAAA#\", \"itemType\": \"book\", \"title\": \"Titre #\", \"tags\": [{\"tag\": \"eau\"}]}}",
                        ",\n",
                        "\n]"),
                form(
                        "zotero.rdf",
                        RDF + ZOTERO + DC,
                        "<bib:Book rdf:about=\"#item_#\"><z:itemType>book</z:itemType><dc:title>Titre #</dc:title><dc:date>2022</dc:date></bib:Book>",
                        "\n",
                        "</rdf:RDF>"),
                form(
                        "bibliontology.rdf",
                        RDF + BIBO,
                        "<z:UserItem rdf:about=\"http://zotero.org/groups/7/items/AAAAAAA#\"><res:resource rdf:resource=\"#item_#\"/></z:UserItem>\n<bibo:Book rdf:about=\"#item_#\"><dcterms:title>Titre #</dcterms:title><dcterms:date>2022</dcterms:date></bibo:Book>",
                        "\n",
                        "</rdf:RDF>"),
                form(
                        "dublin-core.rdf",
                        RDF + DC,
                        "<rdf:Description rdf:about=\"https://example.org/#\"><dc:title>Titre #</dc:title><dc:date>2022</dc:date></rdf:Description>",
                        "\n",
                        "</rdf:RDF>"),
                form(
                        "mods.xml",
                        "<modsCollection xmlns=\"http://www.loc.gov/mods/v3\">\n",
                        "<mods><titleInfo><title>Titre #</title></titleInfo><genre authority=\"local\">book</genre></mods>",
                        "\n",
                        "</modsCollection>"),
                form(
                        "marc.xml",
                        "<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n",
                        "<record><leader>00000nam a2200000 a 4500</leader><controlfield tag=\"001\">#</controlfield><datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">Titre #</subfield></datafield></record>",
                        "\n",
                        "</collection>"),
                form(
                        "endnote.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><xml><records>\n",
                        "<record><rec-number>#</rec-number><ref-type name=\"Book\">6</ref-type><titles><title>Titre #</title></titles><dates><year>2022</year></dates></record>",
                        "\n",
                        "</records></xml>"),
                form(
                        "tei.xml",
                        "<listBibl xmlns=\"http://www.tei-c.org/ns/1.0\">\n",
                        "<biblStruct type=\"book\" xml:id=\"cle#\"><monogr><title level=\"m\">Titre #</title><imprint><date>2022</date></imprint></monogr></biblStruct>",
                        "\n",
                        "</listBibl>"),
                form("refer.txt", "", "%0 Book\n%T Titre #\n%A Lopez, Fanny\n%D 2022\n", "\n", ""),
                form(
                        "refworks.txt",
                        "",
                        "RT Book, Whole\nSR Electronic(1)\nID #\nA1 Lopez,Fanny\nT1 Titre #\nYR 2022\n",
                        "\n",
                        ""),
                form(
                        "medline.nbib",
                        "",
                        "PMID- #\nTI  - Titre #\nFAU - Lopez, Fanny\nDP  - 2022 Sep\n",
                        "\n",
                        ""),
                form(
                        "wos.txt",
                        "FN Clarivate Analytics Web of Science\nVR 1.0\n",
                        "PT J\nAU Lopez, F\nTI Titre #\nPY 2022\nER\n",
                        "\n",
                        "EF\n"),
                form(
                        "a.csv",
                        "\"Key\",\"Item Type\",\"Publication Year\",\"Title\"\n",
                        "\"AAAAAAA#\",\"book\",\"2022\",\"Titre #\"",
                        "\n",
                        "\n"),
                form(
                        "links.md",
                        "# Lectures\n\n",
                        "- [Titre #](https://example.org/#), ADEME, 2022",
                        "\n",
                        "\n"),
                form(
                        "bookmarks.html",
                        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n",
                        "<DT><A HREF=\"https://example.org/#\" ADD_DATE=\"1700000000\">Titre #</A>\n<DD>Un livre",
                        "\n",
                        "\n</DL>"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatStandsBeforeACutIsKept(Form form) throws IOException {
        Path file = folder.resolve(form.name());
        Export whole =
                ZoteroExport.read(
                        Files.writeString(
                                file, form.before() + form.entry().apply(ENTRIES) + form.tail()));
        assertThat(titles(whole)).containsExactlyElementsOf(titles(ENTRIES));

        String last = form.entry().apply(ENTRIES);
        for (int cut = 0; cut < last.length(); cut += STEP) {
            Export read =
                    ZoteroExport.read(
                            Files.writeString(file, form.before() + last.substring(0, cut)));
            assertThat(titles(read))
                    .as("cut after « %s »", last.substring(0, cut))
                    .startsWith(titles(ENTRIES - 1).toArray(String[]::new));
            Sound.check(read);
        }
    }

    private static List<String> titles(Export export) {
        return export.records().stream().map(Record::title).toList();
    }

    private static List<String> titles(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(each -> "Titre " + each).toList();
    }

    private static Form form(String name, String head, String entry, String between, String tail) {
        return new Form(
                name,
                head,
                i -> entry.replaceAll("(?<!\")#|#(?!item)", String.valueOf(i)),
                between,
                tail);
    }
}
