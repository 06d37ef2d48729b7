package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was checked of all pages, as the site's own statement tells it: {@code checks.tsv}, which a
 * test holds to what it found, or writes anew with {@code -Dherbier.measure=write}.
 */
final class Checked {

    private static final Path TABLE =
            Path.of("src/main/resources/cloud/girofle/herbier/web/reader/checks.tsv");

    private static final String HEAD = "check\tversion\tpages\terrors";

    private Checked() {}

    /**
     * Holds the table to a check, which must have found nothing.
     *
     * @param check the message that names it
     * @param version of what checked; empty for ours
     * @param pages that were checked, in each language
     * @param faults that were found
     */
    static void isTold(String check, String version, int pages, List<String> faults) {
        assertThat(faults).as(check).isEmpty();
        String line = String.join("\t", check, version, String.valueOf(pages), "0");
        if ("write".equals(System.getProperty("herbier.measure"))) {
            write(check, line);
        }
        assertThat(lines()).as("run once with -Dherbier.measure=write").contains(line);
    }

    private static synchronized void write(String check, String line) {
        List<String> all = new ArrayList<>(lines());
        all.remove(HEAD);
        all.removeIf(each -> each.startsWith(check + "\t"));
        all.add(line);
        all.sort(null);
        all.addFirst(HEAD);
        try {
            Files.write(TABLE, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines() {
        try {
            return Files.exists(TABLE) ? Files.readAllLines(TABLE) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
