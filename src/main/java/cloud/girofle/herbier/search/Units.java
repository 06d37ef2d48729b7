package cloud.girofle.herbier.search;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Units of the field that are written in several ways: French bytes are octets ({@code Go} is
 * {@code GB}), and every mass of CO₂ is one of CO₂ ({@code gCO2e}, {@code kgCO2eq}, {@code tCO2}).
 */
final class Units {

    private static final Pattern CARBON =
            Pattern.compile(
                    "(?:[kMG]?g|[kMG]?t)?CO2(?:-?e(?:q(?:uiv)?)?)?", Pattern.CASE_INSENSITIVE);

    /** By their capitals: « go » is a verb. */
    private static final Map<String, String> BYTES =
            Map.of("ko", "kb", "Ko", "kb", "Mo", "mb", "Go", "gb", "To", "tb", "Po", "pb");

    private static final int LONGEST = 11;

    private Units() {}

    /** What a word is also indexed under, when it is a unit; else empty. */
    static String of(String written) {
        if (written.length() == 2) {
            return BYTES.getOrDefault(written, "");
        }
        boolean may = written.length() <= LONGEST && written.indexOf('2') > 0;
        return may && CARBON.matcher(written).matches() ? "co2" : "";
    }
}
