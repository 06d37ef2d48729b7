package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cloud.girofle.herbier.web.Politeness.TooMany;
import io.github.bucket4j.TimeMeter;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Programs leave some of the site to others. */
class PolitenessTest {

    private final AtomicLong now = new AtomicLong();
    private final Politeness politeness =
            new Politeness(
                    new TimeMeter() {
                        @Override
                        public long currentTimeNanos() {
                            return now.get();
                        }

                        @Override
                        public boolean isWallClockBased() {
                            return false;
                        }
                    },
                    Politeness.A_MINUTE);

    @Test
    void aNetworkMaySendSoMuchAMinute() {
        spend("203.0.113.7");
        assertThatExceptionOfType(TooMany.class)
                .isThrownBy(() -> politeness.count("203.0.113.7"))
                .satisfies(haste -> assertThat(haste.seconds()).isEqualTo(1));
        assertThatCode(() -> politeness.count("203.0.113.8")).doesNotThrowAnyException();

        now.addAndGet(Duration.ofSeconds(1).toNanos()); // Five more may come each second.
        for (int i = 0; i < 5; i++) {
            politeness.count("203.0.113.7");
        }
        assertThatExceptionOfType(TooMany.class).isThrownBy(() -> politeness.count("203.0.113.7"));
    }

    @Test
    void whoeverHasOneAddressOfVersionSixHasItsNetwork() {
        spend("2001:db8:1:2::1");
        assertThatExceptionOfType(TooMany.class)
                .isThrownBy(() -> politeness.count("2001:db8:1:2:ffff::9"));
        assertThatCode(() -> politeness.count("2001:db8:1:3::1")).doesNotThrowAnyException();
    }

    @Test
    void thisMachineIsNotCounted() {
        spend("127.0.0.1");
        assertThatCode(() -> politeness.count("127.0.0.1")).doesNotThrowAnyException();
        spend("::1");
        assertThatCode(() -> politeness.count("::1")).doesNotThrowAnyException();
    }

    @Test
    void aProgramInAHurryIsToldWhenToComeBackAndAReaderIsNotCounted() {
        String[] from = {"X-Forwarded-For", "198.51.100.4"};
        try (SampleSite site = SampleSite.empty()) {
            for (int i = 0; i < Politeness.A_MINUTE; i++) {
                assertThat(site.get("/api/v1/sources", from).statusCode()).isEqualTo(200);
            }
            HttpResponse<String> refused = site.get("/api/v1/sources", from);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
            assertThat(refused.body()).contains("\"status\":429", "300 at most");
            assertThat(site.get("/recherche.bib", from).body()).contains("300 au plus");
            assertThat(site.get("/oai?verb=Identify", from).statusCode()).isEqualTo(429);
            assertThat(site.get("/recherche", from).statusCode()).isEqualTo(200);

            site.later(Duration.ofSeconds(1));
            assertThat(site.get("/api/v1/sources", from).statusCode()).isEqualTo(200);
            assertThat(site.get("/api/v1/sources").statusCode()).isEqualTo(200);
        }
    }

    private void spend(String address) {
        for (int i = 0; i < Politeness.A_MINUTE; i++) {
            politeness.count(address);
        }
    }
}
