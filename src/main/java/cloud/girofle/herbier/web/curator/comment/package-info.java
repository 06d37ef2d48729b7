/**
 * Where people comment on notes and questions: {@link
 * cloud.girofle.herbier.web.curator.comment.CommentForm} takes what they write.
 */
@NullMarked
package cloud.girofle.herbier.web.curator.comment;

import org.jspecify.annotations.NullMarked;
