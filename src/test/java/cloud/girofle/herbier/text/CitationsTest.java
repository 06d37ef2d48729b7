package cloud.girofle.herbier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationsTest {

    private static final Cited LOPEZ =
            new Cited(
                    "/references/ABCD2345", "Lopez", "2022", "Lopez, Fanny (2022). <i>À bout</i>.");
    private static final Cited SHIFT =
            new Cited("/references/EFGH2345", "Ferreboeuf et al.", "2018", "Ferreboeuf (2018).");
    private static final Cited UNDATED =
            new Cited("/references/JKLM2345", "Lean ICT", "", "Lean ICT.");

    private static final Map<String, Cited> KNOWN =
            Map.of(
                    "lopezBout2022", LOPEZ,
                    "ABCD2345", LOPEZ,
                    "ferreboeuf:2018", SHIFT,
                    "été_a", UNDATED,
                    "a..b", UNDATED);

    private static final String LOPEZ_LINK = "<a href=\"/references/ABCD2345\">";

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "Mot [@lopezBout2022]. => Mot (<L>Lopez, 2022</a>).",
                "Mot [@lopezBout2022, p. 12]. => Mot (<L>Lopez, 2022</a>, p. 12).",
                "Mot [@lopezBout2022 p. 12-14]. => Mot (<L>Lopez, 2022</a>, p. 12-14).",
                "Mot [@lopezBout2022 33]. => Mot (<L>Lopez, 2022</a>, 33).",
                "Mot [@lopezBout2022 passim]. => Mot (<L>Lopez, 2022</a> passim).",
                "Mot [-@lopezBout2022, p. 3]. => Mot (<L>2022</a>, p. 3).",
                "Mot [voir -@lopezBout2022]. => Mot (voir <L>2022</a>).",
                "@lopezBout2022 dit => <L>Lopez (2022)</a> dit",
                "Selon @lopezBout2022, rien. => Selon <L>Lopez (2022)</a>, rien.",
                "Selon @lopezBout2022. => Selon <L>Lopez (2022)</a>.",
                "@lopezBout2022 [p. 33] dit => <L>Lopez (2022, p. 33)</a> dit",
                "@ABCD2345 [lien](/x) => <L>Lopez (2022)</a> <a href=\"/x\">lien</a>",
                "Voir [[ABCD2345]]. => Voir <L>Lopez, 2022</a>.",
                "Voir [[ lopezBout2022 ]] ! => Voir <L>Lopez, 2022</a> !",
                "Voir [[ABCD2345| *son* livre ]]. => Voir <L>*son* livre</a>.",
                "Voir [[ABCD2345|]]. => Voir <L>Lopez, 2022</a>.",
                "**[[ABCD2345]]** => <strong><L>Lopez, 2022</a></strong>",
                "*@lopezBout2022* => <em><L>Lopez (2022)</a></em>",
                "«[@ABCD2345]» => «(<L>Lopez, 2022</a>)»"
            })
    void aKeyBecomesAShortCitationThatLeadsToTheReference(String markdown, String html) {
        assertThat(html(markdown)).isEqualTo("<p>" + html.replace("<L>", LOPEZ_LINK) + "</p>");
    }

    @Test
    void severalStandInOnePairOfParentheses() {
        Rendered rendered = rendered("Mot [voir @lopezBout2022, p. 3 ; aussi @ferreboeuf:2018].");
        assertThat(rendered.html())
                .contains(
                        "(voir "
                                + LOPEZ_LINK
                                + "Lopez, 2022</a>, p. 3; aussi"
                                + " <a href=\"/references/EFGH2345\">Ferreboeuf et al., 2018</a>)");
        assertThat(rendered.cited()).containsExactly(LOPEZ, SHIFT);
        assertThat(rendered.missing()).isEmpty();
    }

    @Test
    void aReferenceWithoutAYearGoesWithout() {
        assertThat(html("@été_a, [@été_a, p. 2], [-@{a..b}]"))
                .isEqualTo(
                        "<p><U>Lean ICT</a>, (<U>Lean ICT</a>, p. 2), (<U>Lean ICT</a>)</p>"
                                .replace("<U>", "<a href=\"/references/JKLM2345\">"));
    }

    @Test
    void theWordsOfALinkMayGoOverTheEndOfALine() {
        assertThat(html("Voir [[ABCD2345|son\nlivre]]."))
                .isEqualTo("<p>Voir <a href=\"/references/ABCD2345\">son livre</a>.</p>");
    }

    @Test
    void theBibliographyHoldsEachReferenceOnceInTheOrderOfTheText() {
        Rendered rendered =
                rendered(
                        "@ferreboeuf:2018 et [[lopezBout2022]]\n\n- [@ABCD2345]\n- [@été_a][^n]\n\n[^n]: @lopezBout2022");
        assertThat(rendered.cited()).containsExactly(SHIFT, LOPEZ, UNDATED);
        assertThat(rendered.cited()).extracting(Cited::entry).contains(LOPEZ.entry());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "Mot [voir @inconnu, p. 1]. => Mot <M>[voir @inconnu, p. 1]</span>. => inconnu",
                "Selon @inconnu [p. 1]. => Selon <M>@inconnu [p. 1]</span>. => inconnu",
                "Voir [[Autre chose]]. => Voir <M>[[Autre chose]]</span>. => Autre chose",
                "[@inconnu ; -@autre] => <M>[@inconnu ; -@autre]</span> => inconnu,autre"
            })
    void aMissingKeyIsShownAsItWasTyped(String markdown, String html, String missing) {
        assertThat(html(markdown))
                .isEqualTo("<p>" + html.replace("<M>", "<span class=\"missing\">") + "</p>");
        assertThat(rendered(markdown).missing()).containsExactly(missing.split(","));
    }

    @Test
    void amongThoseFoundOnlyTheMissingOneIsMarked() {
        assertThat(html("[@lopezBout2022; @inconnu, p. 2]"))
                .isEqualTo(
                        "<p>("
                                + LOPEZ_LINK
                                + "Lopez, 2022</a>; <span class=\"missing\">@inconnu</span>, p. 2)</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Écrire à moi@lopezBout2022.example",
                "Suivre @lopezBout2022@mastodon.example",
                "`[@lopezBout2022]` et `[[ABCD2345]]`",
                "\\@lopezBout2022",
                "\\[\\[ABCD2345]]",
                "a @ b [@] [[ ]] [[]] [@;@]",
                "[ABCD2345] [a; b] [[ABCD2345] ]",
                "https://mastodon.example/@lopezBout2022",
                "[moi](mailto:a@lopezBout2022.example)",
                "    @lopezBout2022 [@lopezBout2022]"
            })
    void whatIsNoCitationStaysAsItIs(String markdown) {
        Rendered rendered = rendered(markdown);
        assertThat(rendered.html()).doesNotContain("/references/", "missing");
        assertThat(rendered.cited()).isEmpty();
        assertThat(rendered.missing()).isEmpty();
    }

    @Test
    void aLinkWithADefinitionIsALink() {
        assertThat(html("[@lopezBout2022]\n\n[@lopezBout2022]: /ailleurs"))
                .contains("href=\"/ailleurs\"");
        assertThat(html("[voir @lopezBout2022](/ailleurs)")).contains("<a href=\"/ailleurs\">voir");
    }

    @Test
    void whatAReferenceSaysIsTextInACitation() {
        Cited hostile = new Cited("/references/X", "<b>&", "\"20\"", "");
        assertThat(Markdown.rendered("@x", "", "", key -> Optional.of(hostile)).html())
                .contains("<a href=\"/references/X\">&lt;b&gt;&amp; (\"20\")</a>");
    }

    private static Rendered rendered(String markdown) {
        return Markdown.rendered(markdown, "", "n-", key -> Optional.ofNullable(KNOWN.get(key)));
    }

    private static String html(String markdown) {
        return rendered(markdown).html().strip();
    }
}
