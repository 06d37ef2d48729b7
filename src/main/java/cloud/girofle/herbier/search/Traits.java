package cloud.girofle.herbier.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * What a reference of the index has that others may share.
 *
 * @param values of its facets
 * @param words that describe it: by each stem, the word as the reference writes it
 */
record Traits(Map<Facet, Set<String>> values, Map<String, String> words) {

    /** Where words describe a work; keywords are values. */
    static final List<Part> DESCRIBING = List.of(Part.TITLE, Part.ABSTRACT);

    private static final Set<String> STORED =
            DESCRIBING.stream().map(Part::field).collect(Collectors.toSet());

    private static final Map<String, Facet> FACETS = facets();

    /**
     * The traits of a document.
     *
     * @param telling which keywords say something of a work
     */
    static Traits of(OpenIndex index, int document, Predicate<String> telling) throws IOException {
        Map<Facet, Set<String>> values = values(index, document);
        values.getOrDefault(Facet.TAG, new HashSet<>()).removeIf(telling.negate());
        String language =
                values.getOrDefault(Facet.LANGUAGE, Set.of()).stream().findFirst().orElse("");
        Map<String, String> words = new LinkedHashMap<>();
        var stored = index.storedFields().document(document, STORED);
        for (Part part : DESCRIBING) {
            for (String text : stored.getValues(part.field())) {
                addWords(words, text, language);
            }
        }
        return new Traits(values, words);
    }

    /** The values of one facet. */
    Set<String> values(Facet facet) {
        return values.getOrDefault(facet, Set.of());
    }

    private static Map<Facet, Set<String>> values(OpenIndex index, int document)
            throws IOException {
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
        SortedSetDocValues each = index.facets().orElseThrow().getDocValues();
        if (each.advanceExact(document)) {
            for (int i = 0; i < each.docValueCount(); i++) {
                String[] path =
                        FacetsConfig.stringToPath(each.lookupOrd(each.nextOrd()).utf8ToString());
                Facet facet = FACETS.get(path[0]);
                if (facet != null) {
                    values.computeIfAbsent(facet, any -> new LinkedHashSet<>()).add(path[1]);
                }
            }
        }
        return values;
    }

    private static void addWords(Map<String, String> words, String text, String language)
            throws IOException {
        TextAnalyzer analyzer = TextAnalyzer.of(Tongue.of(text, language));
        try (TokenStream tokens = analyzer.tokenStream("words", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute at = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (term.charAt(0) != WordFilter.EXACT) {
                    String written = text.substring(at.startOffset(), at.endOffset());
                    words.putIfAbsent(term.toString(), written.toLowerCase(Locale.ROOT));
                }
            }
            tokens.end();
        }
    }

    private static Map<String, Facet> facets() {
        Map<String, Facet> facets = new HashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(Schema.dimension(facet), facet);
        }
        return facets;
    }
}
