package cloud.girofle.herbier.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Identifier.Arxiv;
import cloud.girofle.herbier.reference.Identifier.CitationKey;
import cloud.girofle.herbier.reference.Identifier.Doi;
import cloud.girofle.herbier.reference.Identifier.Isbn;
import cloud.girofle.herbier.reference.Identifier.Pmcid;
import cloud.girofle.herbier.reference.Identifier.Pmid;
import cloud.girofle.herbier.reference.Identifier.Url;
import cloud.girofle.herbier.reference.Identifier.ZoteroUri;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    10.1126/science.aba3758                             | 10.1126/science.aba3758
                    doi:10.1126/Science.ABA3758                         | 10.1126/science.aba3758
                    https://doi.org/10.1126/science.aba3758             | 10.1126/science.aba3758
                    http://dx.doi.org/10.1126%2Fscience.aba3758         | 10.1126/science.aba3758
                    voir 10.1126/science.aba3758.                       | 10.1126/science.aba3758
                    (10.1126/science.aba3758)                           | 10.1126/science.aba3758
                    10.1000/xyz(123)<a>                                 | 10.1000/xyz(123)<a>
                    10.1016/S0140-6736(99)80020-5                       | 10.1016/s0140-6736(99)80020-5
                    """)
    void aDoiIsKnownAgainInAnyDress(String text, String doi) {
        assertThat(Identifiers.doi(text)).contains(new Doi(doi));
    }

    @Test
    void whatIsNotADoiIsNot() {
        assertThat(Identifiers.doi("10.5 % de la consommation")).isEmpty();
        assertThat(Identifiers.doi("%ZZ %2F")).isEmpty();
    }

    @Test
    void anIsbnOfTenDigitsAndOneOfThirteenAreTheSame() {
        assertThat(Identifiers.isbns("2-07-036002-4")).containsExactly(new Isbn("9782070360024"));
        assertThat(Identifiers.isbns("978-2-07-036002-4 2070360024"))
                .containsExactly(new Isbn("9782070360024"));
        assertThat(Identifiers.isbns("080442957X")).containsExactly(new Isbn("9780804429573"));
    }

    @Test
    void anIsbnWithAWrongCheckDigitIsNotOne() {
        assertThat(Identifiers.isbns("978-2-07-036002-5, 2070360025, 1234567890123")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/a/, example.org/a",
        "http://Example.org/a#suite, example.org/a",
        "https://example.org/a?utm_source=x&id=3&fbclid=z, example.org/a?id=3",
        "https://example.org, example.org"
    })
    void aWebAddressIsKnownAgainWithoutItsTrimmings(String text, String url) {
        assertThat(Identifiers.url(text)).contains(new Url(url));
    }

    @Test
    void whatIsNotAWebAddressIsNot() {
        assertThat(Identifiers.url("ftp://example.org")).isEmpty();
        assertThat(Identifiers.url("")).isEmpty();
    }

    @Test
    void aRecordIsKnownByAllThatItSaysOfItself() {
        Record item =
                new Record(
                        "http://zotero.org/users/4242/items/6FKMXG6W",
                        "journalArticle",
                        Map.of(
                                "DOI", "10.1000/ABC",
                                "url", "https://arxiv.org/abs/2104.10350v3",
                                "extra", "PMID: 123\nPMCID: PMC456\nCitation Key: patterson2021"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Relation(
                                        "owl:sameAs", "http://zotero.org/groups/99/items/ABCD2345"),
                                new Relation(
                                        "dc:relation",
                                        "http://zotero.org/groups/99/items/XXXX2345")));
        assertThat(Identifiers.of(item))
                .containsExactlyInAnyOrder(
                        new ZoteroUri("http://zotero.org/users/4242/items/6FKMXG6W"),
                        new ZoteroUri("http://zotero.org/groups/99/items/ABCD2345"),
                        new Doi("10.1000/abc"),
                        new Arxiv("2104.10350"),
                        new Pmid("123"),
                        new Pmcid("PMC456"),
                        new Url("arxiv.org/abs/2104.10350v3"),
                        new CitationKey("patterson2021"));
    }
}
