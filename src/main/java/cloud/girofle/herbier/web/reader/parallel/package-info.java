/**
 * Two libraries side by side, as pages: {@link
 * cloud.girofle.herbier.web.reader.parallel.ParallelsPage} chooses the two, {@link
 * cloud.girofle.herbier.web.reader.parallel.ParallelSheet} shows whatever is asked of them. What is
 * compared, and how, is told in {@code sharing.parallel}.
 */
@NullMarked
package cloud.girofle.herbier.web.reader.parallel;

import org.jspecify.annotations.NullMarked;
