package cloud.girofle.herbier.search;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.reference.Identifier;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.MultiReader;
import org.junit.jupiter.api.Test;

/** What is read from what was typed. */
class QueryReaderTest {

    @Test
    void wordsPhrasesPrefixesAndExclusions() {
        assertThat(QueryReader.read("cloud écolog* \"bout de flux\" -google -\"big tech\""))
                .isEqualTo(
                        new Question(
                                List.of(
                                        new Asked.Word("cloud"),
                                        new Asked.Prefix("écolog"),
                                        new Asked.Phrase("bout de flux")),
                                List.of(new Asked.Word("google"), new Asked.Phrase("big tech"))));
    }

    @Test
    void frenchQuotesAreQuotes() {
        assertThat(wanted("« bout de flux » “low tech”"))
                .containsExactly(new Asked.Phrase(" bout de flux "), new Asked.Phrase("low tech"));
    }

    @Test
    void eitherOfTwoOrMore() {
        assertThat(wanted("acv OR lca OU \"life cycle\" smartphone"))
                .containsExactly(
                        new Asked.Either(
                                List.of(
                                        new Asked.Word("acv"),
                                        new Asked.Word("lca"),
                                        new Asked.Phrase("life cycle"))),
                        new Asked.Word("smartphone"));
    }

    @Test
    void anOrThatJoinsNothingIsAWord() {
        assertThat(wanted("OR cloud")).containsExactly(word("OR"), word("cloud"));
        assertThat(wanted("cloud OR")).containsExactly(word("cloud"), word("OR"));
    }

    @Test
    void fieldsAreNamedInFrenchAndEnglish() {
        for (String name : List.of("auteur", "Auteur", "author", "auteur·ice", "AUTEURICE")) {
            assertThat(wanted(name + ":lopez"))
                    .containsExactly(new Asked.Within(Part.CREATOR, word("lopez")));
        }
        assertThat(wanted("mot-clé:énergie keyword:énergie"))
                .containsOnly(new Asked.Within(Part.TAG, word("énergie")));
        assertThat(wanted("auteur : lopez titre: \"à bout\""))
                .containsExactly(
                        new Asked.Within(Part.CREATOR, word("lopez")),
                        new Asked.Within(Part.TITLE, new Asked.Phrase("à bout")));
    }

    @Test
    void anUnknownFieldIsText() {
        assertThat(wanted("bonjour:monde 12:30"))
                .containsExactly(word("bonjour"), word("monde"), word("12"), word("30"));
        assertThat(wanted("auteur:")).containsExactly(word("auteur"));
    }

    @Test
    void yearsAndRangesOfYears() {
        assertThat(wanted("année:2018")).containsExactly(new Asked.Years(2018, 2018));
        for (String range : List.of("2018..2022", "2018-2022", "2022..2018", "2018–2022")) {
            assertThat(wanted("année:" + range)).containsExactly(new Asked.Years(2018, 2022));
        }
        assertThat(wanted("2018..2022")).containsExactly(new Asked.Years(2018, 2022));
        assertThat(wanted("year:>=2018")).containsExactly(new Asked.Years(2018, Integer.MAX_VALUE));
        assertThat(wanted("date:..2020")).containsExactly(new Asked.Years(Integer.MIN_VALUE, 2020));
        assertThat(wanted("date:2020-05-01")).containsExactly(new Asked.Years(2020, 2020));
    }

    @Test
    void typesLanguagesAndSourcesByTheirNames() {
        assertThat(wanted("type:livre")).containsExactly(valued(Facet.TYPE, "book"));
        assertThat(wanted("type:Livres")).containsExactly(valued(Facet.TYPE, "book"));
        assertThat(wanted("type:\"page web\"")).containsExactly(valued(Facet.TYPE, "webpage"));
        assertThat(wanted("type:bookSection")).containsExactly(valued(Facet.TYPE, "bookSection"));
        assertThat(wanted("type:article"))
                .containsExactly(
                        valued(
                                Facet.TYPE,
                                "journalArticle",
                                "magazineArticle",
                                "newspaperArticle"));
        assertThat(wanted("langue:anglais")).containsExactly(valued(Facet.LANGUAGE, "en"));
        assertThat(wanted("source:Girofle")).containsExactly(valued(Facet.SOURCE, "girofle"));
    }

    @Test
    void identifiersAreKnownInAnyDress() {
        Identifier doi = new Identifier.Doi("10.1126/science.aba3758");
        for (String dress :
                List.of(
                        "10.1126/science.aba3758",
                        "doi:10.1126/SCIENCE.aba3758",
                        "DOI : 10.1126/science.aba3758",
                        "masanet 10.1126/science.aba3758")) {
            assertThat(wanted(dress).getLast())
                    .isInstanceOfSatisfying(
                            Asked.Named.class,
                            named -> assertThat(named.identifiers()).containsExactly(doi));
        }
        for (String dress :
                List.of("9782021515299", "978-2-02-151529-9", "ISBN 978 2 02 151529 9")) {
            assertThat(wanted(dress))
                    .containsExactly(
                            new Asked.Named(List.of(new Identifier.Isbn("9782021515299")), dress));
        }
        assertThat(wanted("https://doi.org/10.1126/science.aba3758"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Asked.Named.class, named -> assertThat(named.identifiers()).contains(doi));
    }

    @Test
    void compoundsStayWholeAndSlashesSeparate() {
        assertThat(wanted("low-tech kWh/Go carnino & marquet (2018)"))
                .containsExactly(
                        word("low-tech"),
                        word("kWh"),
                        word("Go"),
                        word("carnino"),
                        word("marquet"),
                        word("2018"));
    }

    @Test
    void noiseAsksForNothing() throws IOException {
        for (String noise : List.of(")(", "\"", "\"\"", "- - -", "…", "!!!", ":", "-*")) {
            Question question = QueryReader.read(noise);
            assertThat(
                            QueryMaker.make(
                                    question,
                                    new OpenIndex(new MultiReader()),
                                    Thesaurus.EMPTY,
                                    true,
                                    false))
                    .as(noise)
                    .isEqualTo(Wanted.NOTHING);
        }
    }

    @Test
    void nothingOrAStarAsksForEverything() {
        for (String all : List.of("", "  ", "*", "* *", "\u00a0")) {
            assertThat(QueryReader.read(all)).as(all).isEqualTo(Question.EVERYTHING);
        }
    }

    @Test
    void aLongTextIsReadInPart() {
        assertThat(wanted("mot ".repeat(5_000))).hasSize(QueryReader.MOST);
        assertThat(wanted("a OR ".repeat(5_000)).getFirst())
                .isInstanceOfSatisfying(
                        Asked.Either.class,
                        either -> assertThat(either.options()).hasSize(QueryReader.MOST));
        assertThat(wanted("x".repeat(10_000))).hasSize(1);
    }

    private static List<Asked> wanted(String text) {
        return QueryReader.read(text).wanted();
    }

    private static Asked word(String text) {
        return new Asked.Word(text);
    }

    private static Asked valued(Facet facet, String... values) {
        return new Asked.Valued(facet, List.of(values));
    }
}
