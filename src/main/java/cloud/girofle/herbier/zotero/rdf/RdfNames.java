package cloud.girofle.herbier.zotero.rdf;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The names of Zotero's RDF. Within this package a name of a known vocabulary is written with its
 * usual prefix, {@code dc:title}; any other is its whole IRI.
 */
final class RdfNames {

    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String ZOTERO = "http://www.zotero.org/namespaces/export#";
    static final String BIBO = "http://purl.org/ontology/bibo/";

    private static final Map<String, String> NAMESPACES =
            Map.ofEntries(
                    Map.entry("rdf", RDF),
                    Map.entry("z", ZOTERO),
                    Map.entry("bib", "http://purl.org/net/biblio#"),
                    Map.entry("bibo", BIBO),
                    Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
                    Map.entry("dcterms", "http://purl.org/dc/terms/"),
                    Map.entry("prism", "http://prismstandard.org/namespaces/1.2/basic/"),
                    Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
                    Map.entry("vcard", "http://nwalsh.com/rdf/vCard#"),
                    Map.entry("link", "http://purl.org/rss/1.0/modules/link/"),
                    Map.entry("owl", "http://www.w3.org/2002/07/owl#"));

    /** What a hidden address begins with: a scheme that no file uses. */
    private static final String HIDDEN = "x-as-written:";

    private RdfNames() {}

    /** {@code http://purl.org/dc/elements/1.1/title} → {@code dc:title}. */
    static String shorten(String iri) {
        for (Map.Entry<String, String> namespace : NAMESPACES.entrySet()) {
            if (iri.startsWith(namespace.getValue())) {
                return namespace.getKey() + ":" + iri.substring(namespace.getValue().length());
            }
        }
        return iri;
    }

    /** {@code dc:title} → {@code http://purl.org/dc/elements/1.1/title}. */
    static String expand(String name) {
        int colon = name.indexOf(':');
        String namespace = colon < 0 ? null : NAMESPACES.get(name.substring(0, colon));
        return namespace == null ? name : namespace + name.substring(colon + 1);
    }

    /**
     * Makes a legal absolute IRI of any text. Zotero writes addresses as people typed them and file
     * names as they are, with spaces and percent signs; hidden so, they pass a strict parser, are
     * not resolved against a base, and come back to the character.
     */
    static String hide(String written) {
        return HIDDEN + URLEncoder.encode(written, StandardCharsets.UTF_8);
    }

    /** Undoes {@link #hide}; any other IRI stays. */
    static String reveal(String iri) {
        return iri.startsWith(HIDDEN)
                ? URLDecoder.decode(iri.substring(HIDDEN.length()), StandardCharsets.UTF_8)
                : iri;
    }
}
