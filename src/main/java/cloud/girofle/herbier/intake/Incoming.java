package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.PreparedRecord;
import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Record;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A record that an export holds, with what it can be known by.
 *
 * @param source slug of its source
 * @param file number of its file
 * @param prepared what it says
 */
record Incoming(String source, long file, PreparedRecord prepared) {

    static Incoming of(String source, long file, Record item) {
        return new Incoming(source, file, PreparedRecord.of(item));
    }

    /** What it says. */
    Record item() {
        return prepared.item();
    }

    /** Its folded title. */
    String title() {
        return prepared.title();
    }

    /** Equal for records that say the same. */
    String fingerprint() {
        return prepared.fingerprint();
    }

    /** Every identifier it bears. */
    Set<Identifier> identifiers() {
        return prepared.identifiers();
    }

    /** The records of an export, each under an id of its own. */
    static List<Incoming> all(String source, long file, List<Record> items) {
        List<Record> all = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Record item : items) {
            String localId = item.localId();
            for (int next = 2; !taken.add(localId); next++) {
                localId = item.localId() + "~" + next;
            }
            all.add(localId.equals(item.localId()) ? item : item.named(localId));
        }
        // What it is known by depends on nothing else: every core may work it out.
        return all.parallelStream().map(item -> of(source, file, item)).toList();
    }

    /** Its identifiers of that kind. */
    <T extends Identifier> List<T> identifiers(Class<T> kind) {
        return identifiers().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Whether it is a work: a note or a file on its own is none. */
    boolean isWork() {
        return isWork(item().type());
    }

    /** Whether records of that type are works. */
    static boolean isWork(String type) {
        return !type.equals("note") && !type.equals("attachment");
    }
}
