package cloud.girofle.herbier.sharing.linked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the words of our documents mean. */
final class Contexts {

    private static final String CITO = "http://purl.org/spar/cito/";
    private static final String BIBO = "http://purl.org/ontology/bibo/";

    private Contexts() {}

    /**
     * The words of schema.org, with prefixes for what it lacks; Dublin Core's is among its own.
     *
     * @param own what our own words begin with
     */
    static List<Object> schema(String own) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("cito", CITO);
        prefixes.put("bibo", BIBO);
        prefixes.put("frbr", "http://purl.org/vocab/frbr/core#");
        prefixes.put("herbier", own);
        return List.of("https://schema.org", prefixes);
    }

    /** The words of Web Annotations, with prefixes for what they lack. */
    static List<Object> annotations() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("cito", CITO);
        prefixes.put("bibo", BIBO);
        return List.of("http://www.w3.org/ns/anno.jsonld", prefixes);
    }
}
