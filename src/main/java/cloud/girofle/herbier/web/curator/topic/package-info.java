/**
 * Topics that references name, and that wait until a curator says that they are on them: confirmed
 * or refused, many at once. Start with {@code ProposedTopicPage}.
 */
@NullMarked
package cloud.girofle.herbier.web.curator.topic;

import org.jspecify.annotations.NullMarked;
