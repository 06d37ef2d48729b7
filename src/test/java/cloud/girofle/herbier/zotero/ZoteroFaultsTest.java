package cloud.girofle.herbier.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.reference.Tag;
import org.junit.jupiter.api.Test;

/**
 * Faults of Zotero's own importers, seen in its source or its re-imports, that ours do not share.
 */
class ZoteroFaultsTest {

    /** Zotero: « ØE ». */
    @Test
    void theFrenchLigatureOfTexIsALetter() {
        assertThat(one("@book{a, title={{\\OE}uvres et {\\oe}illets}, year={2020}}").title())
                .isEqualTo("Œuvres et œillets");
    }

    /** Zotero makes a child note of {@code note}, and forgets the key. */
    @Test
    void extraAndKeyOfBibTexComeBack() {
        Record item = one("@book{cle2020, title={A}, note={original-date: 1936}, year={2020}}");
        assertThat(item.notes()).isEmpty();
        assertThat(item.fields())
                .containsEntry("extra", "original-date: 1936")
                .containsEntry("citationKey", "cle2020");
    }

    /** Zotero discards the entry. */
    @Test
    void anEntryOfAnUnknownTypeIsKept() {
        assertThat(one("@fanzine{a, title={A}, year={2020}}").type()).isEqualTo("fanzine");
    }

    /** Zotero drops langid and the parts that editora to editorc have. */
    @Test
    void biblatexsLanguageAndCollaboratorsComeBack() {
        Record item =
                one(
                        """
                        @book{a, title={A}, date={2020}, langid={french},
                          editora={Curie, Ève}, editoratype={collaborator}}
                        """);
        assertThat(item.field("language")).isEqualTo("fr");
        assertThat(item.creators()).containsExactly(new Creator("contributor", "Curie", "Ève"));
    }

    /** Zotero reads « Beethoven ». */
    @Test
    void particlesOfCslStayWithTheName() {
        Record item =
                one(
                        """
                        [{"id": "a", "type": "book", "title": "A", "author": [
                          {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"}]}]
                        """);
        assertThat(item.creators())
                .containsExactly(new Creator("author", "van Beethoven", "Ludwig"));
    }

    /** Zotero refuses the whole file where its first item is one. */
    @Test
    void softwareInCslJsonIsReadLikeAnyItem() {
        assertThat(one("[{\"id\": \"a\", \"type\": \"software\", \"title\": \"Zotero\"}]").type())
                .isEqualTo("computerProgram");
    }

    /** Zotero: « 0000 s s » and « 0051 ». */
    @Test
    void datesOfRisThatAreNoYearsStayAsTheyAre() {
        assertThat(one("TY  - BOOK\nTI  - A\nPY  - s.d.\nER  - \n").field("date"))
                .isEqualTo("s.d.");
        assertThat(one("TY  - BOOK\nTI  - A\nPY  - -0051\nER  - \n").field("date"))
                .isEqualTo("-0051");
    }

    /** Zotero never reads these roles back, and {@code z:creators} makes it lose all people. */
    @Test
    void everyRoleOfZoteroRdfComesBack() {
        Record item =
                one(
                        rdf(
                                """
                                <bib:Recording rdf:about="#item_1">
                                  <z:itemType>radioBroadcast</z:itemType>
                                  <dc:title>A</dc:title>
                                  <z:creators>%s</z:creators>
                                  <z:castMembers>%s</z:castMembers>
                                  <z:scriptwriters>%s</z:scriptwriters>
                                </bib:Recording>
                                """
                                        .formatted(seq("Un"), seq("Deux"), seq("Trois"))));
        assertThat(item.creators())
                .containsExactlyInAnyOrder(
                        new Creator("creator", "Un", ""),
                        new Creator("castMember", "Deux", ""),
                        new Creator("scriptwriter", "Trois", ""));
    }

    /** Zotero has had the code for it commented out. */
    @Test
    void relationsOfZoteroRdfComeBack() {
        Record first =
                Typed.read(
                                rdf(
                                        """
                                        <bib:Book rdf:about="#item_1"><z:itemType>book</z:itemType>
                                          <dc:title>A</dc:title><dc:relation rdf:resource="#item_2"/>
                                        </bib:Book>
                                        <bib:Book rdf:about="#item_2"><z:itemType>book</z:itemType>
                                          <dc:title>B</dc:title></bib:Book>
                                        """))
                        .records()
                        .getFirst();
        assertThat(first.relations()).containsExactly(new Relation("dc:relation", "#item_2"));
    }

    /** Zotero leaves the keywords of bookmarks out. */
    @Test
    void bookmarksKeepTheirKeywords() {
        assertThat(
                        one("""
                        <!DOCTYPE NETSCAPE-Bookmark-file-1>
                        <DL><DT><A HREF="https://a.fr/" TAGS="eau,air">A</A></DL>
                        """)
                                .tags())
                .containsExactly(Tag.manual("eau"), Tag.manual("air"));
    }

    private static Record one(String text) {
        assertThat(Typed.read(text).records()).hasSize(1);
        return Typed.read(text).records().getFirst();
    }

    private static String seq(String name) {
        return ("<rdf:Seq><rdf:li><foaf:Person><foaf:surname>%s</foaf:surname></foaf:Person>"
                        + "</rdf:li></rdf:Seq>")
                .formatted(name);
    }

    private static String rdf(String items) {
        return """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns:z="http://www.zotero.org/namespaces/export#"
          xmlns:foaf="http://xmlns.com/foaf/0.1/"
          xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/">
        %s</rdf:RDF>
        """
                .formatted(items);
    }
}
