/**
 * Questions as readers see them: what is asked, where the debate stands, what weighs on either side
 * and what that rests on. Start with {@link
 * cloud.girofle.herbier.web.reader.question.QuestionPage}. It uses what {@code web.reader} uses.
 */
@NullMarked
package cloud.girofle.herbier.web.reader.question;

import org.jspecify.annotations.NullMarked;
