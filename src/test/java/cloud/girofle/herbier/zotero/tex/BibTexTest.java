package cloud.girofle.herbier.zotero.tex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Limits;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BibTexTest {

    @Test
    void everyWayOfWritingAValueIsRead() {
        Record item =
                one(
                        """
                        @string{ acm = "Association for " # {Computing Machinery} }
                        @String(rev = {Revue})
                        @Article(cle 1 ,
                          Title = {Entre {accolades}},
                          journal = rev # " n" # 2,
                          publisher = acm
                          year = 2020, month = feb,
                          volume = "12"
                        )
                        """);
        assertThat(item.localId()).isEqualTo("cle 1");
        assertThat(item.fields())
                .containsEntry("title", "Entre accolades")
                .containsEntry("publicationTitle", "Revue n2")
                .containsEntry("publisher", "Association for Computing Machinery")
                .containsEntry("date", "2020-02")
                .containsEntry("volume", "12")
                .containsEntry("citationKey", "cle 1");
    }

    @Test
    void remarksSettingsAndPreamblesAreNoEntries() {
        Export export =
                read(
                        """
                        % Encoding: UTF-8, écrire à ada@exemple.fr {ou non}
                        @preamble{ "\\newcommand{\\noop}[1]{}" # {} }
                        @comment{ @book{cache, title = {Caché}} }
                        Une remarque @book{non, title = {Non}}
                          @book{oui, title = {Oui}} @book{aussi, title = {Aussi}}
                        % @book{retire, title = {Retiré}}
                        @comment{jabref-meta: grouping:
                        0 AllEntriesGroup:;
                        }
                        """);
        assertThat(export.records()).extracting(Record::title).containsExactly("Oui", "Aussi");
        assertThat(export.problems()).isEmpty();
    }

    @Test
    void aBraceForgottenInTheMiddleLosesNothingAfterIt() {
        Export export =
                read(
                        """
                        @book{un, title = {Un}, year = 2001}
                        @book{deux,
                          author = {Dupont, Marie},
                          title = {Deux {sans} fin,
                          year = {2002},
                        }
                        @book{trois,
                          title = {Trois},
                          year = {2003}
                        @book{quatre,
                          title = "Quatre sans guillemet,
                          year = "2004"
                        }
                        @book{cinq, title = {Cinq}}
                        """);
        assertThat(export.records())
                .extracting(Record::localId, Record::title, item -> item.field("date"))
                .containsExactly(
                        tuple("un", "Un", "2001"),
                        tuple("deux", "Deux sans fin", "2002"),
                        tuple("trois", "Trois", "2003"),
                        tuple("quatre", "Quatre sans guillemet", "2004"),
                        tuple("cinq", "Cinq", ""));
        assertThat(export.problems())
                .extracting(Problem::place, Problem::kind, problem -> problem.details().getFirst())
                .containsExactly(
                        tuple("line:4, deux", Kind.CUT_SHORT, "title = {…"),
                        tuple("line:10, trois", Kind.CUT_SHORT, "@book{…"),
                        tuple("line:11, quatre", Kind.CUT_SHORT, "title = \"…"));
    }

    @Test
    void aFileThatBreaksOffKeepsWhatCameBefore() {
        Export export = read("@book{un, title = {Un}}\n@book{deux, title = {De");
        assertThat(export.records()).extracting(Record::title).containsExactly("Un", "De");
        assertThat(kinds(export)).containsExactly(Kind.CUT_SHORT);

        export = read("@book{un, title = {Un}}\n@book{deux");
        assertThat(export.records()).extracting(Record::title).containsExactly("Un");
        assertThat(export.problems())
                .extracting(Problem::place, Problem::kind)
                .containsExactly(tuple("line:2, deux", Kind.UNREADABLE_ENTRY));
    }

    @Test
    void smallSlipsAreMended() {
        Record item =
                one(
                        """
                        @book{cle,,
                          title = {Une accolade de trop}},
                          year = {2020}
                          publisher = {Sans virgule} address = {Paris},
                          % une remarque
                          edition = 2,
                          note = {Chemin C:\\dir\\},
                          Author Keywords = {a, b},
                        }
                        """);
        assertThat(item.fields())
                .containsEntry("title", "Une accolade de trop")
                .containsEntry("date", "2020")
                .containsEntry("publisher", "Sans virgule")
                .containsEntry("place", "Paris")
                .containsEntry("edition", "2")
                .containsEntry("extra", "Chemin C:\\dir\\")
                .containsEntry("bibtex:author keywords", "a, b");
    }

    @Test
    void anEntryWhoseHeadIsSpoiltIsTold() {
        Export export =
                read(
                        "@book{un, title = {Un}}\n\nbook{deux,\n  title = {Deux},\n}\n@book{trois, title = {Trois}}");
        assertThat(export.records()).extracting(Record::localId).containsExactly("un", "trois");
        assertThat(export.problems())
                .extracting(Problem::place, Problem::kind, problem -> problem.details().getFirst())
                .containsExactly(tuple("line:3", Kind.UNREADABLE_ENTRY, "book{deux,…"));
    }

    @Test
    void aValueMayQuoteAnEntry() {
        Export export =
                read(
                        "@misc{un, title = {Un}, note = {Voir :\n@book{cite,\n  title = {Cité}\n}\nfin}}\n@book{deux, title = {Deux}}");
        assertThat(export.records()).extracting(Record::localId).containsExactly("un", "deux");
        assertThat(export.problems()).isEmpty();
    }

    @Test
    void whatIsRepeatedIsKeptAndTold() {
        Export export =
                read(
                        """
                        @article{cle, title = {Titre}, author = {Dupont, Marie}, author = {Durand, Ana},
                          abstract = {Un.}, abstract = {Deux.}, url = {https://a.fr}, url = {https://b.fr},
                          issn = {1234-5679}, issn = {1234-5679}, keywords = {a, b}, keywords = {b, c},
                          annote = {Note une}, annote = {Note deux}, annotation = {Note <trois>}}
                        """);
        Record item = export.records().getFirst();
        assertThat(item.creators())
                .extracting(Creator::lastName)
                .containsExactly("Dupont", "Durand");
        assertThat(item.fields())
                .containsEntry("abstractNote", "Un.\nDeux.")
                .containsEntry("url", "https://a.fr")
                .containsEntry("bibtex:url", "https://b.fr")
                .containsEntry("ISSN", "1234-5679");
        assertThat(item.tags()).extracting(Tag::name).containsExactly("a", "b", "c");
        assertThat(item.notes())
                .extracting(ItemNote::html)
                .containsExactly(
                        "<p>Note une</p>", "<p>Note deux</p>", "<p>Note &lt;trois&gt;</p>");
        assertThat(export.problems())
                .extracting(Problem::kind, problem -> problem.details().getFirst())
                .containsExactly(
                        tuple(Kind.REPEATED_FIELD, "author"),
                        tuple(Kind.REPEATED_FIELD, "abstract"),
                        tuple(Kind.REPEATED_FIELD, "url"));
    }

    @Test
    void entriesOfOneKeyAreAllKept() {
        Export export =
                read(
                        "@book{a, title={1}}@book{a, title={2}}@book{a#2, title={3}}@book{a, title={4}}@book{, title={5}}@book{title={6}}");
        assertThat(export.records())
                .extracting(Record::title)
                .containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(export.records())
                .extracting(Record::localId)
                .doesNotHaveDuplicates()
                .startsWith("a", "a#2");
        assertThat(export.records())
                .extracting(item -> item.fields().getOrDefault("citationKey", ""))
                .containsExactly("a", "a", "a#2", "a", "", "");
        assertThat(kinds(export)).containsExactly(Kind.DUPLICATE_KEY);
        assertThat(read("@book{, title={5}}").records().getFirst().localId())
                .as("an entry without a key keeps its id wherever it stands")
                .isEqualTo(export.records().get(4).localId());
    }

    @Test
    void typesAndFieldsNobodyKnowsAreKeptAndToldOnce() {
        Export export =
                read(
                        """
                        @web_page{a, title = {A}, journal = {Site}, humeur = {gaie}}
                        @web_page{b, title = {B}, humeur = {grave}, volume = inconnue}
                        @misc{c, title = {C}, howpublished = {Affiche}, volume = inconnue}
                        """);
        assertThat(export.records())
                .extracting(Record::type)
                .containsExactly("web_page", "web_page", "document");
        assertThat(export.records().getFirst().fields())
                .containsEntry("publicationTitle", "Site")
                .containsEntry("bibtex:humeur", "gaie");
        assertThat(export.records().getLast().fields())
                .containsEntry("bibtex:howpublished", "Affiche")
                .containsEntry("volume", "inconnue");
        assertThat(export.problems())
                .extracting(Problem::place, Problem::kind, problem -> problem.details().getFirst())
                .containsExactlyInAnyOrder(
                        tuple("a", Kind.UNKNOWN_TYPE, "web_page"),
                        tuple("a", Kind.UNKNOWN_FIELD, "humeur"),
                        tuple("b", Kind.UNKNOWN_MACRO, "inconnue"),
                        tuple("c", Kind.UNKNOWN_FIELD, "howpublished"));
    }

    @Test
    void theEntrysFieldsTellItsType() {
        assertThat(type("@misc{a, title={A}, url={https://a.fr}}")).isEqualTo("webpage");
        assertThat(type("@misc{a, title={A}, howpublished={\\url{https://a.fr}}}"))
                .isEqualTo("webpage");
        assertThat(type("@misc{a, title={A}, url={https://a.fr}, publisher={B}}"))
                .isEqualTo("document");
        assertThat(type("@misc{a, title={A}}")).isEqualTo("document");
        assertThat(type("@misc{a, title={A}, eprint={2104.10350}, archivePrefix={arXiv}}"))
                .isEqualTo("preprint");
        assertThat(type("@misc{a, title={A}, publisher={arXiv}, note={arXiv:2305.02593 [cs]}}"))
                .isEqualTo("preprint");
        assertThat(type("@article{a, title={A}, edition={Rev.}, volume={21}}"))
                .isEqualTo("journalArticle");
        assertThat(type("@article{a, title={A}, edition={Nationale}}"))
                .isEqualTo("newspaperArticle");
        assertThat(type("@article{a, title={A}, entrysubtype={magazine}}"))
                .isEqualTo("magazineArticle");
        assertThat(type("@ONLINE{a, title={A}}")).isEqualTo("webpage");
        assertThat(type("@film{a, title={A}}")).isEqualTo("film");
    }

    @Test
    void fieldsTakeTheNameOfTheType() {
        assertThat(one("@mastersthesis{a, title={A}, school={B}, pages={120}}").fields())
                .containsEntry("thesisType", "Master's Thesis")
                .containsEntry("university", "B")
                .containsEntry("numPages", "120");
        assertThat(
                        one("@techreport{a, title={A}, institution={B}, number={3}, type={Étude}}")
                                .fields())
                .containsEntry("institution", "B")
                .containsEntry("reportNumber", "3")
                .containsEntry("reportType", "Étude");
        assertThat(one("@book{a, title={A}, number={3}, publisher={B}, organization={C}}").fields())
                .containsEntry("seriesNumber", "3")
                .containsEntry("publisher", "B")
                .containsEntry("bibtex:organization", "C");
        assertThat(
                        one("@inproceedings{a, title={A}, booktitle={B}, pages={12--34}, organization={C}}")
                                .fields())
                .containsEntry("proceedingsTitle", "B")
                .containsEntry("pages", "12-34")
                .containsEntry("publisher", "C");
    }

    @Test
    void biblatexsPlainestWordsAreUnderstood() {
        Record item =
                one(
                        """
                        @article{a, title={A}, journaltitle={B}, date={2020-02-14}, year={2020},
                          location={Paris}, langid={french}, urldate={2021-03-04}, url={https://a.fr}}
                        """);
        assertThat(item.fields())
                .containsEntry("publicationTitle", "B")
                .containsEntry("date", "2020-02-14")
                .containsEntry("place", "Paris")
                .containsEntry("language", "fr")
                .containsEntry("accessDate", "2021-03-04")
                .doesNotContainKey("bibtex:year");
    }

    @Test
    void identifiersAreFreedOfTheirDress() {
        assertThat(one("@article{a, title={A}, doi={https://doi.org/10.1000/a\\_b}}").fields())
                .containsEntry("DOI", "10.1000/a_b");
        assertThat(one("@article{a, title={A}, doi={doi: 10.1000/x}}").fields())
                .containsEntry("DOI", "10.1000/x");
        assertThat(
                        one("@misc{a, title={A}, eprint={2104.10350}, archiveprefix={arXiv}, primaryclass={cs.LG}}")
                                .fields())
                .containsEntry("archiveID", "arXiv:2104.10350")
                .containsEntry("repository", "arXiv")
                .containsEntry("extra", "arXiv: 2104.10350 [cs.LG]");
        assertThat(one("@article{a, title={A}, pmid={12}, mrnumber={34}, note={Libre}}").fields())
                .containsEntry("PMID", "12")
                .containsEntry("extra", "Libre\nMR: 34");
    }

    @Test
    void theKeyOfExtraWinsOverTheEntrys() {
        Record item = one("@book{a, title={A}, note={Citation Key: autre}}");
        assertThat(item.localId()).isEqualTo("a");
        assertThat(item.fields())
                .containsEntry("extra", "Citation Key: autre")
                .doesNotContainKey("citationKey");
    }

    @Test
    void peopleKeepTheirRolesAndOthersAreNobody() {
        Record item =
                one(
                        """
                        @book{a, title={A}, author={Dupont, Marie and others}, editor={Durand, Ana},
                          translator={Petit, Paul}, collaborator={Roy, Zoé}, bookauthor={{INSEE}}}
                        """);
        assertThat(item.creators())
                .extracting(Creator::role, Creator::sortName)
                .containsExactly(
                        tuple("author", "Dupont, Marie"),
                        tuple("editor", "Durand, Ana"),
                        tuple("translator", "Petit, Paul"),
                        tuple("contributor", "Roy, Zoé"),
                        tuple("bookAuthor", "INSEE"));
        assertThat(item.fields()).containsEntry("bibtex:author", "Dupont, Marie and others");
    }

    @Test
    void keywordsArePartedByCommasElseBySemicolons() {
        assertThat(tags("a, {b, c}, \\'ecologie")).containsExactly("a", "b, c", "écologie");
        assertThat(tags("a; b")).containsExactly("a", "b");
        assertThat(tags("a; b, c")).containsExactly("a; b", "c");
    }

    @Test
    void anEntryWithoutTitleIsTakenInAndTold() {
        Export export = read("@book{a, author = {Dupont, Marie}}");
        assertThat(export.records()).hasSize(1);
        assertThat(kinds(export)).containsExactly(Kind.NO_TITLE);
    }

    @Test
    void anythingOverALimitIsRefusedByName() {
        Export deep = read("@book{a, title = " + "{".repeat(100_000) + "}".repeat(100_000) + "}");
        assertThat(deep.records()).isEmpty();
        assertThat(kinds(deep)).containsExactly(Kind.TOO_DEEP);

        Export many = read("@book{a,}".repeat(Limits.MOST_ENTRIES + 1));
        assertThat(many.records()).isEmpty();
        assertThat(kinds(many)).containsExactly(Kind.TOO_MANY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@book{a, title = {Jamais fermé\n",
                "@book{a, title = \"Jamais fermé\n",
                "@comment{jamais fermé\n",
                "@book{a, title = {{}\n",
                "@string{a = a # a # a}\n",
                "@ @ @ \n",
                "@book\n\n\n",
                "@book{a, b = {\\}\n",
                "title = \n",
                ",,,,=====\n"
            })
    void hostileTextIsReadToItsEnd(String block) {
        String start = "@string{a = \"bombe\"}\n@book{x, ";
        Export export = read(start + block.repeat(20_000) + "\n}\n@book{fin, title = {Fin}}\n");
        assertThat(export.records()).extracting(Record::localId).contains("fin");
    }

    @Test
    void whatOnlyLooksLikeBibTexIsNot() {
        BibTex format = new BibTex();
        assertThat(format.recognises("\n@article{cle,\n")).isTrue();
        assertThat(format.recognises("% Encoding: UTF-8\n\n@Book (cle, title")).isTrue();
        assertThat(format.recognises("@article{Citation key,\n")).isTrue();
        assertThat(format.recognises("@misc{ title = {A} }")).isTrue();
        assertThat(format.recognises("@string{a = \"b\"}")).isTrue();
        assertThat(format.recognises("@comment{jabref-meta: x}")).isTrue();
        assertThat(format.recognises("@media print { a, b { color: red } }")).isFalse();
        assertThat(format.recognises("@font-face{font-family: a, b}")).isFalse();
        assertThat(format.recognises("@include mixin($a, $b);\n@page{margin:1cm}")).isFalse();
        assertThat(format.recognises("<style>\n@article{cle,</style>")).isFalse();
        assertThat(format.recognises("[{\"title\": \"@article{cle,\"}]")).isFalse();
        assertThat(format.recognises("De : ada@exemple.fr\nÀ : @equipe (bonjour, tous)")).isFalse();
        assertThat(format.recognises("TY  - JOUR\nER  - ")).isFalse();
    }

    private static Export read(String text) {
        return new BibTex().read(new ExportFile("a.bib", Path.of("."), text, List.of()));
    }

    private static Record one(String text) {
        Export export = read(text);
        assertThat(export.records()).hasSize(1);
        return export.records().getFirst();
    }

    private static String type(String text) {
        return one(text).type();
    }

    private static List<String> tags(String keywords) {
        return one("@book{a, title={A}, keywords={" + keywords + "}}").tags().stream()
                .map(Tag::name)
                .toList();
    }

    private static List<Kind> kinds(Export export) {
        return export.problems().stream().map(Problem::kind).toList();
    }
}
