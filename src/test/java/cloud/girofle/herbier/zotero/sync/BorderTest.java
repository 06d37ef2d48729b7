package cloud.girofle.herbier.zotero.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.girofle.herbier.reference.Problem;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that a partner owns does not open this machine, or its neighbours, to them. */
class BorderTest {

    private static final URI PARTNER = URI.create("https://partenaire.example/oai");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "192.168.1.1",
                "169.254.169.254",
                "::1",
                "fd00::1",
                "fe80::1",
                "::ffff:10.0.0.1",
                "93.184.216.34 127.0.0.1",
                "2606:4700::1111 fd00::1"
            })
    void aNameWithAPrivateAddressAmongItsOwnIsRefused(String addresses) {
        assertThatThrownBy(() -> border(PARTNER, Network.PUBLIC, addresses).check(PARTNER))
                .isInstanceOfSatisfying(
                        SyncFailure.class,
                        failure -> {
                            Problem problem = failure.problem("ailleurs");
                            assertThat(problem.kind()).isEqualTo(Problem.Kind.SYNC_PRIVATE);
                            assertThat(problem.details()).first().isEqualTo("partenaire.example");
                        });
        assertThatCode(() -> border(PARTNER, Network.PRIVATE, addresses).check(PARTNER))
                .as("whoever runs Herbier says that it is theirs")
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "2606:4700::1111 1.1.1.1"})
    void aNameOfThePublicNetworkIsAsked(String addresses) {
        assertThatCode(() -> border(PARTNER, Network.PUBLIC, addresses).check(PARTNER))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/oai, true",
        "http://192.168.1.7/oai, true",
        "http://[::1]:8080/oai, true",
        "http://[fd00::1]/oai, true",
        "http://localhost:8080/oai, true",
        "http://LOCALHOST/oai, true",
        "http://2130706433/oai, false",
        "http://0/oai, false",
        "http://[::ffff:127.0.0.1]/oai, false",
        "http://[::ffff:7f00:1]/oai, false",
        "http://[::ffff:10.0.0.1]/oai, false"
    })
    void anAddressThatIsPlainlyWrittenIsMeant(URI written, boolean meant) {
        Border border = new Border(written, Network.PUBLIC, InetAddress::getAllByName);
        if (meant) {
            assertThatCode(() -> border.check(written)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> border.check(written)).isInstanceOf(SyncFailure.class);
        }
    }

    @Test
    void aNameThatSaysToBeLocalMustBe() {
        URI here = URI.create("http://localhost/oai");
        assertThatThrownBy(() -> border(here, Network.PUBLIC, "10.0.0.1").check(here))
                .isInstanceOf(SyncFailure.class);
    }

    @Test
    void whatIsWrittenElsewhereThanInTheSourceIsNotMeant() {
        Border border = new Border(PARTNER, Network.PUBLIC, InetAddress::getAllByName);
        assertThatThrownBy(() -> border.check(URI.create("http://127.0.0.1/oai")))
                .isInstanceOf(SyncFailure.class);
        for (String odd : List.of("2130706433", "127.1", "0", "127.0.0.1")) {
            assertThatThrownBy(() ->
                            new Border(
                                            PARTNER,
                                            Network.PUBLIC,
                                            any -> InetAddress.getAllByName(odd))
                                    .check(PARTNER))
                    .as(odd)
                    .isInstanceOf(SyncFailure.class);
        }
    }

    @Test
    void aNameThatMovesBetweenTwoRequestsIsNotFollowed() {
        try (ZoteroServer server = new ZoteroServer()) {
            URI named = URI.create(server.address().toString().replace("127.0.0.1", "localhost"));
            Queue<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "192.168.1.1"));
            Border border =
                    new Border(
                            named,
                            Network.PUBLIC,
                            any -> new InetAddress[] {InetAddress.getByName(answers.remove())});
            Clockwork clock = new Clockwork();
            HttpRequest request = HttpRequest.newBuilder(named.resolve("/x")).build();
            try (Courier courier =
                    new Courier(named, border, new Patience(clock), clock, 1 << 20)) {
                int status = courier.ask(request, HttpResponse::statusCode);
                assertThat(status).isBetween(200, 499);
                assertThatThrownBy(() -> courier.ask(request, HttpResponse::statusCode))
                        .isInstanceOf(SyncFailure.class)
                        .hasMessageContaining("192.168.1.1");
            }
        }
    }

    private static Border border(URI server, Network network, String addresses) {
        return new Border(
                server,
                network,
                any -> {
                    String[] each = addresses.split(" ", -1);
                    InetAddress[] all = new InetAddress[each.length];
                    for (int i = 0; i < each.length; i++) {
                        all[i] = InetAddress.getByName(each[i]);
                    }
                    return all;
                });
    }
}
