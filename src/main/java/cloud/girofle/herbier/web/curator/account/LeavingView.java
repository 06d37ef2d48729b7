package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.web.reader.Layout;

/**
 * What the page on the way to a provider shows.
 *
 * @param layout around it
 * @param provider its name
 * @param address of it
 * @param typed what waits here, if anything
 */
public record LeavingView(Layout layout, String provider, String address, Typed typed) {}
