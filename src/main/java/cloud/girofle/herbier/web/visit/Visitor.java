package cloud.girofle.herbier.web.visit;

import cloud.girofle.herbier.knowledge.Account;

/**
 * Somebody who signed in.
 *
 * @param account theirs
 * @param session its number, no secret
 * @param token that their forms send back: no other site can know it
 * @param waiting how many proposals wait for a curator's word
 */
public record Visitor(Account account, long session, String token, int waiting) {

    /** Somebody who is not told what waits. */
    public Visitor(Account account, long session, String token) {
        this(account, session, token, 0);
    }
}
