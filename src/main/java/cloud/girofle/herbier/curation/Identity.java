package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.library.Identities;

/**
 * Somebody as a provider tells of them.
 *
 * @param key whom it means: nothing else tells people apart
 * @param login that they have there, as it may be written by them; may be empty
 * @param name that they have there, the same; may be empty
 */
public record Identity(Identities.Key key, String login, String name) {}
