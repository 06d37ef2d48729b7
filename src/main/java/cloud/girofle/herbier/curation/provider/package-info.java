/**
 * Signing in at a provider, by OpenID Connect: the one room that knows pac4j and Nimbus. Start with
 * {@link cloud.girofle.herbier.curation.provider.Provider}. It says whom the provider means, and
 * never whose account that is: {@link cloud.girofle.herbier.curation.SideDoor} does.
 */
@NullMarked
package cloud.girofle.herbier.curation.provider;

import org.jspecify.annotations.NullMarked;
