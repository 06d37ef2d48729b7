package cloud.girofle.herbier.zotero.tex;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemDate;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.zotero.Typed;
import cloud.girofle.herbier.zotero.ZoteroLibrary;
import cloud.girofle.herbier.zotero.reading.Export;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BibLatexTest {

    @Test
    void itsWordsTellItFromBibTex() {
        assertThat(Typed.read("@book{a,\n title={A},\n date={2020}\n}").format())
                .isEqualTo("BibLaTeX");
        assertThat(
                        Typed.read("@book{a,\n title={A},\n year={2020},\n urldate={2021-01-01}\n}")
                                .format())
                .isEqualTo("BibTeX");
        assertThat(
                        Typed.read(
                                        "@book{a,\n title={A},\n journal={J},\n year={2020},\n location={P}\n}")
                                .format())
                .isEqualTo("BibTeX");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1988/1992   | 1988 | a range
                    1723~       | 1723 | about
                    1723?/1730~ | 1723 | perhaps
                    2020-21     | 2020 | spring
                    /1999       | 1999 | open at its start
                    1997/..     | 1997 | open at its end
                    -0044-03-15 | -44  | before Christ
                    2017-05-03T10:20:00 | 2017 | with an hour
                    """)
    void datesOfIso8601StayAsTheyAreAndCanBeSorted(String date, int year, String kind) {
        Record item = one("@book{a, title={A},\n date={%s},\n location={P}}".formatted(date));
        assertThat(item.field("date")).as(kind).isEqualTo(date);
        assertThat(ItemDate.parse(item.field("date")).year()).as(kind).hasValue(year);
    }

    @Test
    void theOtherDatesHaveTheirPlaces() {
        Record talk =
                one(
                        """
                        @unpublished{a, title={A}, eventtitle={Assises}, venue={Lyon},
                          eventdate={2019-05-02/2019-05-03}, origdate={1936},
                          urldate={2021-03-04}, url={https://a.fr},
                          langid={ngerman},
                          location={Lyon}}
                        """);
        assertThat(talk.type()).isEqualTo("presentation");
        assertThat(talk.fields())
                .containsEntry("date", "2019-05-02/2019-05-03")
                .containsEntry("meetingName", "Assises")
                .containsEntry("eventPlace", "Lyon")
                .containsEntry("originalDate", "1936")
                .containsEntry("accessDate", "2021-03-04")
                .containsEntry("language", "de");
        Record paper = one("@article{a, title={A},\n date={2020},\n eventdate={2019}}");
        assertThat(paper.fields())
                .containsEntry("date", "2020")
                .containsEntry("bibtex:eventdate", "2019");
    }

    @Test
    void languagesAreCodesAndALanguageWrittenInFullWins() {
        assertThat(one("@book{a, title={A},\n date={1},\n langid={american}}").field("language"))
                .isEqualTo("en-US");
        assertThat(one("@book{a, title={A},\n date={1},\n langid={klingon}}").field("language"))
                .isEqualTo("klingon");
        Record both =
                one("@book{a, title={A},\n date={1},\n langid={french},\n language={ancien}}");
        assertThat(both.field("language")).isEqualTo("ancien");
        assertThat(both.fields()).containsEntry("bibtex:langid", "french");
    }

    @Test
    void peopleHaveThePartsThatTheFileTells() {
        Record book =
                one(
                        """
                        @book{a, title={A}, date={2020},
                          author={family=Vigny, given=Alfred, prefix=de, useprefix=true
                            and given={Sammy}, family={Davis}, suffix={Jr.}
                            and {Groupe de recherche and fils} and van der Berg, Jan},
                          editor={Éditrice, Ève}, editora={Collin, Col},
                          editoratype={collaborator},
                          editorb={Réd, Ré}, editorbtype={redactor},
                          editorc={Relieur, Ray}, editorctype={reviser},
                          afterword={Post, Paul}}
                        """);
        assertThat(book.creators())
                .containsExactly(
                        new Creator("author", "de Vigny", "Alfred"),
                        new Creator("author", "Davis", "Sammy, Jr."),
                        new Creator("author", "Groupe de recherche and fils", ""),
                        new Creator("author", "van der Berg", "Jan"),
                        new Creator("editor", "Éditrice", "Ève"),
                        new Creator("contributor", "Collin", "Col"),
                        new Creator("seriesEditor", "Réd", "Ré"),
                        new Creator("reviser", "Relieur", "Ray"),
                        new Creator("afterword", "Post", "Paul"));
        assertThat(book.fields()).doesNotContainKeys("bibtex:editoratype", "bibtex:editorctype");
    }

    @Test
    void aChapterTakesFromItsBookWhatItHasNot() {
        Export export =
                Typed.read(
                        """
                        @xdata{paris, publisher={Girofle}, location={Paris}}
                        @book{livre, ids={ancien,vieux}, title={Le livre}, subtitle={Tout},
                          author={Ada, Anne}, date={2001}, xdata={paris}, isbn={2070360024},
                          doi={10.1000/livre}, pagetotal={300}, keywords={livre}}
                        @inbook{un, title={Chapitre un}, crossref={livre}, pages={1--9}}
                        @inbook{deux, title={Chapitre deux}, crossref={vieux}, year={2002},
                          booktitle={Autre titre}, author={Bob, Bo}}
                        """);
        assertThat(export.format()).isEqualTo("BibLaTeX");
        assertThat(Typed.kinds(export)).isEmpty();
        assertThat(export.records())
                .extracting(Record::localId)
                .containsExactly("livre", "un", "deux");
        Record one = export.records().get(1);
        assertThat(one.fields())
                .containsEntry("title", "Chapitre un")
                .containsEntry("bookTitle", "Le livre: Tout")
                .containsEntry("publisher", "Girofle")
                .containsEntry("place", "Paris")
                .containsEntry("ISBN", "2070360024")
                .containsEntry("date", "2001")
                .containsEntry("pages", "1-9")
                .doesNotContainKeys("DOI", "bibtex:crossref", "numPages");
        assertThat(one.tags()).isEmpty();
        assertThat(one.creators())
                .containsExactly(
                        new Creator("author", "Ada", "Anne"),
                        new Creator("bookAuthor", "Ada", "Anne"));
        assertThat(one.relations()).containsExactly(new Relation("dc:relation", "livre"));
        Record two = export.records().get(2);
        assertThat(two.fields())
                .containsEntry("bookTitle", "Autre titre: Tout")
                .containsEntry("date", "2002");
        assertThat(two.creators()).contains(new Creator("author", "Bob", "Bo"));
    }

    @Test
    void entriesThatNameEachOtherInACircleEnd() {
        Export export =
                Typed.read(
                        """
                        @book{a, title={A}, date={2001}, crossref={b}}
                        @book{b, title={B}, location={Paris}, crossref={a}}
                        @xdata{x, xdata={y}}
                        @xdata{y, xdata={x}, publisher={Girofle}}
                        @online{c, title={C}, date={2001}, xdata={x}, crossref={nulle part}}
                        """);
        assertThat(export.records()).extracting(Record::localId).containsExactly("a", "b", "c");
        assertThat(export.records().getFirst().field("place")).isEqualTo("Paris");
        assertThat(export.records().getLast().field("publisher")).isEqualTo("Girofle");
        assertThat(export.records().getLast().fields())
                .containsEntry("bibtex:crossref", "nulle part");
        assertThat(export.problems())
                .filteredOn(problem -> problem.kind() == Kind.DANGLING)
                .extracting(Problem::details)
                .containsExactly(List.of("nulle part"));
    }

    @Test
    void relatedEntriesAndSetsAreKept() {
        Export export =
                Typed.read(
                        """
                        @set{tous, entryset={a,b}}
                        @book{a, title={A}, date={2001}, related={b}, relatedtype={translationof}}
                        @book{b, title={B}, date={1990}}
                        """);
        assertThat(export.records().getFirst().relations())
                .containsExactly(new Relation("dc:relation", "b"));
        assertThat(export.collections()).extracting(Collection::name).containsExactly("tous");
        assertThat(export.records())
                .extracting(item -> item.collections().size())
                .containsExactly(1, 1);
    }

    @Test
    void jabRefsGroupsAreCollections() {
        Export export =
                Typed.read(
                        """
                        @book{a, title={A}, date={2001}, groups={Serveurs, 2\\;3}}
                        @book{b, title={B}, date={2001}, groups={Oubliés}}
                        @book{c, title={C}, date={2001}, keywords={eau, Climat}}

                        @Comment{jabref-meta: grouping:
                        0 AllEntriesGroup:;
                        1 StaticGroup:Numérique\\;0\\;1\\;0x8a8a8aff\\;\\;\\;;
                        2 StaticGroup:Serveurs\\;0\\;0\\;\\;\\;\\;;
                        2 StaticGroup:2\\\\\\;3\\;0\\;0\\;\\;\\;\\;;
                        1 KeywordGroup:Air\\;0\\;keywords\\;climat\\;0\\;0\\;1\\;\\;\\;\\;;
                        1 ExplicitGroup:Anciens\\;0\\;a\\;b\\;;
                        }
                        """);
        var paths = ZoteroLibrary.paths(export.collections());
        assertThat(paths.values())
                .containsExactlyInAnyOrder(
                        "Numérique",
                        "Numérique / Serveurs",
                        "Numérique / 2;3",
                        "Air",
                        "Anciens",
                        "Oubliés");
        assertThat(export.records())
                .extracting(item -> item.collections().stream().map(paths::get).sorted().toList())
                .containsExactly(
                        List.of("Anciens", "Numérique / 2;3", "Numérique / Serveurs"),
                        List.of("Anciens", "Oubliés"),
                        List.of("Air"));
        assertThat(Typed.kinds(export)).isEmpty();
    }

    @Test
    void wordsThatOnlyBibLatexHasFindTheirFields() {
        Record article =
                one(
                        """
                        @article{a, title={Titre}, subtitle={Suite}, journaltitle={Revue},
                          journalsubtitle={des eaux}, shortjournal={Rev.}, eid={e12},
                          date={2020}, annotation={Une note}, annotation={Une autre},
                          addendum={Épuisé}, options={skipbib}}
                        """);
        assertThat(article.fields())
                .containsEntry("title", "Titre: Suite")
                .containsEntry("publicationTitle", "Revue: des eaux")
                .containsEntry("journalAbbreviation", "Rev.")
                .containsEntry("pages", "e12")
                .containsEntry("bibtex:addendum", "Épuisé")
                .containsEntry("bibtex:options", "skipbib");
        assertThat(article.notes())
                .extracting(ItemNote::html)
                .containsExactly("<p>Une note</p>", "<p>Une autre</p>");
        assertThat(one("@audio{a, title={A},\n date={1},\n number={7}}").type())
                .isEqualTo("podcast");
        assertThat(one("@letter{a, title={A},\n date={1},\n type={E-mail}}").type())
                .isEqualTo("email");
        Record paper = one("@inproceedings{a, title={A},\n date={1},\n number={9},\n number={5}}");
        assertThat(paper.fields()).containsEntry("seriesNumber", "9").containsEntry("issue", "5");
    }

    private static Record one(String text) {
        Export export = Typed.read(text);
        assertThat(export.format()).isEqualTo("BibLaTeX");
        assertThat(export.records()).hasSize(1);
        return export.records().getFirst();
    }
}
