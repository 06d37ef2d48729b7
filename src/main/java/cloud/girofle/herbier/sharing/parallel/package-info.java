/**
 * Two libraries side by side. Start with {@link cloud.girofle.herbier.sharing.parallel.Parallels}:
 * it makes a {@link cloud.girofle.herbier.sharing.parallel.Comparison} of two sources, each list of
 * which can be handed out as a {@link cloud.girofle.herbier.sharing.parallel.Contribution}. It uses
 * {@code library}, {@code search} and {@code zotero}.
 */
@NullMarked
package cloud.girofle.herbier.sharing.parallel;

import org.jspecify.annotations.NullMarked;
