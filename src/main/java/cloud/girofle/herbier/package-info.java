/**
 * The program: {@link cloud.girofle.herbier.Herbier} reads the command line, wires the rooms
 * together and runs them. Floors: {@code reference}, {@code text} at the bottom; {@code zotero},
 * {@code library}, {@code search} above; then {@code intake}; then {@code web}; this package on
 * top. Imports go down only.
 */
@NullMarked
package cloud.girofle.herbier;

import org.jspecify.annotations.NullMarked;
