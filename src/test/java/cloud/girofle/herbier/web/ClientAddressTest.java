package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is believed about who asks. */
class ClientAddressTest {

    private static final URI PUBLIC = URI.create("https://herbier.example/fr");

    @ParameterizedTest
    @CsvSource({
        // What the client wrote stands before what the proxy has seen.
        "127.0.0.1, '6.6.6.6, 203.0.113.7', 203.0.113.7",
        "::1, '203.0.113.7', 203.0.113.7",
        "127.0.0.1, '203.0.113.7, 127.0.0.1', 203.0.113.7",
        "127.0.0.1, '2001:db8::7', 2001:db8::7",
        // Somebody else's word.
        "192.0.2.1, '203.0.113.7', 192.0.2.1",
        "10.1.2.3, '203.0.113.7', 10.1.2.3",
        // No word, or none that a proxy writes.
        "127.0.0.1, '', 127.0.0.1",
        "127.0.0.1, 'unknown', 127.0.0.1",
        "127.0.0.1, '203.0.113.7, bad.cafe', 127.0.0.1",
        "127.0.0.1, '203.0.113.7,', 127.0.0.1",
        "127.0.0.1, '::::', 127.0.0.1",
        "127.0.0.1, '300.1.1.1', 127.0.0.1",
        "127.0.0.1, '1', 127.0.0.1",
    })
    void aProxyOnThisMachineIsBelievedAboutTheLastAddressAlone(
            String end, String chain, String client) {
        assertThat(ClientAddress.of(end, chain, Proxies.usual(PUBLIC))).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, '6.6.6.6, 203.0.113.7, 2001:db8:5::9', 203.0.113.7",
        "::ffff:10.1.2.3, '203.0.113.7', 203.0.113.7",
        "172.31.255.255, '203.0.113.7', 203.0.113.7",
        "172.32.0.0, '203.0.113.7', 172.32.0.0",
        "2001:db8:5:ffff::1, '203.0.113.7', 203.0.113.7",
        "2001:db8:6::1, '203.0.113.7', 2001:db8:6::1",
        // This machine is no proxy unless it is named.
        "127.0.0.1, '203.0.113.7', 127.0.0.1",
        // Only proxies all the way: the first of them asks.
        "10.1.2.3, '10.0.0.1, 10.0.0.2', 10.0.0.1",
    })
    void soAreThoseThatAreNamedWhereverTheyStand(String end, String chain, String client) {
        Proxies proxies = Proxies.of("10.0.0.0/8, 172.16.0.0/12,2001:db8:5::/48").orElseThrow();
        assertThat(ClientAddress.of(end, chain, proxies)).isEqualTo(client);
    }

    @Test
    void whereNobodyIsAProxyNobodyIsBelieved() {
        for (Proxies none :
                List.of(
                        Proxies.of(" ").orElseThrow(),
                        Proxies.usual(URI.create("http://localhost:8080")))) {
            assertThat(ClientAddress.of("127.0.0.1", "203.0.113.7", none)).isEqualTo("127.0.0.1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "proxy.example",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "::/129",
                "10.0.0",
                "bad.cafe",
                "10.0.0.1 10.0.0.2",
                "10.0.0.1,,",
                "*"
            })
    void whatIsNoAddressIsNoProxy(String written) {
        assertThat(Proxies.of(written)).isEqualTo(Optional.empty());
    }
}
