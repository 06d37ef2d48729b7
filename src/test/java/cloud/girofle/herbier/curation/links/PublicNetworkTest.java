package cloud.girofle.herbier.curation.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.girofle.herbier.text.PublicNetwork;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that somebody types has us ask this machine, or its neighbours. */
class PublicNetworkTest {

    private final WebRequest request =
            new WebRequest(PublicNetwork::allows, "Herbier", Duration.ofSeconds(1));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1.2.3",
                "0.0.0.0",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.2.1",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotPublicIsNotAsked(String address) throws UnknownHostException {
        assertThat(PublicNetwork.allows(InetAddress.getByName(address), 80)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "193.0.0.1",
                "2001:67c:2e8:22::1",
                "2606:4700::1111",
                "2a01:e0a::1"
            })
    void whatIsPublicIsAskedAtTheUsualPortsOnly(String address) throws UnknownHostException {
        assertThat(PublicNetwork.allows(InetAddress.getByName(address), 80)).isTrue();
        assertThat(PublicNetwork.allows(InetAddress.getByName(address), 443)).isTrue();
        assertThat(PublicNetwork.allows(InetAddress.getByName(address), 22)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://127.1/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::ffff:7f00:1]/",
                "https://LOCALHOST/x"
            })
    void namesAndOddNumbersThatLeadThereAreRefused(String address) {
        WebPlace place = WebPlace.of(address).orElseThrow();
        assertThatThrownBy(() -> request.send("HEAD", place))
                .isInstanceOf(WebRequest.OutOfReachException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://exemple.fr/",
                "javascript:alert(1)",
                "http://user:secret@exemple.fr/",
                "http://exemple.fr@127.0.0.1/",
                "http://exemple.fr:0/",
                "http://exemple.fr:99999/",
                "http:///x",
                "http://exem ple.fr/",
                "http://a\r\nHost: b/",
                "http://exemple\uff0ffr/",
                "http://exemple.fr\\@127.0.0.1/",
                "not an address",
                ""
            })
    void whatIsNoAddressOfTheWebIsNone(String address) {
        assertThat(WebPlace.of(address)).isEmpty();
    }

    @Test
    void addressesAreReadAsBrowsersDo() {
        assertThat(WebPlace.of(" HTTPS://Été.Exemple.fr:8443/a b?q=é|#c ").orElseThrow())
                .isEqualTo(new WebPlace(true, "xn--t-9fab.exemple.fr", 8443, "/a%20b?q=%C3%A9%7C"));
        WebPlace page = WebPlace.of("http://exemple.fr/a/b?c").orElseThrow();
        assertThat(page.to("../d").orElseThrow().address()).isEqualTo("http://exemple.fr/d");
        assertThat(page.to("//autre.fr").orElseThrow().address()).isEqualTo("http://autre.fr/");
        assertThat(page.to("/x\r\nEvil: 1").orElseThrow().path()).isEqualTo("/x%0D%0AEvil:%201");
        assertThat(page.to("gopher://autre.fr/")).isEmpty();
    }
}
