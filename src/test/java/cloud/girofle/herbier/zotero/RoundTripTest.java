package cloud.girofle.herbier.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Item;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.writing.FilePaths;
import cloud.girofle.herbier.zotero.writing.Limit;
import cloud.girofle.herbier.zotero.writing.Limit.Kind;
import cloud.girofle.herbier.zotero.writing.Losses;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is read again: equal, but for what the format is said not to carry. */
class RoundTripTest {

    private static final Logger LOG = Logger.getLogger(RoundTripTest.class.getName());

    /** What cannot be seen by comparing one record with what came back of it. */
    private static final Set<Kind> AMONG =
            EnumSet.of(Kind.COLLECTION, Kind.RELATION, Kind.ZOTERO_ROLE, Kind.ZOTERO_RELATION);

    /** What of the 767 fields and 207 creators of Zotero's 37 types each format brings back. */
    @ParameterizedTest
    @CsvSource({
        "ZOTERO_RDF, 37, 767, 0, 207, 0",
        "CSL_JSON, 37, 767, 0, 202, 5",
        "BIBTEX, 37, 730, 37, 144, 63",
        "BIBLATEX, 37, 730, 37, 185, 22",
        "RIS, 36, 657, 0, 157, 22",
        "CSV, 37, 714, 0, 185, 22",
        "MODS, 37, 767, 0, 207, 0"
    })
    void everyTypeKeepsItsFieldsAndPeople(
            Format format, int types, int fields, int changed, int people, int otherRole) {
        Export back = read(write(format, FullRecords.all()));
        Kept kept = new Kept();
        for (int i = 0; i < back.records().size(); i++) {
            Record was = FullRecords.all().get(i);
            Record now = back.records().get(i);
            kept.add(was.type(), was.type(), was.fields(), was.creators(), now);
        }
        LOG.info(kept.line(format.label()));
        assertThat(
                        List.of(
                                kept.types,
                                kept.fields,
                                kept.changed.size(),
                                kept.creators,
                                kept.otherRole))
                .isEqualTo(List.of(types, fields, changed, people, otherRole));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLostOfEveryTypeIsWhatIsDeclared(Format format) {
        assertDeclared(format, FullRecords.all());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLostOfNastyRecordsIsWhatIsDeclared(Format format) {
        assertDeclared(format, NastyRecords.all());
    }

    @ParameterizedTest
    @EnumSource
    void aSecondRoundWritesTheSameText(Format format) {
        for (List<Record> records : List.of(FullRecords.all(), NastyRecords.all())) {
            String first = write(format, records);
            Export back = read(first);
            assertThat(back.format()).isEqualTo(format.label());
            String again = write(format, back.records(), back.collections());
            Export second = read(again);
            assertThat(write(format, second.records(), second.collections()))
                    .as(format.label())
                    .isEqualTo(again);
            assertThat(second.records()).isEqualTo(back.records());
        }
    }

    @Test
    void zoteroRdfLosesNothingOfNastyRecords() {
        assertThat(ZoteroWriter.limits(Format.ZOTERO_RDF, NastyRecords.all(), Attachment::path))
                .containsExactly(new Limit(Kind.CREATOR_ORDER, "", 1));
    }

    @Test
    void zoteroRdfKeepsTheTreeTheArcsAndWhatStandsAlone() {
        List<Record> records =
                List.of(
                        Item.book("A", "Un").in("C2").related("B").built(),
                        Item.book("B", "Deux").in("C1").in("C2").related("ABSENT").built(),
                        NastyRecords.alone().getFirst(),
                        NastyRecords.alone().getLast());
        List<Collection> tree =
                List.of(
                        new Collection("C1", "Énergie", ""),
                        new Collection("C2", "Énergie", "C1"),
                        new Collection("C3", "Vide", "C1"));
        Export back = read(write(Format.ZOTERO_RDF, records, tree));
        assertThat(back.problems()).isEmpty();
        assertThat(back.collections())
                .containsExactly(
                        new Collection("#collection_C1", "Énergie", ""),
                        new Collection("#collection_C2", "Énergie", "#collection_C1"),
                        new Collection("#collection_C3", "Vide", "#collection_C1"));
        assertThat(back.records()).hasSize(4);
        Record one = back.records().getFirst();
        assertThat(one.localId()).isEqualTo("#item_A");
        assertThat(one.collections()).containsExactly("#collection_C2");
        assertThat(one.relations())
                .singleElement()
                .satisfies(arc -> {
                    assertThat(arc.kind()).isEqualTo("dc:relation");
                    assertThat(arc.target()).isEqualTo("#item_B");
                });
        assertThat(back.records().get(1).relations()).isEmpty();
        assertThat(back.records().get(2).notes().getFirst().html())
                .isEqualTo("<p>Une note seule</p>");
        assertThat(back.records().get(3).attachments().getFirst().title()).isEqualTo("Seul.txt");
    }

    @ParameterizedTest
    @EnumSource
    void charactersThatNoFileMayHoldAreLeftOut(Format format) {
        Record item =
                Item.book("A", "Un\u0003 titre\uFFFE coupé\uD83D et 🌍")
                        .noted("<p>\u0000\u001F</p>")
                        .built();
        String text = write(format, List.of(item));
        assertThat(text).contains("🌍").doesNotContainPattern("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");
        assertThat(text.indexOf('\uFFFE')).isNegative();
        Export back = read(text);
        assertThat(back.problems()).isEmpty();
        assertThat(back.records().getFirst().title()).isEqualTo("Un titre coupé et 🌍");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyLibraryIsWrittenToo(Format format) {
        assertThat(read(write(format, List.of())).records()).isEmpty();
        assertThat(ZoteroWriter.limits(format, List.of(), FilePaths.NONE)).isEmpty();
    }

    /** On an export's own word, compared with what the whole file brings back. */
    private static void assertDeclared(Format format, List<Record> records) {
        Export back = read(write(format, records));
        assertThat(back.format()).isEqualTo(format.label());
        assertThat(back.problems())
                .noneMatch(problem -> problem.kind() == Problem.Kind.UNREADABLE_ENTRY);
        assertThat(back.records()).hasSameSizeAs(records);
        Losses losses = new Losses();
        for (int i = 0; i < records.size(); i++) {
            losses.compare(records.get(i), Optional.of(back.records().get(i)));
        }
        List<Limit> declared = ZoteroWriter.limits(format, records, Attachment::path);
        LOG.info(() -> format + " " + declared);
        assertThat(declared.stream().filter(limit -> !AMONG.contains(limit.kind())))
                .containsExactlyElementsOf(losses.limits());
    }

    static String write(Format format, List<Record> records) {
        return write(format, records, FullRecords.tree());
    }

    static String write(Format format, List<Record> records, List<Collection> tree) {
        StringBuilder out = new StringBuilder();
        try {
            ZoteroWriter.write(format, records, tree, Attachment::path, out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString();
    }

    static Export read(String text) {
        return Typed.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
