/**
 * Copies of a whole data folder, and the way back: {@link
 * cloud.girofle.herbier.library.backup.Backup} makes one in a single file, {@link
 * cloud.girofle.herbier.library.backup.BackupFolder} keeps many, each file of theirs once; {@link
 * cloud.girofle.herbier.library.backup.Restoration} puts one in place. Uses the faces of {@code
 * library} only, and never migrates anything.
 */
@NullMarked
package cloud.girofle.herbier.library.backup;

import org.jspecify.annotations.NullMarked;
