package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.girofle.herbier.curation.provider.ProviderSettings;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.web.SignInWays;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir Path data;

    @Test
    void withoutAnySettingTheSiteIsAtHome() {
        Settings settings = Settings.read(Map.of());
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.url()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.imports()).isEqualTo(Path.of("import"));
        assertThat(settings.upload()).isEqualTo(500);
    }

    @Test
    void theEnvironmentOverridesTheFile() throws IOException {
        Files.writeString(
                data.resolve("herbier.properties"), "port=9000\nurl=https://exemple.fr/herbier/\n");
        Settings settings = read("HERBIER_PORT", "9001");
        assertThat(settings.port()).isEqualTo(9001);
        assertThat(settings.site().contact()).isEmpty();
        assertThat(read("HERBIER_CONTACT", "herbier@exemple.org").site().contact())
                .isEqualTo("herbier@exemple.org");
        assertThat(settings.site().machine()).isEmpty();
        assertThat(read("HERBIER_MACHINE", " Un Atom N2800 ").site().machine())
                .isEqualTo("Un Atom N2800");
        assertThat(settings.url()).isEqualTo(URI.create("https://exemple.fr/herbier"));
    }

    @Test
    void theFileOfSettingsMayStandElsewhere() throws IOException {
        Files.writeString(data.resolve("herbier.properties"), "port=9000\n");
        Path elsewhere = data.resolve("etc").resolve("herbier.properties");
        Map<String, String> environment =
                Map.of("HERBIER_DATA", data.toString(), "HERBIER_SETTINGS", elsewhere.toString());
        assertThat(Settings.read(environment).port()).isEqualTo(8080);
        Files.createDirectory(elsewhere.getParent());
        Files.writeString(elsewhere, "port=9002\n");
        assertThat(Settings.read(environment).port()).isEqualTo(9002);
        assertThat(Settings.read(environment).data()).isEqualTo(data);
    }

    @Test
    void anUnknownSettingIsRefusedByName() throws IOException {
        assertThatThrownBy(() -> read("HERBIER_PROT", "9001"))
                .isInstanceOf(Settings.BadSetting.class)
                .hasMessage("cli.settings.key");
        Files.writeString(data.resolve("herbier.properties"), "prot=9000\n");
        assertThatThrownBy(() -> Settings.read(Map.of("HERBIER_DATA", data.toString())))
                .hasMessage("cli.settings.file");
    }

    @Test
    void aBadValueIsRefused() {
        assertThatThrownBy(() -> read("HERBIER_PORT", "quatre")).hasMessage("cli.settings.port");
        assertThatThrownBy(() -> read("HERBIER_PORT", "70000")).hasMessage("cli.settings.port");
        assertThatThrownBy(() -> read("HERBIER_URL", "exemple.fr")).hasMessage("cli.settings.url");
        assertThatThrownBy(() -> read("HERBIER_UPLOAD", "0")).hasMessage("cli.settings.upload");
        assertThatThrownBy(() -> read("HERBIER_UPLOAD", "1 Go")).hasMessage("cli.settings.upload");
        assertThatThrownBy(() -> read("HERBIER_URL", "http://a b")).hasMessage("cli.settings.url");
        for (String contact : List.of("moi", "moi@localhost", "a b@exemple.org", "a@b@c.org")) {
            assertThatThrownBy(() -> read("HERBIER_CONTACT", contact))
                    .hasMessage("cli.settings.contact");
        }
    }

    @Test
    void peopleSignInByPasswordsAloneUnlessToldOtherwise() throws IOException {
        assertThat(Settings.read(Map.of()).site().signIn()).isEqualTo(SignInWays.NONE);
        Files.writeString(
                data.resolve("herbier.properties"),
                "oidc-issuer=https://sso.exemple.org/\noidc-client=herbier\n");
        SignInWays ways = read("HERBIER_OIDC_SECRET", "tres-secret").site().signIn();
        assertThat(ways.provider().orElseThrow())
                .isEqualTo(
                        new ProviderSettings(
                                URI.create("https://sso.exemple.org/"),
                                "herbier",
                                "tres-secret",
                                "sso.exemple.org"))
                .asString()
                .doesNotContain("tres-secret");
        assertThat(read("HERBIER_SIGN_IN_ROLE", "curator").site().signIn().role())
                .contains(Role.CURATOR);
        assertThat(read("HERBIER_TRUSTED_HEADER", "Remote-User").site().signIn().header())
                .isEqualTo("Remote-User");
        for (String issuer :
                List.of("http://sso.exemple.org", "sso", "https://a?b", "https://a b")) {
            assertThatThrownBy(() -> read("HERBIER_OIDC_ISSUER", issuer))
                    .hasMessage("cli.settings.oidc.issuer");
        }
        assertThatThrownBy(() -> read("HERBIER_OIDC_CLIENT", ""))
                .hasMessage("cli.settings.oidc.missing");
        for (String header : List.of("Remote User", "cookie", "X-Forwarded-User", "Host", "é")) {
            assertThatThrownBy(() -> read("HERBIER_TRUSTED_HEADER", header))
                    .hasMessage("cli.settings.header");
        }
        for (String role : List.of("admin", "Curator", "*")) {
            assertThatThrownBy(() -> read("HERBIER_SIGN_IN_ROLE", role))
                    .hasMessage("cli.settings.signin.role");
        }
    }

    @Test
    void aProxyOnThisMachineIsBelievedUnlessOthersAreNamed() {
        assertThat(Settings.read(Map.of()).site().proxies().networks()).isEmpty();
        assertThat(read("HERBIER_URL", "https://exemple.fr").site().proxies().networks())
                .hasSize(2);
        assertThat(read("HERBIER_PROXIES", "10.0.0.0/8, fd00::1").site().proxies().networks())
                .hasSize(2);
        assertThat(read("HERBIER_PROXIES", "").site().proxies().networks()).isEmpty();
        assertThatThrownBy(() -> read("HERBIER_PROXIES", "nginx"))
                .hasMessage("cli.settings.proxies");
    }

    @Test
    void liveLibrariesAreSyncedEverySixHoursUnlessToldOtherwise() {
        assertThat(Settings.read(Map.of()).live().every()).isEqualTo(Duration.ofHours(6));
        assertThat(read("HERBIER_SYNC", "30m").live().every()).isEqualTo(Duration.ofMinutes(30));
        assertThat(read("HERBIER_SYNC", "1j").live().every()).isEqualTo(Duration.ofDays(1));
        assertThat(read("HERBIER_SYNC", "0").live().every()).isEqualTo(Duration.ZERO);
        for (String written : List.of("1m", "parfois", "-6h", "")) {
            assertThatThrownBy(() -> read("HERBIER_SYNC", written)).hasMessage("cli.settings.sync");
        }
    }

    @Test
    void aZoteroKeyTravelsOnlyUnderALock() {
        assertThat(Settings.read(Map.of()).live().server()).hasToString("https://api.zotero.org");
        assertThat(read("HERBIER_ZOTERO_URL", "http://127.0.0.1:9000/").live().server())
                .hasToString("http://127.0.0.1:9000");
        for (String written :
                List.of(
                        "http://api.zotero.org",
                        "http://127.0.0.1.example.org",
                        "https://me@example.org",
                        "file:///etc")) {
            assertThatThrownBy(() -> read("HERBIER_ZOTERO_URL", written))
                    .hasMessage("cli.settings.zotero.url");
        }
    }

    @Test
    void aZoteroKeyIsNeverRepeated() {
        Settings settings = read("HERBIER_ZOTERO_KEY_GIROFLE", "Secret5ecret");
        assertThat(settings.toString()).doesNotContain("Secret");
        assertThatThrownBy(() -> read("HERBIER_ZOTERO_KEY", "Secret 5ecret"))
                .isInstanceOfSatisfying(
                        Settings.BadSetting.class,
                        bad -> assertThat(bad.arguments()).containsExactly("HERBIER_ZOTERO_KEY"));
    }

    private Settings read(String key, String value) {
        return Settings.read(Map.of("HERBIER_DATA", data.toString(), key, value));
    }
}
