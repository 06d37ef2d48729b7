package cloud.girofle.herbier.web.reader.parallel;

import cloud.girofle.herbier.web.reader.Layout;

/**
 * What is around every page of a comparison.
 *
 * @param layout around the page
 * @param heading the two, by their names
 * @param whole where the comparison begins
 * @param atA « chez Girofle »
 * @param atB « chez Deuxfleurs »
 * @param file whether the second is a file that somebody sent, and whose comparison may be thrown
 *     away
 */
public record ParallelFrame(
        Layout layout, String heading, String whole, String atA, String atB, boolean file) {}
