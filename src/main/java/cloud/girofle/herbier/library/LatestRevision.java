package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Revision;

/**
 * A revision in the list of all that people changed, where work done on many things is one line.
 *
 * @param revision the only one or, of such a work, the last
 * @param together how many were made in that work, this one counted; 1 where it was made alone
 */
public record LatestRevision(Revision revision, int together) {}
