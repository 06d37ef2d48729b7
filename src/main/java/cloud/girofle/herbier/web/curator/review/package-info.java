/**
 * What waits for a curator's judgement: proposals, probable duplicates, links that may be dead.
 * Start with {@code ProposalPage}. Pages show, forms decide; what is decided is done by {@code
 * curation}.
 */
@NullMarked
package cloud.girofle.herbier.web.curator.review;

import org.jspecify.annotations.NullMarked;
