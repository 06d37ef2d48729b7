/**
 * Pure functions on text: {@link cloud.girofle.herbier.text.Fold} for comparing, {@link
 * cloud.girofle.herbier.text.CleanHtml} for showing what others wrote, {@link
 * cloud.girofle.herbier.text.Markdown} and {@link cloud.girofle.herbier.text.Typography} for
 * showing what curators write, {@link cloud.girofle.herbier.text.WordDifference} and {@link
 * cloud.girofle.herbier.text.ThreeWay} for what several of them changed, {@link
 * cloud.girofle.herbier.text.FrontMatter} for their files, {@link
 * cloud.girofle.herbier.text.Messages} for speaking to people; and {@link
 * cloud.girofle.herbier.text.PublicNetwork}, which addresses may be asked. Only this package,
 * {@code zotero} and {@code publish} import jsoup.
 */
@NullMarked
package cloud.girofle.herbier.text;

import org.jspecify.annotations.NullMarked;
