package cloud.girofle.herbier.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2020-02-14                | 102020-02-14
                    2020-02                   | 102020-02-00
                    2020                      | 102020-00-00
                    2021-01-02T10:00:00+01:00 | 102021-01-02
                    2018-05-03/2018-05-05     | 102018-05-03
                    2010///                   | 102010-00-00
                    14/02/2020                | 102020-02-14
                    12 mars 2019              | 102019-03-12
                    1er août 1914             | 101914-08-01
                    March 5, 2019             | 102019-03-05
                    mai 1968                  | 101968-05-00
                    juin 2001                 | 102001-06-00
                    juillet 2001              | 102001-07-00
                    hiver 2021                | 102021-00-00
                    c. 1503-1506              | 101503-00-00
                    -0051                     | 099949-00-00
                    2020-13-45                | 102020-00-00
                    """)
    void theSortKeyHoldsWhatIsKnownOfTheDate(String written, String sortKey) {
        assertThat(ItemDate.parse(written).sortKey()).isEqualTo(sortKey);
        assertThat(ItemDate.parse(written).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"s.d.", "à paraître", "''", "12", "99999999999999999999"})
    void whatHasNoYearHasNoSortKey(String written) {
        assertThat(ItemDate.parse(written).year()).isEmpty();
        assertThat(ItemDate.parse(written).sortKey()).isEmpty();
    }

    @Test
    void sortKeysComeInTheOrderOfTheDates() {
        assertThat(
                        Stream.of(
                                        "-0051",
                                        "0014",
                                        "1503",
                                        "mai 1968",
                                        "1968-05-03",
                                        "2020",
                                        "2020-02")
                                .map(date -> ItemDate.parse(date).sortKey()))
                .isSorted();
    }
}
