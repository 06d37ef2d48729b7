package cloud.girofle.herbier.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The texts of {@code payloads.txt}, each of which is put in every field. */
final class Payloads {

    private static final List<String> ALL = read();

    private Payloads() {}

    static int count() {
        return ALL.size();
    }

    /** The one of that number; after the last comes the first again. */
    static String at(int number) {
        return ALL.get(Math.floorMod(number, ALL.size()));
    }

    /** The same, on one line and no longer than that. */
    static String line(int number, int most) {
        String line = at(number).replaceAll("[\\p{Cc}\\s]+", " ").strip();
        return line.substring(0, Math.min(line.length(), most));
    }

    private static List<String> read() {
        try (InputStream in =
                Objects.requireNonNull(Payloads.class.getResourceAsStream("payloads.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(String::translateEscapes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
