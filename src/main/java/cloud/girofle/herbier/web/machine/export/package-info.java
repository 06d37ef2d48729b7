/**
 * References to be taken away as files: {@link cloud.girofle.herbier.web.machine.export.ExportPage}
 * answers for each way of choosing some ({@link cloud.girofle.herbier.web.machine.export.Chosen})
 * and each way of taking them.
 */
@NullMarked
package cloud.girofle.herbier.web.machine.export;

import org.jspecify.annotations.NullMarked;
