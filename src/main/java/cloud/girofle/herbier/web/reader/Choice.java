package cloud.girofle.herbier.web.reader;

/**
 * A value to narrow a search to, or to start one from.
 *
 * @param label plain text
 * @param href where it leads: to the search with the value, or without it when it is chosen
 * @param count how many references have it
 * @param chosen whether the search is narrowed to it
 */
public record Choice(String label, String href, long count, boolean chosen) {}
