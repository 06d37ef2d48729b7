/**
 * Reads RDF: Zotero's own, the richest, from {@code ZoteroRdf}; Bibliontology and unqualified
 * Dublin Core. Only this package imports RDF4J.
 */
@NullMarked
package cloud.girofle.herbier.zotero.rdf;

import org.jspecify.annotations.NullMarked;
