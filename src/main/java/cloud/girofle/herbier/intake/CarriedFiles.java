package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Record;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries the files that the library keeps over to what a record says now: an export made without
 * its files does not say that they are gone.
 */
final class CarriedFiles {

    private CarriedFiles() {}

    static Record over(Record before, Record now) {
        List<Attachment> kept =
                new ArrayList<>(
                        before.attachments().stream()
                                .filter(attachment -> attachment.file().isPresent())
                                .toList());
        if (kept.isEmpty()) {
            return now;
        }
        List<Attachment> attachments = new ArrayList<>();
        for (Attachment attachment : now.attachments()) {
            Optional<Attachment> same =
                    attachment.file().isPresent()
                            ? Optional.empty()
                            : kept.stream().filter(each -> same(each, attachment)).findFirst();
            same.ifPresent(kept::remove);
            attachments.add(same.map(each -> carried(each, attachment)).orElse(attachment));
        }
        return now.attaching(attachments);
    }

    /** Whether two attachments of one record are the same, by what both say of it. */
    private static boolean same(Attachment before, Attachment now) {
        if (!before.md5().isEmpty() && !now.md5().isEmpty()) {
            return before.md5().equals(now.md5());
        }
        if (!before.fileName().isEmpty() && !now.fileName().isEmpty()) {
            return before.fileName().equals(now.fileName());
        }
        boolean sameKey = !now.localId().isEmpty() && now.localId().equals(before.localId());
        return before.url().equals(now.url())
                && (before.title().equals(now.title()) || (sameKey && now.title().isEmpty()));
    }

    private static Attachment carried(Attachment before, Attachment now) {
        return new Attachment(
                now.localId(),
                now.linkMode(),
                Attachment.Presence.STORED,
                now.title(),
                now.contentType(),
                now.path().isEmpty() ? before.path() : now.path(),
                now.url(),
                now.accessDate(),
                now.note(),
                now.tags(),
                now.charset(),
                now.md5(),
                before.file(),
                now.annotations());
    }
}
