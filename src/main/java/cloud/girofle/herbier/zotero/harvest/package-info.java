/**
 * Harvests OAI-PMH repositories, other Herbiers among them: {@link
 * cloud.girofle.herbier.zotero.harvest.Harvest} asks for what changed since the last time, keeps it
 * in a {@link cloud.girofle.herbier.zotero.sync.Mirror}, and reads the whole library from there.
 * Only repositories that an admin named are asked, and no reply leads elsewhere.
 */
@NullMarked
package cloud.girofle.herbier.zotero.harvest;

import org.jspecify.annotations.NullMarked;
