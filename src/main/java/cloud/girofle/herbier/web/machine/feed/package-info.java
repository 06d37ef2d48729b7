/**
 * What can be followed: {@link cloud.girofle.herbier.web.machine.feed.SearchFeed} any search,
 * {@link cloud.girofle.herbier.web.machine.feed.WrittenFeed} notes and annotations, {@link
 * cloud.girofle.herbier.web.machine.feed.ChangesFeed} every change. Each makes a {@link
 * cloud.girofle.herbier.web.machine.feed.Feed}, which is written as Atom or as JSON Feed.
 */
@NullMarked
package cloud.girofle.herbier.web.machine.feed;

import org.jspecify.annotations.NullMarked;
