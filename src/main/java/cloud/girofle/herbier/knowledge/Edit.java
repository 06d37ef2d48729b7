package cloud.girofle.herbier.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody wants a thing to become.
 *
 * @param subject which; of a new one, an id drawn when its form was shown, so that a form sent
 *     twice makes one thing
 * @param about key of the reference it is about, or empty
 * @param base the version they saw; 0 for a new one
 * @param act {@link Act#SAVED}, {@link Act#WITHDRAWN}, {@link Act#REINSTATED} or {@link
 *     Act#RESTORED}
 * @param content all its fields; ignored where it is withdrawn or reinstated
 * @param why in their words, or empty
 */
public record Edit(
        Subject subject, String about, int base, Act act, Map<String, String> content, String why) {

    public Edit {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }

    /** The same with another content. */
    public Edit with(Map<String, String> other) {
        return new Edit(subject, about, base, act, other, why);
    }
}
