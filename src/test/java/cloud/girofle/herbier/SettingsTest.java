package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(settings.url()).isEqualTo(URI.create("https://exemple.fr/herbier"));
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
    }

    private Settings read(String key, String value) {
        return Settings.read(Map.of("HERBIER_DATA", data.toString(), key, value));
    }
}
