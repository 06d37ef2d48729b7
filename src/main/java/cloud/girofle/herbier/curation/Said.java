package cloud.girofle.herbier.curation;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;

/**
 * A statement of a Turtle file.
 *
 * @param line where it ends, from 1
 */
record Said(int line, IRI subject, IRI property, Value value) {}
