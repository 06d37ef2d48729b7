package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.KnownRecord;
import cloud.girofle.herbier.library.Penning;
import cloud.girofle.herbier.library.Penning.Signature;
import cloud.girofle.herbier.library.Writing;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Record;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Carries out edits within one transaction of the library. Belongs to that transaction. */
final class Publishing {

    private final Writing writing;
    private final Penning penning;

    Publishing(Writing writing) {
        this.writing = writing;
        this.penning = writing.penning();
    }

    /** Carries one out, unless somebody else changed the same thing since. */
    Outcome publish(Edit edit, Signature by) {
        Optional<Entry> found = penning.find(edit.subject());
        if (isAboutNothing(edit, found)) {
            return new Outcome.Missing();
        }
        if (found.isEmpty()) {
            return new Outcome.Saved(save(edit, found, edit.content(), by));
        }
        Entry now = found.get();
        Map<String, String> content = content(edit, now);
        boolean withdrawn = isWithdrawn(edit.act(), now);
        if (content.equals(now.content()) && withdrawn == now.withdrawn()) {
            return new Outcome.Unchanged(now);
        }
        if (edit.base() != now.version() && hasContent(edit.act())) {
            Map<String, String> base =
                    penning.revision(edit.subject(), edit.base())
                            .map(Revision::content)
                            .orElse(Map.of());
            Meeting meeting = Meeting.of(base, content, now.content());
            // Each correction stands for itself: those of other fields are no conflict.
            if (edit.subject().kind() != Kind.REFERENCE || !meeting.clashes().isEmpty()) {
                return new Outcome.Conflict(now, content, base);
            }
            content = meeting.merged();
        }
        return new Outcome.Saved(save(edit, found, content, by));
    }

    /** Writes it, in place of what stands there. */
    private Entry save(
            Edit edit, Optional<Entry> before, Map<String, String> content, Signature by) {
        Subject subject = edit.subject();
        String about = before.map(Entry::about).orElse(edit.about());
        boolean withdrawn = before.filter(entry -> isWithdrawn(edit.act(), entry)).isPresent();
        String known = subject.kind() == Kind.RECORD ? record(subject, content, before) : about;
        return penning.save(subject, known, edit.act(), content, withdrawn, by);
    }

    /** Keeps what was typed in as what a source says; the key of its reference. */
    private String record(Subject subject, Map<String, String> content, Optional<Entry> before) {
        Record item = TypedRecord.read(subject.id(), content);
        writing.save(TypedRecord.SOURCE);
        String source = TypedRecord.SOURCE.slug();
        long file = writing.file(source, source, false, "Herbier", 0);
        Optional<KnownRecord> known =
                before.flatMap(entry ->
                        writing.known(source).stream()
                                .filter(each -> each.localId().equals(subject.id()))
                                .findFirst());
        if (known.isPresent()) {
            writing.update(known.get(), file, item);
            return writing.reference(known.get());
        }
        String key = writing.reference(writing.add(file, item, Optional.empty()));
        writing.penning(); // So that it stands in the database when it is written about.
        return key;
    }

    private static boolean isAboutNothing(Edit edit, Optional<Entry> found) {
        boolean isNew = found.isEmpty();
        return isNew
                && (edit.subject().kind() == Kind.REFERENCE
                        || edit.base() > 0
                        || edit.act() != Act.SAVED);
    }

    private static boolean hasContent(Act act) {
        return act != Act.WITHDRAWN && act != Act.REINSTATED;
    }

    /** To withdraw a reference is a correction like others. */
    private static Map<String, String> content(Edit edit, Entry now) {
        if (hasContent(edit.act())) {
            return edit.content();
        }
        Map<String, String> content = new LinkedHashMap<>(now.content());
        if (now.subject().kind() == Kind.REFERENCE) {
            if (edit.act() == Act.WITHDRAWN) {
                content.put(Correction.WITHDRAWN, edit.why());
            } else {
                content.remove(Correction.WITHDRAWN);
            }
        }
        return content;
    }

    private static boolean isWithdrawn(Act act, Entry now) {
        return now.subject().kind() != Kind.REFERENCE
                && switch (act) {
                    case WITHDRAWN -> true;
                    case REINSTATED, RESTORED -> false;
                    default -> now.withdrawn();
                };
    }
}
