package cloud.girofle.herbier.zotero.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Two-column tables beside the classes; a line that starts with {@code # } is a remark. */
public final class TsvTable {

    private TsvTable() {}

    /** The second column by the first, in the order of the file of that name beside the class. */
    public static Map<String, String> read(Class<?> beside, String name) {
        Map<String, String> table = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (!line.startsWith("# ") && tab > 0) {
                    table.put(line.substring(0, tab), line.substring(tab + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(table);
    }
}
