package cloud.girofle.herbier.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cloud.girofle.herbier.text.BrokenFrontMatterException.Kind;
import cloud.girofle.herbier.text.FrontMatter.Text;
import cloud.girofle.herbier.text.FrontMatter.Texts;
import cloud.girofle.herbier.text.FrontMatter.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    private static final String ANNOTATION =
            """
            ---
            reference: ABCD2345
            auteur: Lou
            date: 2026-11-25T18:00:00Z
            posture: nuance
            thèmes:
              - eau
              - "centres: données"
            citation: "Il dit « non ».\\nEt \\"oui\\" #1"
            version: 3
            vide: ""
            ---

            Un *mot*.

            ---

            Fin.
            """;

    @Test
    void aFileIsReadWithItsFieldsAndItsText() {
        FrontMatter matter = FrontMatter.read(ANNOTATION);
        assertThat(matter.fields().keySet())
                .containsExactly(
                        "reference",
                        "auteur",
                        "date",
                        "posture",
                        "thèmes",
                        "citation",
                        "version",
                        "vide");
        assertThat(matter.text("reference")).contains("ABCD2345");
        assertThat(matter.text("date")).contains("2026-11-25T18:00:00Z");
        assertThat(matter.text("version")).contains("3");
        assertThat(matter.text("citation")).contains("Il dit « non ».\nEt \"oui\" #1");
        assertThat(matter.text("vide")).isEmpty();
        assertThat(matter.text("thèmes")).isEmpty();
        assertThat(matter.texts("thèmes")).containsExactly("eau", "centres: données");
        assertThat(matter.texts("auteur")).containsExactly("Lou");
        assertThat(matter.texts("inconnu")).isEmpty();
        assertThat(matter.body()).isEqualTo("Un *mot*.\n\n---\n\nFin.");
    }

    @Test
    void whatWasWrittenIsWrittenTheSameAgain() {
        assertThat(FrontMatter.read(ANNOTATION).written()).isEqualTo(ANNOTATION);
        assertThat(FrontMatter.read(ANNOTATION.replace("\n", "\r\n")).written())
                .isEqualTo(ANNOTATION);
        assertThat(FrontMatter.read("\uFEFF" + ANNOTATION + "\n\n").written())
                .isEqualTo(ANNOTATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n---\n", "---\n---", "---\n# rien\n---\n\n\n"})
    void aFileMayHoldNothing(String file) {
        FrontMatter matter = FrontMatter.read(file);
        assertThat(matter.fields()).isEmpty();
        assertThat(matter.body()).isEmpty();
        assertThat(matter.written()).isEqualTo("---\n---\n");
    }

    @ParameterizedTest
    @CsvSource({
        "mot,mot",
        "deux mots,deux mots",
        "L’été (2022) ; « oui »,L’été (2022) ; « oui »",
        "12,12",
        "2026-11-25,2026-11-25",
        "007,'\"007\"'",
        "12:30,'\"12:30\"'",
        "1e3,'\"1e3\"'",
        "yes,'\"yes\"'",
        "Null,'\"Null\"'",
        "'- a','\"- a\"'",
        "'a: b','\"a: b\"'",
        "'a ','\"a \"'",
        "https://a.org,'\"https://a.org\"'",
        "'','\"\"'"
    })
    void valuesAreBareWhereNobodyCanMistakeThem(String value, String written) {
        assertThat(new FrontMatter(Map.of("k", new Text(value)), "").written())
                .isEqualTo("---\nk: " + written + "\n---\n");
    }

    @Test
    void anyTextComesBack() {
        Random random = new Random(4);
        List<String> pieces =
                List.of(
                        "a", "é", " ", ":", ": ", "#", " #", "-", "\n", "\t", "\"", "'", "\\",
                        "---\n", "{", "[", "&a", "*a", "!", "|", ">", "%", "@", "`", "\u00a0",
                        "\u2028", "\u0007", "\u0085", "\uFEFF", "😀", "0", "~", "null", ",", "?");
        for (int round = 0; round < 1_000; round++) {
            Map<String, Value> fields = new LinkedHashMap<>();
            fields.put("un", new Text(text(random, pieces)));
            fields.put("des", new Texts(List.of(text(random, pieces), text(random, pieces))));
            fields.put("aucun", new Texts(List.of()));
            FrontMatter matter = new FrontMatter(fields, text(random, pieces));
            FrontMatter read = FrontMatter.read(matter.written());
            assertThat(read).isEqualTo(matter);
            assertThat(read.written()).isEqualTo(matter.written());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "Un mot. => 1 => NO_BEGINNING",
                "--- un => 1 => NO_BEGINNING",
                "---\\na: b\\n => 1 => NO_END",
                "---\\na: b\\n ---\\n => 1 => NO_END",
                "---\\na: b\\na: c\\n---\\n => 3 => SYNTAX",
                "---\\nok: b\\na: \"b\\n---\\n => 3 => SYNTAX",
                "---\\n\\ta: b\\n---\\n => 2 => SYNTAX",
                "---\\n- a\\n---\\n => 2 => NO_FIELDS",
                "---\\nmot\\n---\\n => 2 => NO_FIELDS",
                "---\\na: b\\n? [x]\\n: c\\n---\\n => 3 => SYNTAX",
                "---\\nok: b\\na:\\n  b: c\\n---\\n => 4 => BAD_VALUE",
                "---\\na: [[b]]\\n---\\n => 2 => BAD_VALUE",
                "---\\na: &x b\\nc: *x\\n---\\n => 3 => BAD_VALUE",
                "---\\na: &x [b]\\nc: [*x, *x]\\n---\\n => 3 => BAD_VALUE"
            })
    void whatIsWrongIsToldWithItsLine(String file, int line, Kind kind) {
        BrokenFrontMatterException broken =
                catchThrowableOfType(
                        BrokenFrontMatterException.class,
                        () -> FrontMatter.read(file.replace("\\n", "\n").replace("\\t", "\t")));
        assertThat(broken).isNotNull();
        assertThat(broken.kind()).isEqualTo(kind);
        assertThat(broken.line()).isEqualTo(line);
    }

    @Test
    void fieldsAreBounded() {
        assertThatThrownBy(() -> FrontMatter.read("---\na: " + "b".repeat(100_000) + "\n---\n"))
                .hasMessageContaining("TOO_LONG");
        assertThatThrownBy(() -> FrontMatter.read("---\na: " + "[".repeat(60_000) + "\n---\n"))
                .isInstanceOf(BrokenFrontMatterException.class);
        assertThatThrownBy(() -> new FrontMatter(Map.of("a: b\nc", new Text("")), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyMistakeHasItsWords(Kind kind) {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(Messages.in(locale).get("cli.front." + kind, "note.md", 3, "un"))
                    .contains("note.md", "3")
                    .doesNotContain("{");
        }
    }

    private static String text(Random random, List<String> pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
