/**
 * The import job: {@link cloud.girofle.herbier.intake.Intake} reads the exports of each source,
 * knows again what it has seen, and reports. It uses {@code zotero} and {@code library}.
 */
@NullMarked
package cloud.girofle.herbier.intake;

import org.jspecify.annotations.NullMarked;
