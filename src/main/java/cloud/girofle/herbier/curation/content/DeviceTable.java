package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.text.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The footprints of devices that Boavizta gathers from the sheets of manufacturers, {@code
 * boavizta-data-fr.csv}: semicolons, decimal commas, a row a device. See <a
 * href="https://github.com/Boavizta/environmental-footprint-data">its description</a>.
 *
 * @param name of the file
 * @param rows how many it has
 * @param categories the devices by category: names that differ in case, blanks or plural are one
 * @param problems what is wrong with rows; a row without a footprint or a category is left out
 */
record DeviceTable(
        String name, int rows, Map<String, Category> categories, List<ContentProblem> problems) {

    private static final String CATEGORY = "subcategory";
    private static final String TOTAL = "gwp_total";
    private static final String MANUFACTURE = "gwp_manufacturing_ratio";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}([.,]\\d{1,20})?");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

    /**
     * A device.
     *
     * @param line where it stands
     * @param total over its life cycle, in kg of CO2 equivalent
     * @param manufacture the same of its making, where the share of that is given
     * @param year of its sheet, if any
     */
    record Device(
            int line, BigDecimal total, Optional<BigDecimal> manufacture, Optional<String> year) {}

    /** Devices of one kind, and the names that the file gives it. */
    record Category(Set<String> names, List<Device> devices) {}

    /**
     * Reads a file.
     *
     * @throws BrokenContentException when it is no such table
     */
    static DeviceTable read(String name, String text) {
        CsvTable table = CsvTable.read(text, List.of(CATEGORY, TOTAL));
        Map<String, Category> categories = new TreeMap<>();
        List<ContentProblem> problems = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            String category = row.cell(CATEGORY).strip();
            Optional<BigDecimal> total = number(row.cell(TOTAL)).filter(any -> any.signum() > 0);
            if (category.isEmpty() || total.isEmpty()) {
                problems.add(fault(name, row, category.isEmpty() ? CATEGORY : TOTAL));
                continue;
            }
            Optional<BigDecimal> ratio = number(row.cell(MANUFACTURE)).filter(DeviceTable::isShare);
            if (ratio.isEmpty() && !row.cell(MANUFACTURE).isBlank()) {
                problems.add(fault(name, row, MANUFACTURE));
            }
            Matcher year = YEAR.matcher(row.cell("report_date"));
            Category kind =
                    categories.computeIfAbsent(
                            id(category),
                            any -> new Category(new LinkedHashSet<>(), new ArrayList<>()));
            kind.names().add(category);
            kind.devices()
                    .add(
                            new Device(
                                    row.line(),
                                    total.get(),
                                    ratio.filter(share -> share.signum() > 0)
                                            .map(total.get()::multiply),
                                    year.find() ? Optional.of(year.group()) : Optional.empty()));
        }
        return new DeviceTable(name, table.rows().size(), categories, List.copyOf(problems));
    }

    /** {@code Thin clients}, {@code thin client}: {@code thin-client}. */
    private static String id(String category) {
        return Fold.slug(category).replaceFirst("(?<=[a-z]{3})s$", "");
    }

    private static ContentProblem fault(String name, CsvTable.Row row, String column) {
        String written = row.cell(column).strip();
        return written.isEmpty()
                ? new ContentProblem(name, row.line(), Kind.MISSING, List.of(column))
                : new ContentProblem(
                        name,
                        row.line(),
                        Kind.BAD_VALUE,
                        List.of(column, written, column.equals(TOTAL) ? "161, 43,5" : "0–1"));
    }

    private static boolean isShare(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) <= 0;
    }

    private static Optional<BigDecimal> number(String written) {
        String plain = written.strip();
        return NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(',', '.')))
                : Optional.empty();
    }
}
