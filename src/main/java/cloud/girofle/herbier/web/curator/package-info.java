/**
 * The pages of those who keep the library. Start with {@link
 * cloud.girofle.herbier.web.curator.ImportDesk}, which asks the import job for what the pages of
 * imports need, then {@link cloud.girofle.herbier.web.curator.ImportsPage}. It uses {@code intake},
 * {@code library}, and the layout of {@code web.reader}.
 */
@NullMarked
package cloud.girofle.herbier.web.curator;

import org.jspecify.annotations.NullMarked;
