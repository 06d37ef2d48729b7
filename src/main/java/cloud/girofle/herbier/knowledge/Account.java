package cloud.girofle.herbier.knowledge;

import java.time.Instant;

/**
 * Somebody who keeps the library, or helps to.
 *
 * @param id never reused
 * @param login what they type to sign in, in lower case
 * @param name what they sign with, as everybody reads it
 * @param role what they may do
 * @param created when
 * @param open whether they may sign in; what was signed stays signed
 */
public record Account(
        long id, String login, String name, Role role, Instant created, boolean open) {}
