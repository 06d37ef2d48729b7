package cloud.girofle.herbier.zotero.tagged;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.Typed;
import cloud.girofle.herbier.zotero.reading.Export;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WikipediaTemplatesTest {

    @Test
    void anArticleHasItsFieldsAndItsPeople() {
        Record article =
                read(
                        "{{Cite journal| doi = 10.1000/a| pages = 12–34| last1 = Vigny| first1 = Ada"
                                + "| last2 = Cercle, fondé à Lyon| first3 = Bo| last3 = Bob"
                                + "| others = Ana García (ed.), Ludwig van Beethoven (trans.)"
                                + "| title = L’eau| journal = Revue| access-date = 2021-03-04"
                                + "| date = 2020-02-14}}");
        assertThat(article.type()).isEqualTo("journalArticle");
        assertThat(article.fields())
                .containsOnly(
                        entry("DOI", "10.1000/a"),
                        entry("pages", "12-34"),
                        entry("title", "L’eau"),
                        entry("publicationTitle", "Revue"),
                        entry("accessDate", "2021-03-04"),
                        entry("date", "2020-02-14"));
        assertThat(article.creators())
                .containsExactly(
                        new Creator("author", "Vigny", "Ada"),
                        new Creator("author", "Cercle, fondé à Lyon", ""),
                        new Creator("author", "Bob", "Bo"),
                        new Creator("editor", "García", "Ana"),
                        new Creator("translator", "van Beethoven", "Ludwig"));
    }

    @Test
    void aChapterIsNotMistakenForItsBook() {
        Record chapter =
                read(
                        "{{Cite book| isbn = 978-2-07-036002-4 2070360024| editors = Ada Vigny (ed.)"
                                + "| title = Le tout| chapter = La part| chapterurl = https://a.fr}}");
        assertThat(chapter.type()).isEqualTo("bookSection");
        assertThat(chapter.fields())
                .containsOnly(
                        entry("ISBN", "978-2-07-036002-4 2070360024"),
                        entry("bookTitle", "Le tout"),
                        entry("title", "La part"),
                        entry("url", "https://a.fr"));
        assertThat(chapter.creators()).containsExactly(new Creator("editor", "Vigny", "Ada"));
    }

    @Test
    void whatTheBracketsSayIsARole() {
        Record film =
                read(
                        "{{Cite AV media| people = de la Cruz, Ana (Director), Bo Bob (Cast Member),"
                                + " Cy Roi (Réalisateur), Di Or (Key Grip)| medium = Drame| title = Un}}");
        assertThat(film.type()).isEqualTo("film");
        assertThat(film.creators())
                .containsExactly(
                        new Creator("director", "de la Cruz", "Ana"),
                        new Creator("castMember", "Bob", "Bo"),
                        new Creator("director", "Roi", "Cy"));
        assertThat(film.fields())
                .containsEntry("genre", "Drame")
                .containsEntry("wikipedia:key grip", "Or, Di");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    {{Cite| title = T| date = 2020}}                                  ; document
                    {{Cite| title = T| volume = 3| pages = 4}}                        ; case
                    {{Cite| title = T| time = 3:20| series = S| publisher = P}}       ; audioRecording
                    {{Cite| title = T| edition = 2| series = S| location = L}}        ; map
                    {{Cite conference| title = T| location = L}}                      ; report
                    {{Cite conference| title = T| conference = C}}                    ; conferencePaper
                    {{Cite episode| title = T| credits = A B (Director)}}             ; tvBroadcast
                    {{Cite episode| title = T| credits = A B (Creator)}}              ; radioBroadcast
                    {{Cite web| title = T| publisher = P}}                            ; webpage
                    {{Citation| title = T| journal = J| issue = 3}}                   ; journalArticle
                    {{Citation| title = T| isbn = 2070360024}}                        ; book
                    {{Cite unheard of| title = T}}                                    ; document
                    """)
    void theParametersTellTheTypeWhereTheTemplateDoesNot(String template, String type) {
        assertThat(read(template).type()).isEqualTo(type);
    }

    @Test
    void frenchArticlesAreReadToo() {
        List<Record> records =
                Typed.read(
                                """
                                * {{Article|langue=fr|prénom1=Ada|nom1=Vigny|titre=L’eau|périodique=[[Revue (journal)|Revue]]|numéro=3|année=2020|consulté le=4 mars 2021}}
                                * {{Ouvrage|auteur=Émile Zola|titre=Le {{lang|fr|Ventre}} de Paris|éditeur=Charpentier|pages totales=358}}<!-- fin -->
                                * {{Lien web|titre=Une page|url=https://a.fr|site=Le site}}
                                """)
                        .records();
        assertThat(records)
                .extracting(Record::type)
                .containsExactly("journalArticle", "book", "webpage");
        assertThat(records.get(0).fields())
                .containsEntry("publicationTitle", "Revue")
                .containsEntry("issue", "3")
                .containsEntry("date", "2020")
                .containsEntry("accessDate", "4 mars 2021");
        assertThat(records.get(0).creators())
                .containsExactly(new Creator("author", "Vigny", "Ada"));
        assertThat(records.get(1).fields())
                .containsEntry("title", "Le {{lang|fr|Ventre}} de Paris")
                .containsEntry("numPages", "358");
        assertThat(records.get(2).fields()).containsEntry("websiteTitle", "Le site");
    }

    @Test
    void whatIsUnknownIsKeptAndToldAndWhatIsBrokenTold() {
        Export export =
                Typed.read(
                        """
                        {{Cite web
                        | title = T
                        | colour = blue
                        }}
                        {{Cite}}
                        De la prose.
                        {{Reflist|2}}
                        {{Cite book| title = Ouvert
                        """);
        assertThat(export.format()).isEqualTo("Wikipedia Citation Templates");
        assertThat(export.records()).hasSize(1);
        assertThat(export.records().getFirst().fields()).containsEntry("wikipedia:colour", "blue");
        assertThat(export.problems())
                .containsExactly(
                        problem(3, Kind.UNKNOWN_FIELD, "wikipedia:colour"),
                        problem(5, Kind.UNREADABLE_ENTRY, "cite"),
                        problem(5, Kind.UNREADABLE_ENTRY, "De la prose."),
                        problem(7, Kind.UNREADABLE_ENTRY, "{{reflist"),
                        problem(8, Kind.CUT_SHORT, "}}"));
    }

    @Test
    void aNameWithoutEndOrBracesWithoutEndDoNoHarm() {
        String many = "a ".repeat(50_000);
        assertThat(read("{{Cite book| title = T| others = " + many + "(ed.)}}").creators())
                .hasSize(1);
        assertThat(Typed.kinds(Typed.read("{{Cite book| title = " + "{{".repeat(100_000))))
                .containsExactly(Kind.CUT_SHORT);
    }

    private static Record read(String template) {
        List<Record> records = Typed.read(template).records();
        assertThat(records).hasSize(1);
        return records.getFirst();
    }

    private static java.util.Map.Entry<String, String> entry(String name, String value) {
        return java.util.Map.entry(name, value);
    }

    private static Problem problem(int line, Kind kind, String detail) {
        return Problem.of("essai.txt", "line:" + line, kind, detail);
    }
}
