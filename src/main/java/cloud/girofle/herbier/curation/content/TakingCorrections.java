package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.ContentMemory;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Correction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the rows of corrections into the library. Each correction stands for itself: those that
 * somebody changed here as well wait for a curator, the others are taken.
 */
final class TakingCorrections {

    private static final String WHY = "content/" + CorrectionsTable.NAME;

    /** Who corrects, and why: what they say together is one revision. */
    private record Signing(String author, String reason) {}

    private final Library library;
    private final Curation curation;
    private final Map<Subject, ContentMemory.Kept> memory;
    private final Gathered gathered;

    TakingCorrections(
            Library library,
            Curation curation,
            Map<Subject, ContentMemory.Kept> memory,
            Gathered gathered) {
        this.library = library;
        this.curation = curation;
        this.memory = memory;
        this.gathered = gathered;
    }

    /** Takes the rows of one reference in, unless they say what they said before. */
    void take(Piece named) {
        for (Correction correction : named.corrections()) {
            if (correction.value().length() > Curation.LONGEST_TEXT) {
                gathered.problem(named, Kind.TOO_LONG, correction.field());
                return;
            }
        }
        Optional<String> key = new Names(library).about(named);
        Optional<Entry> now =
                key.flatMap(
                        each -> library.written().find(new Subject(Subject.Kind.REFERENCE, each)));
        if (now.isEmpty()) {
            gathered.waits(named);
        } else {
            take(named.of(now.get().subject().id()), now.get());
        }
    }

    private void take(Piece piece, Entry now) {
        Optional<ContentMemory.Kept> kept = Optional.ofNullable(memory.get(piece.subject()));
        Map<String, String> before = kept.map(ContentMemory.Kept::said).orElse(Map.of());
        if (kept.isPresent() && before.equals(piece.content())) {
            return;
        }
        Map<String, String> here = Piece.canonical(Subject.Kind.REFERENCE, now.content());
        Set<String> clashes = new LinkedHashSet<>();
        Map<Signing, List<String>> changes = new LinkedHashMap<>();
        for (String field : changed(before, piece.content())) {
            Optional<String> wanted = find(piece.content(), field);
            if (find(here, field).equals(wanted)) {
                continue; // Both say so.
            }
            if (!find(here, field).equals(find(before, field))) {
                clashes.add(field);
            } else {
                changes.computeIfAbsent(signing(piece, field), any -> new ArrayList<>()).add(field);
            }
        }
        changes.forEach((signing, fields) -> {
            if (apply(piece, signing, fields)) {
                gathered.taken(piece);
            } else {
                clashes.addAll(fields);
            }
        });
        settle(piece, clashes, kept.map(ContentMemory.Kept::version).orElse(0));
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> fields = new LinkedHashSet<>(after.keySet());
        fields.addAll(before.keySet());
        fields.removeIf(field -> find(before, field).equals(find(after, field)));
        return fields;
    }

    /** Whether it was done; not where somebody changes the very same at this moment. */
    private boolean apply(Piece piece, Signing signing, List<String> fields) {
        Entry now = library.written().find(piece.subject()).orElseThrow();
        Map<String, Instant> dates = dates(piece, fields);
        Outcome outcome =
                curation.publish(
                        new Edit(
                                now.subject(),
                                now.about(),
                                now.version(),
                                Act.SAVED,
                                patched(now, piece, fields),
                                signing.reason()),
                        Author.named(signing.author()),
                        (penning, saved) ->
                                dates.forEach((field, at) -> {
                                    if (at.isBefore(saved.changed())) {
                                        penning.date(saved.about(), field, at);
                                    }
                                }));
        return outcome instanceof Outcome.Saved || outcome instanceof Outcome.Unchanged;
    }

    private void settle(Piece piece, Set<String> clashes, int base) {
        Entry now = library.written().find(piece.subject()).orElseThrow();
        if (clashes.isEmpty()) {
            gathered.remember(piece, now.version(), 0);
            return;
        }
        Signing signing = signing(piece, clashes.iterator().next());
        gathered.conflict(
                piece,
                new Edit(
                        now.subject(),
                        now.about(),
                        base,
                        Act.SAVED,
                        patched(now, piece, List.copyOf(clashes)),
                        WHY),
                Author.named(signing.author()));
    }

    private static Map<String, String> patched(Entry now, Piece piece, List<String> fields) {
        Map<String, String> content = new LinkedHashMap<>(now.content());
        for (String field : fields) {
            content.remove(field);
            find(piece.content(), field).ifPresent(value -> content.put(field, value));
        }
        return content;
    }

    /** When the file says that corrections were made; not of one that is older than its value. */
    private Map<String, Instant> dates(Piece piece, List<String> fields) {
        Map<String, Instant> known = new HashMap<>();
        library.written()
                .corrections(piece.subject().id())
                .forEach(each -> known.put(each.field(), each.at()));
        Map<String, Instant> dates = new HashMap<>();
        piece.corrections().stream()
                .filter(each -> fields.contains(each.field()))
                .filter(each -> !each.at().equals(known.get(each.field())))
                .forEach(each -> dates.put(each.field(), each.at()));
        return dates;
    }

    /** Who took a row out is not known. */
    private static Signing signing(Piece piece, String field) {
        return piece.corrections().stream()
                .filter(each -> each.field().equals(field))
                .map(each ->
                        new Signing(each.author(), each.reason().isBlank() ? WHY : each.reason()))
                .findFirst()
                .orElse(new Signing(WHY, WHY));
    }

    private static Optional<String> find(Map<String, String> content, String field) {
        return Optional.ofNullable(content.get(field));
    }
}
