package cloud.girofle.herbier.web.visit;

/**
 * What somebody brings back who left to sign in elsewhere.
 *
 * @param envelope that their browser carried for us; empty where it brings none
 * @param browser as it names itself, as anyone may have written it
 */
public record Returning(String envelope, String browser) {}
