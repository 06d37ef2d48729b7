package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.knowledge.Account;

/**
 * Somebody who is signed in.
 *
 * @param account theirs
 * @param session its number, no secret
 * @param token that their forms send back
 * @param proxied whether nothing but the word of a proxy opened the session
 */
public record Guest(Account account, long session, String token, boolean proxied) {}
