package cloud.girofle.herbier.zotero.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.Typed;
import cloud.girofle.herbier.zotero.reading.Export;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkListTest {

    @Test
    void aMarkdownListGivesPagesUnderItsHeadings() {
        Export export =
                Typed.read(
                        """
                        # Veille

                        * [Base Empreinte](https://base.example/), ADEME.
                        * [Livre *blanc*](https://livre.example/a_(b)), AGIT (Green IT), 2020

                        ## Énergie

                        1. [Baromètre](https://baro.example/) - Étude de maturité, AGIT, 24 juin 2015.
                        2. [Recyclage](https://recyclage.example/) (service d’Ecologic)
                           qui continue ici

                        ## Rien ici

                        # Outils
                        - [Grafana](https://grafana.example/)
                        """);

        assertThat(export.format()).isEqualTo("Markdown");
        assertThat(export.problems()).isEmpty();
        assertThat(export.collections())
                .containsExactly(
                        new Collection("/Veille", "Veille", ""),
                        new Collection("/Veille/Énergie", "Énergie", "/Veille"),
                        new Collection("/Outils", "Outils", ""));
        assertThat(export.records())
                .extracting(
                        Record::title,
                        item -> item.field("publisher"),
                        item -> item.field("date"),
                        item -> item.field("abstractNote"),
                        item -> item.collections().getFirst())
                .containsExactly(
                        tuple("Base Empreinte", "ADEME", "", "", "/Veille"),
                        tuple("Livre <i>blanc</i>", "AGIT (Green IT)", "2020", "", "/Veille"),
                        tuple(
                                "Baromètre",
                                "",
                                "24 juin 2015",
                                "Étude de maturité, AGIT, 24 juin 2015.",
                                "/Veille/Énergie"),
                        tuple(
                                "Recyclage",
                                "",
                                "",
                                "(service d’Ecologic) qui continue ici",
                                "/Veille/Énergie"),
                        tuple("Grafana", "", "", "", "/Outils"));
        assertThat(export.records())
                .extracting(Record::localId)
                .contains("https://livre.example/a_(b)");
        assertThat(export.records()).allMatch(item -> item.type().equals("webpage"));
    }

    @Test
    void plainLinesWillDo() {
        Export export =
                Typed.read(
                        """
                        À lire : https://a.example/un.
                        https://b.example/deux — Deux
                        <https://c.example/trois>

                        - https://a.example/un
                        """);

        assertThat(export.records())
                .extracting(Record::localId, item -> item.field("url"), Record::title)
                .containsExactly(
                        tuple("https://a.example/un", "https://a.example/un", "À lire"),
                        tuple("https://b.example/deux", "https://b.example/deux", "Deux"),
                        tuple("https://c.example/trois", "https://c.example/trois", ""),
                        tuple("https://a.example/un#2", "https://a.example/un", ""));
        assertThat(export.problems())
                .extracting(Problem::place, Problem::kind)
                .containsExactly(
                        tuple("line:3", Kind.NO_TITLE),
                        tuple("line:5", Kind.DUPLICATE_KEY),
                        tuple("line:5", Kind.NO_TITLE));
    }

    @Test
    void theTitleOfThePageIsACollectionToo() {
        Export export =
                Typed.read("---\ntitle: \"Webographie\"\n---\n\n* [Un](https://a.example/)\n");

        assertThat(export.records().getFirst().collections()).isEqualTo(List.of("/Webographie"));
    }

    @Test
    void nestingHoweverDeepIsRead() {
        String emphasis = "*_".repeat(20_000) + "a" + "_*".repeat(20_000);
        String quotes = ">".repeat(20_000) + " [Deux](https://b.example/)";
        String list =
                "* [Un](https://un.example/)\n".repeat(1_000); // More than decides the format.
        Export export =
                Typed.read(list + "* [" + emphasis + "](https://a.example/)\n\n" + quotes + "\n");

        assertThat(export.records()).extracting(Record::localId).contains("https://a.example/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Un texte.\n\nQui cite [une page](https://a.example/) en passant.\n\nEt finit.\n",
                "<p>\nhttps://a.example/\n</p>",
                "[\n  \"https://a.example/\"\n]",
                "name: x\nurl: https://a.example/\nlicense: MIT\n",
                "a;b;https://a.example/\nc;d;https://b.example/\n",
                "[une ancre](#ici)\n"
            })
    void proseAndDataAreNoListsOfLinks(String text) {
        assertThat(Typed.read(text).problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.UNKNOWN_FORMAT);
    }
}
