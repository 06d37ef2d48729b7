package cloud.girofle.herbier.web.reader.history;

import cloud.girofle.herbier.web.reader.Link;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened, as a line of a history. A link without an address is plain text.
 *
 * @param number of its revision; of what an import did 0
 * @param version which version of the thing it made; 0 where the page cannot compare it
 * @param act what was done
 * @param subject to what, where the page does not say it already
 * @param who did it
 * @param at when
 * @param when the same in the reader's words
 * @param remarks what else is to be said: who accepted it, with what it was done, what undoes it
 * @param why in the words of who did it, or empty
 * @param changes what was changed
 * @param more how many further fields were changed
 */
public record HistoryLine(
        long number,
        int version,
        String act,
        Optional<Link> subject,
        Optional<Link> who,
        Instant at,
        Link when,
        List<Link> remarks,
        String why,
        List<FieldChange> changes,
        int more) {

    public HistoryLine {
        remarks = List.copyOf(remarks);
        changes = List.copyOf(changes);
    }

    /** The same, where only the time of the day is to be said. */
    HistoryLine timed(String time) {
        return new HistoryLine(
                number,
                version,
                act,
                subject,
                who,
                at,
                new Link(time, when.href()),
                remarks,
                why,
                changes,
                more);
    }

    /** The same, where what was changed is told elsewhere. */
    public HistoryLine unchanged() {
        return new HistoryLine(
                number, version, act, subject, who, at, when, remarks, why, List.of(), 0);
    }
}
