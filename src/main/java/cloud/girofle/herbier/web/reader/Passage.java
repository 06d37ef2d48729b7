package cloud.girofle.herbier.web.reader;

/**
 * What a reader marked in a file.
 *
 * @param text the passage, or empty
 * @param comment what the reader says of it, as clean HTML, or empty
 * @param color the class of its colour, or empty
 * @param remark the page, the colour in words, who marked it and where it comes from; plain text
 * @param annotate begins an annotation with it
 */
public record Passage(String text, String comment, String color, String remark, String annotate) {}
