package cloud.girofle.herbier.zotero.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CslJsonTest {

    private static final String THREE =
            """
            [
              {"id": "a", "type": "book", "title": "Un"},
              %s,
              {"id": "c", "type": "book", "title": "Trois"}
            ]
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'id': 'a', 'type': 'book'}]",
                "{'title': 'A', 'type': 'book'}",
                " {'items': [{'issued': {'raw': '2020'}, 'type': 'book'}]}",
                "[null, {'type': 'book', 'author': [{'family': 'Lop",
            })
    void anItemAloneInAListOrUnderItemsIsCsl(String json) {
        assertThat(new CslJson().recognises(quoted(json))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'key': 'A', 'library': {'type': 'group', 'id': 1}, 'data': {}}]",
                "{'config': {'id': 'x', 'type': 'y'}, 'items': [{'itemType': 'book'}]}",
                "[{'itemType': 'book', 'type': 'thesis', 'title': 'A'}]",
                "{'nodes': [{'id': 1, 'type': 'book'}]}",
                "[1, 2]",
                "<a type=id>",
                ""
            })
    void otherJsonIsNot(String json) {
        assertThat(new CslJson().recognises(quoted(json))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'id': 'a', 'type': 'book', 'title': 'Un'}]",
                "{'id': 'a', 'type': 'book', 'title': 'Un'}",
                "{'n': {'m': [1]}, 'items': [{'id': 'a', 'type': 'book', 'title': 'Un'}]}",
            })
    void theShapesHoldTheSame(String json) {
        Export export = read(json);

        assertThat(export.format()).isEqualTo("CSL JSON");
        assertThat(export.problems()).isEmpty();
        assertThat(export.records())
                .extracting(Record::localId, Record::type, Record::fields)
                .containsExactly(tuple("a", "book", Map.of("title", "Un", "citationKey", "a")));
    }

    @Test
    void aBrokenEntryCostsOnlyItself() {
        Export export = read(THREE.formatted("{'id': 'b', 'type': 'book, 'title': 'Deux'}"));

        assertThat(export.records()).extracting(Record::title).containsExactly("Un", "Trois");
        assertThat(export.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.UNREADABLE_ENTRY);
                    assertThat(problem.place()).isEqualTo("line:3, b");
                    assertThat(problem.details().getFirst())
                            .startsWith("Unexpected character ('t' (code 116))");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "12",
                "'texte'",
                "['x']",
                "{}",
                "{'id': 'b', 'author': [{'family': 'X', 'title': 'Deux'",
                "{'id': 'b' 'title': 'Deux'}",
                "<<<<<<< HEAD"
            })
    void whateverItHolds(String entry) {
        Export export = read(THREE.formatted(entry));

        assertThat(export.records()).extracting(Record::title).containsExactly("Un", "Trois");
        assertThat(export.problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.UNREADABLE_ENTRY);
    }

    @Test
    void aCommaOrABracketMissingOrTooManyCostsNothing() {
        Export export =
                read("[{'title': 'A',} {'title': 'B'},] {'title': 'C'} ] [ {'title': 'D'}]");

        assertThat(export.records()).extracting(Record::title).containsExactly("A", "B", "C", "D");
        assertThat(export.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", ", {'id': 'b', 'type': 'bo", ", {'id': 'b', 'author': [{}"})
    void ofATruncatedFileWhatCameBeforeIsKept(String rest) {
        Export export = read("[\n{'id': 'a', 'type': 'book', 'title': 'Un'}\n" + rest);

        assertThat(export.records()).extracting(Record::title).containsExactly("Un");
        assertThat(export.problems()).extracting(Problem::kind).containsExactly(Kind.CUT_SHORT);
        assertThat(export.problems().getFirst().place()).startsWith("line:3");
    }

    @Test
    void aNestTooDeepIsRefused() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        Export export = read(THREE.formatted("{'id': 'b', 'custom': " + deep + "}"));

        assertThat(export.records()).isEmpty();
        assertThat(export.problems())
                .containsExactly(Problem.of("test.json", "", Kind.TOO_DEEP, "200"));
    }

    @Test
    void tooManyEntriesAreRefused() {
        int many = Limits.MOST_ENTRIES + 1;
        Export export = read("[" + "{'type': 'book', 'title': 'A'},".repeat(many) + "]");

        assertThat(export.records()).isEmpty();
        assertThat(export.problems())
                .containsExactly(Problem.of("test.json", "", Kind.TOO_MANY, "200000"));
    }

    @Test
    void particlesGoBackInFrontOfTheFamilyName() {
        Record item =
                item(
                        """
                        "type": "book", "author": [
                          {"family": "Beethoven", "given": "Ludwig",
                           "non-dropping-particle": "van"},
                          {"family": "Ormesson", "given": "Jean",
                           "non-dropping-particle": "d\\u0027"},
                          {"family": "Alembert", "given": "Jean", "dropping-particle": "d’"},
                          {"family": "Fontaine", "given": "Jean", "dropping-particle": "de",
                           "non-dropping-particle": "La"},
                          {"family": "King", "given": "Martin Luther", "suffix": "Jr.",
                           "comma-suffix": true},
                          {"family": "毛", "given": "泽东", "static-ordering": true},
                          {"literal": "Le Cloud Girofle"}, {"given": "Ada"}, {"family": ""}, {},
                          "Anonyme"]
                        """);

        assertThat(item.creators())
                .containsExactly(
                        new Creator("author", "van Beethoven", "Ludwig"),
                        new Creator("author", "d'Ormesson", "Jean"),
                        new Creator("author", "d’Alembert", "Jean"),
                        new Creator("author", "de La Fontaine", "Jean"),
                        new Creator("author", "King", "Martin Luther, Jr."),
                        new Creator("author", "毛", "泽东"),
                        new Creator("author", "Le Cloud Girofle", ""),
                        new Creator("author", "Ada", ""),
                        new Creator("author", "Anonyme", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"date-parts": [[2020, 2, 14]]}                     | 2020-02-14
                    {"date-parts": [["2020", "2"]]}                     | 2020-02
                    {"date-parts": [[2020, 0, 0]]}                      | 2020
                    {"date-parts": [[-51]]}                             | -0051
                    {"date-parts": [[-44, 3, 15]]}                      | -0044-03-15
                    {"date-parts": [[800]]}                             | 0800
                    {"date-parts": [[2018, 5, 3], [2018, 5, 5]]}        | 2018-05-03/2018-05-05
                    {"date-parts": [[2018], [0, 0, 0]]}                 | 2018/
                    {"date-parts": [[1503], [1506]], "circa": true}     | c. 1503/1506
                    {"date-parts": [[1503]], "circa": 0}                | 1503
                    {"date-parts": [["2021"]], "season": "hiver"}       | hiver 2021
                    {"date-parts": [[2021]], "season": 2}               | été 2021
                    {"date-parts": [[2021, 24]]}                        | hiver 2021
                    {"date-parts": [[null]], "raw": "vers 1900"}        | vers 1900
                    {"date-parts": [["s.d."]]}                          | s.d.
                    {"literal": "s.d."}                                 | s.d.
                    {"raw": "14 février 2020"}                          | 14 février 2020
                    "2020-02-14"                                        | 2020-02-14
                    2020                                                | 2020
                    """)
    void datesAreTextInZoterosWay(String csl, String written) {
        assertThat(item("'type': 'book', 'issued': " + csl).fields())
                .containsEntry("date", written);
    }

    @Test
    void aDateThatSaysNothingIsNoDate() {
        assertThat(item("'title': 'A', 'issued': {'date-parts': [[]]}").fields())
                .doesNotContainKey("date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    article                | 'publisher': 'arXiv'              | preprint
                    article                | 'container-title': 'Prospections' | journalArticle
                    broadcast              | 'medium': 'émission de radio'     | radioBroadcast
                    broadcast              | 'host': [{'family': 'A'}]         | radioBroadcast
                    broadcast              | 'medium': 'Podcast'               | podcast
                    broadcast              | 'collection-title': 'Algorithmes' | podcast
                    broadcast              | 'genre': 'Série télévisée'        | tvBroadcast
                    broadcast              | 'container-title': 'Twin Peaks'   | tvBroadcast
                    motion_picture         | 'genre': 'Documentaire'           | film
                    motion_picture         | 'ISBN': '9783161484100'           | videoRecording
                    personal_communication | 'genre': 'Courriel'               | email
                    personal_communication | 'medium': 'chat'                  | instantMessage
                    personal_communication | 'archive': 'BnF', 'title': 'A'    | letter
                    personal_communication | 'recipient': [{'family': 'A'}]    | letter
                    personal_communication | 'title': 'Re: disques'            | email
                    book                   | 'version': '2.0'                  | computerProgram
                    bill                   | 'publisher': 'JO'                 | hearing
                    review-book            | 'title': 'A'                      | journalArticle
                    journalArticle         | 'title': 'A'                      | journalArticle
                    hologram               | 'title': 'A'                      | hologram
                    ``                     | 'title': 'Sans type'              | document
                    """)
    void otherVariablesTellTheTypesApart(String cslType, String variables, String type) {
        assertThat(item("'type': '" + cslType + "', " + variables).type()).isEqualTo(type);
    }

    @Test
    void aFilmIsSignedByItsDirector() {
        String film = "'type': 'motion_picture', 'genre': 'x', 'author': [{'family': 'A'}]";

        assertThat(item(film).creators()).containsExactly(new Creator("director", "A", ""));
        assertThat(item(film + ", 'director': [{'family': 'B'}]").creators())
                .containsExactly(new Creator("author", "A", ""), new Creator("director", "B", ""));
    }

    @Test
    void aVariableGoesToTheFieldOfItsType() {
        assertThat(item("'type': 'thesis', 'genre': 'HDR', 'publisher': 'Paris'").fields())
                .containsOnly(entry("thesisType", "HDR"), entry("university", "Paris"));
        assertThat(item("'type': 'legislation', 'number': 94, 'volume': '180'").fields())
                .containsOnly(entry("publicLawNumber", "94"), entry("codeNumber", "180"));
        assertThat(item("'type': 'book', 'ISSN': ['1234-5679', '2345-6786']").fields())
                .containsOnly(entry("ISSN", "1234-5679; 2345-6786"));
    }

    @Test
    void aVariableThatItsTypeHasNoFieldForGoesToZoterosFieldOfThatMeaning() {
        assertThat(item("'type': 'report', 'number-of-pages': '141'").fields())
                .containsOnly(entry("numPages", "141"));
    }

    @Test
    void whatZoteroDoesNotKnowIsKeptAndToldOnce() {
        Export export =
                read(
                        """
                        [
                         {"id": "a", "type": "hologram", "title": "A", "division": "II",
                          "custom": {"k": [1, 2.50]}, "illustrator": [{"family": "Doré"}]},
                         {"id": "b", "type": "hologram", "title": "B", "division": "III"},
                         {"id": "c", "type": "pamphlet", "title": "C"}]
                        """);

        assertThat(export.records().get(0).fields())
                .containsEntry("csl:division", "II")
                .containsEntry("csl:custom.k", "[1,2.50]");
        assertThat(export.records().get(0).creators())
                .containsExactly(new Creator("illustrator", "Doré", ""));
        assertThat(export.records().get(1).fields()).containsEntry("csl:division", "III");
        assertThat(export.records().get(2).fields()).containsEntry("csl:type", "pamphlet");
        assertThat(export.problems())
                .extracting(Problem::place, Problem::kind, problem -> problem.details().getFirst())
                .containsExactly(
                        tuple("line:2, a", Kind.UNKNOWN_TYPE, "hologram"),
                        tuple("line:2, a", Kind.UNKNOWN_FIELD, "division"),
                        tuple("line:2, a", Kind.UNKNOWN_ROLE, "illustrator"),
                        tuple("line:2, a", Kind.UNKNOWN_FIELD, "custom.k"));
    }

    @Test
    void keywordsAreTagsThatPeopleChose() {
        assertThat(item("'type': 'book', 'keyword': 'eau, énergie ,, eau'").tags())
                .containsExactly(Tag.manual("eau"), Tag.manual("énergie"));
        assertThat(item("'type': 'book', 'keyword': 'art, technique; eau'").tags())
                .containsExactly(Tag.manual("art, technique"), Tag.manual("eau"));
        assertThat(item("'type': 'book', 'keyword': ['art, technique', 'eau']").tags())
                .containsExactly(Tag.manual("art, technique"), Tag.manual("eau"));
    }

    @Test
    void anIdIsTheCitationKeyUnlessItIsAnAddressOrANumber() {
        assertThat(item("'type': 'book', 'id': 'lopez2019'").fields())
                .containsEntry("citationKey", "lopez2019");
        assertThat(item("'id': 'x', 'citation-key': 'lopez2019'").fields())
                .containsEntry("citationKey", "lopez2019");
        Record row = item("'type': 'book', 'id': 12");
        assertThat(row.localId()).isEqualTo("12");
        assertThat(row.fields()).isEmpty();
        Record uri = item("'id': 'http://zotero.org/users/1/items/ABCD2345'");
        assertThat(uri.localId()).isEqualTo("http://zotero.org/users/1/items/ABCD2345");
        assertThat(uri.fields()).isEmpty();
    }

    @Test
    void theSameIdTwiceIsToldAndBothAreKept() {
        Export export = read("[{'id': 'a', 'title': 'A'}, {'id': 'a', 'title': 'B'}]");

        assertThat(export.records()).extracting(Record::localId).containsExactly("a", "a#2");
        assertThat(export.problems())
                .containsExactly(Problem.of("test.json", "line:1, a", Kind.DUPLICATE_KEY, "a"));
    }

    @Test
    void theSameVariableTwiceKeepsBothValues() {
        Export export = read("[{'title': 'A', 'note': 'x', 'note': 'y'}]");

        assertThat(export.records().getFirst().fields()).containsEntry("extra", "x; y");
        assertThat(export.problems())
                .containsExactly(Problem.of("test.json", "line:1", Kind.REPEATED_FIELD, "note"));
    }

    @Test
    void aNoteIsKeptToTheLetter() {
        assertThat(item("'type': 'book', 'note': '\\ntex.x: y\\n  libre '").fields())
                .containsEntry("extra", "\ntex.x: y\n  libre ");
    }

    @Test
    void anAnnotationBecomesANote() {
        assertThat(item("'type': 'book', 'annote': 'a < b'").notes())
                .extracting(note -> note.html())
                .containsExactly("<p>a &lt; b</p>");
    }

    private static Record item(String properties) {
        return read("{" + properties + "}").records().getFirst();
    }

    private static Export read(String json) {
        ExportFile file = new ExportFile("test.json", Path.of("."), quoted(json), List.of());
        return new CslJson().read(file);
    }

    /** So that JSON can stand in Java strings. */
    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
