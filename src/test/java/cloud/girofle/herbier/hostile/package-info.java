/** Files that nobody means to import, each in its worst shape, and what may never come of one. */
@NullMarked
package cloud.girofle.herbier.hostile;

import org.jspecify.annotations.NullMarked;
