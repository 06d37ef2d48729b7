package cloud.girofle.herbier.sharing.oai;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.sharing.AnnotationNotes;
import cloud.girofle.herbier.sharing.Places;
import cloud.girofle.herbier.zotero.writing.ModsWriter;
import cloud.girofle.herbier.zotero.writing.ZoteroRdfWriter;
import java.util.List;

/**
 * A format in which references are told.
 *
 * @param prefix its name in requests
 * @param namespace of its root element
 * @param schema where its XML schema is
 * @param manifestation that writes it
 */
public record MetadataFormat(
        String prefix, String namespace, String schema, Manifestation manifestation) {

    /** What one Herbier says to another. */
    private static final String HERBIER = "herbier";

    /** What every repository must offer. */
    private static final String DUBLIN_CORE = "http://www.openarchives.org/OAI/2.0/oai_dc";

    /** Any RDF is valid by it. */
    private static final String RDF_SCHEMA = "http://www.openarchives.org/OAI/2.0/rdf.xsd";

    private static final String MODS_SCHEMA = "http://www.loc.gov/standards/mods/v3/mods-3-8.xsd";

    /**
     * Those of a library, the poorest first: Dublin Core, MODS, Zotero RDF with what curators say,
     * and what another Herbier takes: the same without what is harvested.
     */
    public static List<MetadataFormat> all(Library library, Places places) {
        String dublinCore = DUBLIN_CORE + "/";
        String mods = ModsWriter.NAMESPACE;
        String rdf = ZoteroRdfWriter.NAMESPACE;
        return List.of(
                new MetadataFormat(
                        "oai_dc",
                        dublinCore,
                        DUBLIN_CORE + ".xsd",
                        new DublinCore(places, location(dublinCore, DUBLIN_CORE + ".xsd"))),
                new MetadataFormat(
                        "mods", mods, MODS_SCHEMA, new ModsRecord(location(mods, MODS_SCHEMA))),
                new MetadataFormat(
                        "rdf_zotero",
                        rdf,
                        RDF_SCHEMA,
                        new ZoteroGraph(
                                library,
                                new AnnotationNotes(library, places),
                                any -> true,
                                location(rdf, RDF_SCHEMA))),
                new MetadataFormat(
                        HERBIER,
                        rdf,
                        RDF_SCHEMA,
                        new OwnGraph(
                                library,
                                new AnnotationNotes(library, places),
                                location(rdf, RDF_SCHEMA))));
    }

    /** What says of a namespace where its schema is. */
    private static String location(String namespace, String schema) {
        return namespace + " " + schema;
    }
}
