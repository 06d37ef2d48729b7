package cloud.girofle.herbier;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The settings as a backup keeps them: a {@code herbier.properties} that says which secrets were
 * left out, and, as remarks, what the environment said.
 */
final class SettingsCopy {

    private SettingsCopy() {}

    /** Its text. */
    static String of(Map<String, String> environment) {
        Map<String, String> file = Settings.written(environment);
        Map<String, String> around = Settings.surrounding(environment);
        List<String> leftOut = new ArrayList<>();
        file.keySet().stream().filter(Settings.SECRETS::contains).forEach(leftOut::add);
        around.keySet().stream().filter(Settings::isSecret).forEach(leftOut::add);
        StringBuilder text = new StringBuilder();
        text.append("# Réglages sauvegardés par Herbier, sans leurs secrets.\n");
        text.append("# Settings backed up by Herbier, without their secrets.\n");
        leftOut.forEach(name -> text.append("# À redonner, to be given again: " + name + "\n"));
        around.forEach((name, value) -> {
            if (!Settings.isSecret(name)) {
                text.append("# Venait de l’environnement, was set in the environment: ");
                text.append(line(name, value)).append('\n');
            }
        });
        file.forEach((key, value) -> {
            if (!Settings.SECRETS.contains(key)) {
                text.append(line(key, value)).append('\n');
            }
        });
        return text.toString();
    }

    /** As {@link Properties} reads it, whatever stands in the value. */
    private static String line(String key, String value) {
        Properties one = new Properties();
        one.setProperty(key, value);
        StringWriter written = new StringWriter();
        try {
            one.store(written, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // To a string nothing fails.
        }
        return written.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining());
    }
}
