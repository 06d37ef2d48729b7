package cloud.girofle.herbier.web.reader.history;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.HeldRecord;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Merging;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What imports did to a reference. For one page. */
final class ImportEvents {

    private final Library library;
    private final HistoryLines lines;
    private final SubjectLinks subjects;
    private final Messages words;

    ImportEvents(Visit visit, Library library, HistoryLines lines) {
        this.library = library;
        this.lines = lines;
        this.subjects = new SubjectLinks(visit, library);
        this.words = visit.words();
    }

    /** Those before a moment and not before another, the latest first. */
    List<HistoryLine> of(String key, Instant before, Instant from) {
        List<HistoryLine> events = new ArrayList<>();
        for (HeldRecord record : library.records(key)) {
            if (!isTypedIn(record)) {
                Link source = lines.source(record.source());
                events.add(event("history.arrived", source, record.firstSeen()));
                if (!record.lastChanged().equals(record.firstSeen())) {
                    events.add(event("history.saysElse", source, record.lastChanged()));
                }
            }
        }
        for (Merging merging : library.mergings(key)) {
            if (merging.run().isPresent()) {
                Link other = subjects.reference(merging.gone());
                events.add(
                        event(
                                "history.joined",
                                new Link(
                                        words.get("history.run", merging.run().getAsLong()),
                                        other.href()),
                                merging.at()));
            }
        }
        events.removeIf(event -> !event.at().isBefore(before) || event.at().isBefore(from));
        events.sort(Comparator.comparing(HistoryLine::at).reversed());
        return events;
    }

    /** What was typed in has revisions, which say more. */
    private boolean isTypedIn(HeldRecord record) {
        return library.written()
                .find(new Subject(Subject.Kind.RECORD, record.item().localId()))
                .isPresent();
    }

    private HistoryLine event(String act, Link subject, Instant at) {
        return lines.imported(words.get(act), subject, at, List.of());
    }
}
