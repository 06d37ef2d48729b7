package cloud.girofle.herbier.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Item;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import cloud.girofle.herbier.zotero.writing.FilePaths;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the text of each format looks like to other programs. */
class ZoteroWriterTest {

    @Test
    void bibTexKeysAreAsciiUniqueAndZoterosWhereThereIsNone() {
        Record first =
                Item.book("A", "L'œuvre d'art").with("date", "2020").by("Müller", "É").built();
        Record second =
                Item.book("B", "L'œuvre d'art").with("date", "2020").by("Müller", "É").built();
        Record own = Item.book("C", "Trois").with("citationKey", "clé2020").built();
        assertThat(RoundTripTest.write(Format.BIBTEX, List.of(first, second, own)))
                .contains("@book{muller_oeuvre_2020,")
                .contains("@book{muller_oeuvre_2020-1,")
                .contains("@book{cle2020,");
    }

    @Test
    void bibTexEscapesWhatTexTakesForItsOwn() {
        Record item =
                Item.article("A", "<i>L’œuvre</i> & CO<sub>2</sub> : 100 % {brut}")
                        .with("date", "2020-02-14")
                        .with("publicationTitle", "Revue")
                        .by("van Beethoven", "Ludwig")
                        .by("Groupe & Cie", "")
                        .tagged("art, technique")
                        .tagged("énergie")
                        .built();
        assertThat(RoundTripTest.write(Format.BIBTEX, List.of(item)))
                .isEqualTo(
                        """
                        @article{vanbeethoven_oeuvre_2020,
                        \tauthor = {van Beethoven, Ludwig and {Groupe \\& Cie}},
                        \ttitle = {\\textit{L’œuvre} \\& {CO}\\textsubscript{2} : 100 \\% {\\textbraceleft}brut{\\textbraceright}},
                        \tjournal = {Revue},
                        \tyear = {2020},
                        \tmonth = feb,
                        \tday = {14},
                        \tkeywords = {{art, technique},énergie},
                        }

                        """);
    }

    @Test
    void bibLatexHasItsOwnWords() {
        Record item =
                Item.article("A", "Titre")
                        .with("date", "2020-02-14")
                        .with("publicationTitle", "Revue")
                        .with("language", "fr")
                        .with("citationKey", "cle")
                        .built();
        assertThat(RoundTripTest.write(Format.BIBLATEX, List.of(item)))
                .contains("\tdate = {2020-02-14},")
                .contains("\tjournaltitle = {Revue},")
                .contains("\tlangid = {french},");
    }

    @Test
    void cslKeepsParticlesWithTheNameAndLiftsSuffixes() {
        Record item =
                Item.book("A", "Titre")
                        .with("date", "2020-02")
                        .with("accessDate", "2021-03-04 10:11:12")
                        .by("van Beethoven", "Ludwig")
                        .by("King", "Martin Luther, Jr")
                        .built();
        assertThat(RoundTripTest.write(Format.CSL_JSON, List.of(item)))
                .contains("{\"family\":\"van Beethoven\",\"given\":\"Ludwig\"}")
                .contains("{\"family\":\"King\",\"given\":\"Martin Luther\",\"suffix\":\"Jr\"}")
                .contains("\"issued\":{\"date-parts\":[[2020,2]]}")
                .contains("\"accessed\":{\"date-parts\":[[2021,3,4]]}")
                .contains("\"custom\":{\"accessDate\":\"2021-03-04 10:11:12\"}");
    }

    @Test
    void risEndsItsLinesAsItsSpecificationAsksAndNoNoteBreaksARecord() {
        Record item =
                Item.article("A", "Titre")
                        .with("pages", "1-10")
                        .with("date", "2020-02-14")
                        .noted("<p>Une note</p>\nER  - \nTY  - BOOK")
                        .built();
        assertThat(RoundTripTest.write(Format.RIS, List.of(item)))
                .isEqualTo(
                        """
                        TY  - JOUR
                        TI  - Titre
                        SP  - 1
                        EP  - 10
                        PY  - 2020
                        DA  - 2020/02/14/
                        N1  - <p>Une note</p>
                            ER  -\s
                            TY  - BOOK
                        ER  -\s

                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void csvHasZoterosColumnsAndNoFormulaRuns() {
        Record item = Item.book("A", "=HYPERLINK(\"http://x\")").built();
        List<String> lines = RoundTripTest.write(Format.CSV, List.of(item)).lines().toList();
        assertThat(lines.getFirst()).startsWith("\uFEFF\"Key\",\"Item Type\"");
        assertThat(lines.getFirst().split(",", -1)).hasSize(87);
        assertThat(lines.get(1)).contains("\" =HYPERLINK(\"\"http://x\"\")\"");
    }

    @Test
    void modsTellsRolesInZoterosWordAndInMarcsCode() {
        Record item =
                new Record(
                        "A",
                        "film",
                        Map.of("title", "Titre", "archive", "INA"),
                        List.of(new Creator("director", "Varda", "Agnès")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        assertThat(RoundTripTest.write(Format.MODS, List.of(item)))
                .contains("<genre authority=\"local\">film</genre>")
                .contains("<roleTerm type=\"text\">director</roleTerm>")
                .contains("<roleTerm type=\"code\" authority=\"marcrelator\">drt</roleTerm>")
                .contains("<archive>INA</archive>");
    }

    @Test
    void everyItemOfZoteroRdfHasANameOfItsOwn() {
        Record one = Item.of("https://exemple.fr/a b", "webpage", "Home").built();
        Record two = Item.of("https://exemple.fr/a%20b", "webpage", "Home").built();
        String text = RoundTripTest.write(Format.ZOTERO_RDF, List.of(one, two));
        assertThat(text)
                .contains("rdf:about=\"#item_https%3A%2F%2Fexemple.fr%2Fa%20b\"")
                .contains("rdf:about=\"#item_https%3A%2F%2Fexemple.fr%2Fa%2520b\"");
    }

    @Test
    void aReferenceIsWrittenAsItIsShown() {
        Reference reference =
                new Reference(
                        "ABCD2345",
                        Reference.Status.PRESENT,
                        "book",
                        Map.of("title", "Corrigé"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Reference.Shelf(
                                        "girofle", "#collection_1", List.of("Énergie"))),
                        List.of("WXYZ6789"),
                        List.of(),
                        List.of(),
                        Instant.EPOCH);
        Record item = ZoteroWriter.record(reference);
        assertThat(item.localId()).isEqualTo("ABCD2345");
        assertThat(item.title()).isEqualTo("Corrigé");
        assertThat(item.collections()).containsExactly("girofle/#collection_1");
        assertThat(item.relations()).containsExactly(new Relation("dc:relation", "WXYZ6789"));
    }

    @Test
    void formatsAreKnownByTheirWordsInCommands() {
        assertThat(Format.named("rdf")).contains(Format.ZOTERO_RDF);
        assertThat(Format.named("zotero-rdf")).contains(Format.ZOTERO_RDF);
        assertThat(Format.named("CSL-JSON")).contains(Format.CSL_JSON);
        assertThat(Format.named("csl")).contains(Format.CSL_JSON);
        assertThat(Format.named("bibtex")).contains(Format.BIBTEX);
        assertThat(Format.named("docx")).isEmpty();
    }

    /** What is handed over at once never grows with the number of records. */
    @ParameterizedTest
    @EnumSource
    void recordsAreWrittenOneAfterTheOther(Format format) throws IOException {
        String summary = "Un long résumé. ".repeat(1_000);
        Iterable<Record> records =
                () ->
                        IntStream.range(0, 200)
                                .mapToObj(i ->
                                        Item.book("K" + i, "Titre " + i)
                                                .with("abstractNote", summary + i)
                                                .built())
                                .iterator();
        Counted out = new Counted();
        ZoteroWriter.write(format, records, List.of(), FilePaths.NONE, out);
        assertThat(out.most).isLessThan(1 << 20);
        assertThat(out.characters).isGreaterThan(200L * summary.length());
    }

    /** Counts what is written, and keeps none. */
    private static final class Counted implements Appendable {

        private long characters;
        private int most;

        @Override
        public Appendable append(CharSequence text) {
            characters += text.length();
            most = Math.max(most, text.length());
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            return append(text.subSequence(start, end));
        }

        @Override
        public Appendable append(char c) {
            characters++;
            return this;
        }
    }
}
