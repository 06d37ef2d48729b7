package cloud.girofle.herbier.web.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Order;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchAddressTest {

    static Stream<Criteria> searches() {
        return Stream.of(
                Criteria.of(""),
                Criteria.of("l’effet rebond & « l'électricité » 100 % + ? # é"),
                new Criteria("", Map.of(Facet.SOURCE, List.of("girofle")), Order.TITLE, 3),
                new Criteria(
                        "cloud",
                        Map.of(
                                Facet.TAG, List.of("à vérifier", "a/b; c, d", "R&D"),
                                Facet.COLLECTION, List.of("girofle/#collection_3"),
                                Facet.AUTHOR, List.of("lopez-fanny"),
                                Facet.YEAR, List.of("2019", "2021..2022", "..1999"),
                                Facet.TOPIC, List.of("centre-de-donnees", "rien"),
                                Facet.HAS, List.of("annotation", "texte"),
                                Facet.TYPE, List.of("report"),
                                Facet.LANGUAGE, List.of("fr")),
                        Order.NEWEST,
                        2,
                        true));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void readsBackWhatItWrites(Criteria criteria) {
        String address = new SearchAddress(criteria).query();
        assertThat(read(address).criteria()).isEqualTo(criteria);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?q=cloud",
                "?q=effet+rebond&type=report&motcle=acv&tri=titre&page=2",
                "?annee=2019&annee=2022",
                "?q=acv&theme=eau&annee=2015..2019&annee=2022&avec=texte&tri=titre&mots=exacts&page=3",
                "?q=acv&mots=exacts&annotations=avec&page=2",
                "?annotations=avec"
            })
    void writesBackWhatItReads(String address) {
        assertThat(read(address).query()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?page=abc", "?page=0", "?page=-1", "?tri=x", "?foo=bar", "?page=99999"})
    void ignoresWhatItDoesNotKnow(String address) {
        assertThat(read(address)).isEqualTo(SearchAddress.everything());
    }

    @ParameterizedTest
    @CsvSource({
        "?de=2015&a=2019, ?annee=2015..2019",
        "?q=acv&de=2019&a=2015&annee=1066, ?q=acv&annee=2015..2019",
        "?de=2015, ?annee=2015..",
        "?a=1999&type=book&mots=exacts, ?type=book&annee=..1999&mots=exacts",
        "?de=2015&a=2015, ?annee=2015",
        "?de=jadis&a=&annee=2015, ?annee=2015"
    })
    void yearsTypedInAFormAreARange(String typed, String address) {
        assertThat(read(typed).query()).isEqualTo(address);
    }

    @Test
    void narrowingStartsAgainAtTheFirstPage() {
        SearchAddress third = new SearchAddress(Criteria.of("cloud")).at(3);
        assertThat(third.with(Facet.TYPE, "book").query()).isEqualTo("?q=cloud&type=book");
        assertThat(third.with(Facet.TYPE, "book").without(Facet.TYPE, "book").query())
                .isEqualTo("?q=cloud");
        assertThat(third.sorted(Order.TITLE).query()).isEqualTo("?q=cloud&tri=titre");
    }

    @Test
    void whoeverTakesAnnotationsTooKeepsTakingThemElsewhereInTheSearch() {
        SearchAddress with = new SearchAddress(Criteria.of("cloud")).annotated(true);
        assertThat(with.with(Facet.TYPE, "book").sorted(Order.TITLE).at(2).query())
                .isEqualTo("?q=cloud&type=book&tri=titre&annotations=avec&page=2");
        assertThat(with.exactly(true).searching("acv").annotated(false).query())
                .isEqualTo("?q=acv&mots=exacts");
        assertThat(read("?annotations=non")).isEqualTo(SearchAddress.everything());
    }

    @Test
    void refusesMoreThanAnyoneWouldSearchFor() {
        assertThatThrownBy(() -> read("?q=" + "a".repeat(1_001)))
                .isInstanceOf(BadAddressException.class);
        String many =
                IntStream.rangeClosed(0, SearchAddress.MOST_CHOSEN)
                        .mapToObj(number -> "motcle=" + number)
                        .collect(Collectors.joining("&", "?", ""));
        assertThatThrownBy(() -> read(many)).isInstanceOf(BadAddressException.class);
    }

    private static SearchAddress read(String address) {
        return SearchAddress.read(Query.parse(address.isEmpty() ? "" : address.substring(1)));
    }
}
