/** Tests of backups, beside those of the command line. */
@NullMarked
package cloud.girofle.herbier.library.backup;

import org.jspecify.annotations.NullMarked;
