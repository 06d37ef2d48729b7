/**
 * What the site says of itself, from measures: what it weighs and uses ({@link
 * cloud.girofle.herbier.web.reader.statement.SobrietyPage}), how far it keeps to the French
 * reference for eco-design ({@link cloud.girofle.herbier.web.reader.statement.Rgesn}), and how far
 * it was checked that everyone can use it ({@link
 * cloud.girofle.herbier.web.reader.statement.AccessibilityPage}).
 */
@NullMarked
package cloud.girofle.herbier.web.reader.statement;

import org.jspecify.annotations.NullMarked;
