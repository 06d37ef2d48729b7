/**
 * Asks for the addresses that references give, to tell curators which may be dead. It only reports.
 * Start with {@link cloud.girofle.herbier.curation.links.LinkRound}.
 *
 * <p>Addresses come from anybody, so this room goes out on the network by sockets of its own, never
 * through a client of HTTP that looks names up by itself: each name is looked up once, what it
 * gives is checked by {@link cloud.girofle.herbier.text.PublicNetwork}, and the connection goes to
 * that very address; each redirect anew.
 */
@NullMarked
package cloud.girofle.herbier.curation.links;

import org.jspecify.annotations.NullMarked;
