/**
 * Where people write annotations: {@link
 * cloud.girofle.herbier.web.curator.annotation.AnnotationForm} takes them, {@link
 * cloud.girofle.herbier.web.curator.annotation.Sheet} is what stands in its fields.
 */
@NullMarked
package cloud.girofle.herbier.web.curator.annotation;

import org.jspecify.annotations.NullMarked;
