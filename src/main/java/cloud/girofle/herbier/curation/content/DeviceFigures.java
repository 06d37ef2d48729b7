package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.content.DeviceTable.Category;
import cloud.girofle.herbier.curation.content.DeviceTable.Device;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Thesaurus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a table of devices says of each category: a figure, whose range is the smallest and the
 * largest footprint, and whose critique tells the quartiles, the lines, and Boavizta's warning.
 */
final class DeviceFigures {

    static final String SET = "equipements";

    private static final String SLUG = "equipement-";

    /** French words of the categories that are known, and their topic. */
    private static final Map<String, String[]> KNOWN =
            Map.ofEntries(
                    Map.entry("laptop", known("Ordinateur portable", "ordinateur-portable")),
                    Map.entry("desktop", known("Ordinateur fixe", "ordinateur-fixe")),
                    Map.entry("monitor", known("Écran", "ecran")),
                    Map.entry("smartphone", known("Smartphone", "smartphone")),
                    Map.entry("tablet", known("Tablette", "tablette")),
                    Map.entry("server", known("Serveur", "serveur")),
                    Map.entry("hard-drive", known("Disque dur", "disque-dur")),
                    Map.entry("thin-client", known("Client léger", "terminal")),
                    Map.entry("workstation", known("Station de travail", "ordinateur-fixe")),
                    Map.entry("printer", known("Imprimante", "materiel")),
                    Map.entry("iot", known("Objet connecté", "objet-connecte")));

    /** Boavizta's own, in our words. */
    private static final String WARNING =
            "**L’avertissement de Boavizta.** Ces données viennent presque toutes des fiches que"
                    + " publient les constructeurs. Leurs méthodes ne sont pas transparentes et"
                    + " leurs marges d’erreur sont très grandes : elles donnent des ordres de"
                    + " grandeur, et permettent de comparer des modèles d’un même constructeur."
                    + " Boavizta déconseille d’en tirer une évaluation précise, ou de comparer les"
                    + " appareils de constructeurs différents.\n\n"
                    + "Données : Boavizta, *Environmental Footprint Data*, sous licence"
                    + " [ODbL](http://opendatacommons.org/licenses/odbl/1.0/)"
                    + " ([@boavizta-data]).";

    private DeviceFigures() {}

    /** The content of each figure, by its slug. */
    static Map<String, Map<String, String>> of(DeviceTable table, Thesaurus thesaurus) {
        Map<String, Map<String, String>> figures = new LinkedHashMap<>();
        table.categories()
                .forEach((id, category) ->
                        figures.put(SLUG + id, content(table, id, category, thesaurus)));
        return figures;
    }

    private static Map<String, String> content(
            DeviceTable table, String id, Category category, Thesaurus thesaurus) {
        List<BigDecimal> totals = sorted(category.devices().stream().map(Device::total).toList());
        String written = String.join(", ", category.names());
        String[] words = KNOWN.getOrDefault(id, known(category.names().iterator().next(), ""));
        int count = totals.size();
        Map<String, String> content = new LinkedHashMap<>();
        content.put("title", words[0] + " : cycle de vie, selon les fiches de constructeurs");
        content.put(
                "statement",
                "%s : médiane de %s kgCO2e sur le cycle de vie (%s)."
                        .formatted(words[0], french(quantile(totals, 2)), sheets(count)));
        content.put("value", plain(quantile(totals, 2)));
        content.put("low", plain(totals.getFirst()));
        content.put("high", plain(totals.getLast()));
        content.put("unit", "kg{CO2e}");
        content.put("indicator", "empreinte-carbone");
        content.put("scope", sheets(count) + ", catégorie « " + written + " » ; bornes = min/max");
        content.put("object", words[0]);
        content.put("phases", "cycle-de-vie");
        content.put("year", years(category.devices()));
        content.put("functionalUnit", "un appareil, sur la durée de vie que suppose sa fiche");
        content.put("reference", "boavizta-data");
        content.put("locator", "calcul sur " + table.name() + " : gwp_total, " + lines(count));
        content.put("how", KeyFigure.How.MANUFACTURER.id());
        content.put("confidence", KeyFigure.Confidence.VERIFIED.id());
        content.put("confidenceWhy", "Calculé par Herbier, des lignes que la critique donne.");
        content.put("critique", critique(table, category, totals));
        content.put("topics", topics(thesaurus, words[1]));
        content.put("set", SET);
        content.values().removeIf(String::isEmpty);
        return KeyFigure.of(content).content();
    }

    private static String critique(DeviceTable table, Category category, List<BigDecimal> totals) {
        List<String> parts = new ArrayList<>();
        parts.add(
                "La moitié des fiches est entre %s et %s kg (quartiles)."
                        .formatted(french(quantile(totals, 1)), french(quantile(totals, 3))));
        List<BigDecimal> made =
                sorted(
                        category.devices().stream()
                                .flatMap(device -> device.manufacture().stream())
                                .toList());
        if (!made.isEmpty()) {
            parts.add(
                    "Fabrication seule : médiane de %s kg, de %s à %s, sur %s qui en donnent la part."
                            .formatted(
                                    french(quantile(made, 2)),
                                    french(made.getFirst()),
                                    french(made.getLast()),
                                    sheets(made.size())));
        }
        String kept =
                "Lignes de %s : %s."
                        .formatted(
                                table.name(),
                                ranges(category.devices().stream().map(Device::line).toList()));
        return String.join(" ", parts) + "\n\n" + WARNING + "\n\n" + kept;
    }

    /** {@code 2–14, 20}. */
    private static String ranges(List<Integer> lines) {
        List<String> ranges = new ArrayList<>();
        for (int from = 0; from < lines.size(); ) {
            int to = from;
            while (to + 1 < lines.size() && lines.get(to + 1) == lines.get(to) + 1) {
                to++;
            }
            ranges.add(from == to ? lines.get(from) + "" : lines.get(from) + "–" + lines.get(to));
            from = to + 1;
        }
        return String.join(", ", ranges);
    }

    /** A quartile, between two values their middle weighed (as spreadsheets reckon it). */
    private static BigDecimal quantile(List<BigDecimal> sorted, int quarter) {
        int at = (sorted.size() - 1) * quarter;
        BigDecimal below = sorted.get(at / 4);
        BigDecimal above = sorted.get(Math.min(at / 4 + 1, sorted.size() - 1));
        BigDecimal part = BigDecimal.valueOf(at % 4L).divide(BigDecimal.valueOf(4));
        return below.add(above.subtract(below).multiply(part));
    }

    private static List<BigDecimal> sorted(List<BigDecimal> numbers) {
        return numbers.stream().sorted().toList();
    }

    private static String years(List<Device> devices) {
        List<String> years =
                devices.stream().flatMap(each -> each.year().stream()).sorted().toList();
        if (years.isEmpty()) {
            return "";
        }
        return years.getFirst().equals(years.getLast())
                ? years.getFirst()
                : years.getFirst() + "–" + years.getLast();
    }

    private static String topics(Thesaurus thesaurus, String own) {
        return List.of(own, "cycle-de-vie", "empreinte-carbone").stream()
                .filter(id -> thesaurus.find(id).isPresent())
                .collect(Collectors.joining(" "));
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return Optional.of(rounded)
                .filter(any -> any.scale() >= 0)
                .orElseGet(() -> rounded.setScale(0))
                .toPlainString();
    }

    private static String french(BigDecimal number) {
        return plain(number).replace('.', ',');
    }

    private static String sheets(int count) {
        return count == 1 ? "une fiche" : count + " fiches";
    }

    private static String lines(int count) {
        return count == 1 ? "une ligne" : count + " lignes";
    }

    private static String[] known(String words, String topic) {
        return new String[] {words, topic};
    }
}
