package cloud.girofle.herbier.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Reads Zotero's language field, which is free text: {@code fr}, {@code fr-FR}, {@code fre}, {@code
 * French}, {@code anglais}.
 */
public final class Language {

    /** Of codes, and of names in English and in French. */
    private static final Map<String, String> CODES = codes();

    /**
     * Of the name that each language gives itself. From a list of our own: to ask the JDK for it
     * would load all it knows of 180 languages, 19 MB.
     */
    private static final class Own {
        private static final Map<String, String> CODES = own();
    }

    private Language() {}

    /**
     * The ISO 639-1 code of a language as written ({@code fr}); empty when it is not recognised.
     */
    public static String code(String written) {
        String plain = plain(written);
        String known = CODES.get(plain);
        if (known != null) {
            return known;
        }
        String first = plain.split("[^a-z]+", 2)[0];
        String begun = CODES.getOrDefault(first, "");
        boolean tag = first.length() <= 3 && !plain.startsWith(first + " ");
        if (plain.isEmpty() || (tag && !begun.isEmpty())) {
            return begun;
        }
        String own = Own.CODES.get(plain);
        if (own != null) {
            return own;
        }
        return begun.isEmpty() ? Own.CODES.getOrDefault(first, "") : begun;
    }

    private static Map<String, String> own() {
        Properties names = new Properties();
        InputStream file = Language.class.getResourceAsStream("own-names.properties");
        try (InputStream in = Objects.requireNonNull(file);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            names.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> codes = new HashMap<>();
        for (String code : new TreeSet<>(names.stringPropertyNames())) {
            codes.putIfAbsent(plain(names.getProperty(code)), code);
        }
        return Map.copyOf(codes);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            if (code.length() != 2) {
                continue;
            }
            codes.put(code, code);
            try {
                codes.put(language.getISO3Language(), code);
            } catch (MissingResourceException e) {
                continue; // A code without a three-letter form: nothing more to learn of it.
            }
            for (Locale in : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                codes.putIfAbsent(plain(language.getDisplayLanguage(in)), code);
            }
        }
        // ISO 639-2/B, the librarians' codes, where they differ from the JDK's 639-2/T.
        String[] bibliographic = {
            "alb sq", "arm hy", "baq eu", "bur my", "chi zh", "cze cs", "dut nl", "fre fr",
                    "geo ka", "ger de",
            "gre el", "ice is", "mac mk", "mao mi", "may ms", "per fa", "rum ro", "slo sk",
                    "tib bo", "wel cy"
        };
        for (String pair : bibliographic) {
            codes.put(pair.substring(0, 3), pair.substring(4));
        }
        return Map.copyOf(codes);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
