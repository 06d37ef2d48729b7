package cloud.girofle.herbier.search;

import cloud.girofle.herbier.text.Fold;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What readers call Zotero's item types, in both languages, from {@code type-words.tsv}. */
final class TypeWords {

    private static final Map<String, List<String>> NAMES = read();
    private static final Map<String, List<String>> TYPES = turned(NAMES);

    private TypeWords() {}

    /**
     * The types that a reader may mean by a name, Zotero's own included; none when it is unknown.
     */
    static List<String> types(String name) {
        String plain = Fold.words(name);
        List<String> known = TYPES.getOrDefault(plain, List.of());
        return known.isEmpty() && plain.endsWith("s")
                ? TYPES.getOrDefault(plain.substring(0, plain.length() - 1), List.of())
                : known;
    }

    /** The names of a type that are one word: few enough to be searched for along with the rest. */
    static List<String> oneWordNames(String type) {
        return NAMES.getOrDefault(type, List.of()).stream()
                .filter(name -> name.indexOf(' ') < 0)
                .toList();
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        try (InputStream in =
                        Objects.requireNonNull(
                                TypeWords.class.getResourceAsStream("type-words.tsv"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .forEach(cells ->
                            names.put(cells.get(0), List.of(cells.get(1).split(", ", -1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static Map<String, List<String>> turned(Map<String, List<String>> names) {
        Map<String, List<String>> types = new LinkedHashMap<>();
        names.forEach((type, called) -> {
            types.computeIfAbsent(Fold.words(type), any -> new ArrayList<>()).add(type);
            for (String name : called) {
                List<String> of = types.computeIfAbsent(Fold.words(name), any -> new ArrayList<>());
                if (!of.contains(type)) {
                    of.add(type);
                }
            }
        });
        return types;
    }
}
