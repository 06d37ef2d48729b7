package cloud.girofle.herbier.web.visit;

import cloud.girofle.herbier.knowledge.Account;

/**
 * Somebody who signed in.
 *
 * @param account theirs
 * @param session its number, no secret
 * @param token that their forms send back: no other site can know it
 */
public record Visitor(Account account, long session, String token) {}
