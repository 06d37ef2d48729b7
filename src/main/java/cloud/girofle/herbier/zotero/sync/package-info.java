/**
 * Follows a live Zotero library through the Web API, version 3, reading only: {@link
 * cloud.girofle.herbier.zotero.sync.ZoteroSync} asks for what changed, keeps it in a {@link
 * cloud.girofle.herbier.zotero.sync.Mirror}, and reads the whole library from there. This room
 * talks to one server; its {@link cloud.girofle.herbier.zotero.sync.Courier} is also what
 * repositories are harvested with.
 */
@NullMarked
package cloud.girofle.herbier.zotero.sync;

import org.jspecify.annotations.NullMarked;
