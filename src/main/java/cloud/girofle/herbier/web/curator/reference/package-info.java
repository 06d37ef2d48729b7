/**
 * The pages on which people mend a reference, relate it to others, or add one. Start with {@link
 * cloud.girofle.herbier.web.curator.reference.ReferenceDesk}, then {@link
 * cloud.girofle.herbier.web.curator.reference.CorrectionForm} and {@link
 * cloud.girofle.herbier.web.curator.reference.AddForm}. Every change goes through {@code
 * curation.Curation}.
 */
@NullMarked
package cloud.girofle.herbier.web.curator.reference;

import org.jspecify.annotations.NullMarked;
