/**
 * What readers without an account may send: a reference they would like to see here, an error they
 * saw. Start with {@code Letterbox}, which takes it within limits. It keeps no address, and asks
 * for nothing personal but a name, for those who wish to sign.
 */
@NullMarked
package cloud.girofle.herbier.web.reader.letterbox;

import org.jspecify.annotations.NullMarked;
