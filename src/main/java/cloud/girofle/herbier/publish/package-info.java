/**
 * The site as files: {@link cloud.girofle.herbier.publish.Publisher} asks a running site for every
 * page that readers may see, makes its links lead from file to file, and keeps a {@link
 * cloud.girofle.herbier.publish.Destination}, a folder or an S3 bucket, in step with it. Start with
 * those two, then {@link cloud.girofle.herbier.publish.Bounds}, which says what a copy can hold. It
 * knows the site by its addresses only; it uses {@code text}, jsoup and an S3 client.
 */
@NullMarked
package cloud.girofle.herbier.publish;

import org.jspecify.annotations.NullMarked;
