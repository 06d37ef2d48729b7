package cloud.girofle.herbier.web.reader;

/**
 * A reference that is like the one shown.
 *
 * @param link to it
 * @param why what they share, in words
 */
public record AlsoRead(Link link, String why) {}
