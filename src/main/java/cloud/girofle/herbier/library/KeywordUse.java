package cloud.girofle.herbier.library;

/**
 * How often a keyword is borne.
 *
 * @param name as it is shown; the same in another case is another use of the same keyword
 * @param references how many present ones bear it
 * @param automatic how many of them by a machine's choice only
 */
public record KeywordUse(String name, int references, int automatic) {}
