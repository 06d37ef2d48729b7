/**
 * The library as an open archive: who asks by <a
 * href="https://www.openarchives.org/OAI/openarchivesprotocol.html">OAI-PMH 2.0</a> is told every
 * reference, in each {@link cloud.girofle.herbier.sharing.oai.MetadataFormat}, and later what
 * changed since. Start with {@link cloud.girofle.herbier.sharing.oai.Repository}. It uses {@code
 * library}, {@code zotero} and {@code sharing}, and knows nothing of HTTP.
 */
@NullMarked
package cloud.girofle.herbier.sharing.oai;

import org.jspecify.annotations.NullMarked;
