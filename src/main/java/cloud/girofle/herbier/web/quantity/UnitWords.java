package cloud.girofle.herbier.web.quantity;

import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.util.Map;

/** The words of units, until a library of units has them. */
final class UnitWords {

    /** Code, French, English. */
    private static final Map<String, String[]> WORDS =
            Map.ofEntries(
                    Map.entry("a", words("an", "year")),
                    Map.entry("mo", words("mois", "month")),
                    Map.entry("h", words("heure", "hour")),
                    Map.entry("kW.h", words("kWh", "kWh")),
                    Map.entry("TW.h", words("TWh", "TWh")),
                    Map.entry("W.h", words("Wh", "Wh")),
                    Map.entry("GBy", words("Go", "GB")),
                    Map.entry("MBy", words("Mo", "MB")),
                    Map.entry("cm2", words("cm²", "cm²")),
                    Map.entry("{user}", words("utilisateur·ices", "users")),
                    Map.entry("{cycle}", words("cycles", "cycles")),
                    Map.entry("{device}", words("équipements", "devices")),
                    Map.entry("{person}", words("personne", "person")),
                    Map.entry("{process}", words("processus", "process")),
                    Map.entry("{disk}", words("disque", "disk")));

    private UnitWords() {}

    /** {@code kg{CO2e}/mo}: « kg CO₂e par mois ». */
    static String of(String code, SiteLanguage language) {
        boolean french = language == SiteLanguage.FRENCH;
        String[] parts = code.split("/");
        StringBuilder words = new StringBuilder(word(parts[0], french));
        for (int i = 1; i < parts.length; i++) {
            words.append(french ? " par " : " per ").append(word(parts[i], french));
        }
        return words.toString();
    }

    private static String word(String code, boolean french) {
        String[] known = WORDS.get(code);
        if (known != null) {
            return known[french ? 0 : 1];
        }
        return code.replace("{CO2e}", " CO₂e").replace("{CO2}", " CO₂").replaceAll("[{}]", "");
    }

    private static String[] words(String french, String english) {
        return new String[] {french, english};
    }
}
