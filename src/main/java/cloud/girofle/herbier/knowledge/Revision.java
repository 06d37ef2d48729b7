package cloud.girofle.herbier.knowledge;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One change by one person.
 *
 * @param number among all revisions, without a gap
 * @param subject what was changed
 * @param about key of the reference it is about, or empty
 * @param version among the revisions of the subject, from 1, without a gap
 * @param act what was done
 * @param author who did it
 * @param acceptedBy who accepted it, where the author could only propose; or empty
 * @param at when
 * @param why in the author's words, or empty
 * @param batch number of the work it was done in with others, or 0
 * @param content what it made of the subject
 */
public record Revision(
        long number,
        Subject subject,
        String about,
        int version,
        Act act,
        Author author,
        String acceptedBy,
        Instant at,
        String why,
        long batch,
        Map<String, String> content) {

    public Revision {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }
}
