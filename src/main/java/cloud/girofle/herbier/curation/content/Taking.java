package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Contents;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.ContentMemory;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Penning;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Takes what files say of annotations, lists, keywords, figures and typed references into the
 * library. What only a file changed becomes a revision; what only the library changed stays; what
 * both changed becomes a proposal. May be broken off anywhere: the next time finds what was done.
 */
final class Taking {

    private final Library library;
    private final Curation curation;
    private final Map<Subject, ContentMemory.Kept> memory;
    private final Names names;
    private final Gathered gathered;

    Taking(
            Library library,
            Curation curation,
            Map<Subject, ContentMemory.Kept> memory,
            Gathered gathered) {
        this.library = library;
        this.curation = curation;
        this.memory = memory;
        this.names = new Names(library);
        this.gathered = gathered;
    }

    /** Takes one in, unless it says what it said before. */
    void take(Piece piece) {
        Optional<ContentMemory.Kept> kept = Optional.ofNullable(memory.get(piece.subject()));
        if (kept.isPresent() && kept.get().said().equals(piece.said())) {
            return;
        }
        Optional<Entry> now = library.written().find(piece.subject());
        if (isUnusable(piece, now)) {
            return;
        }
        Optional<String> about = now.map(Entry::about).or(() -> names.about(piece));
        Optional<Map<String, String>> content = names.content(piece);
        if (about.isEmpty() || content.isEmpty()) {
            gathered.waits(piece);
        } else if (now.isEmpty()) {
            add(piece, about.get(), content.get());
        } else {
            change(piece, content.get(), now.get(), kept);
        }
    }

    private boolean isUnusable(Piece piece, Optional<Entry> now) {
        if (now.isEmpty() && piece.signed().author().isEmpty()) {
            gathered.problem(piece, Kind.MISSING, "author");
            return true;
        }
        for (Map.Entry<String, String> field : piece.content().entrySet()) {
            if (field.getValue().length() > Curation.LONGEST_TEXT) {
                gathered.problem(piece, Kind.TOO_LONG, field.getKey());
                return true;
            }
        }
        for (String topic : topics(piece)) {
            if (library.thesaurus().find(topic).isEmpty()) {
                gathered.problem(piece, Kind.UNKNOWN_TOPIC, topic);
                return true;
            }
        }
        return false;
    }

    /** The topics it names, whatever it is. */
    private static List<String> topics(Piece piece) {
        if (piece.subject().kind() == Subject.Kind.TOPIC) {
            return List.of(piece.subject().id());
        }
        String named =
                piece.content().getOrDefault("topics", "")
                        + " "
                        + piece.content().getOrDefault("introduces", "");
        return piece.subject().kind() == Subject.Kind.RECORD
                ? List.of()
                : Arrays.stream(named.split("\\s+")).filter(id -> !id.isEmpty()).toList();
    }

    private void add(Piece piece, String about, Map<String, String> content) {
        Author author = Author.named(piece.signed().author());
        Edit edit = new Edit(piece.subject(), about, 0, Act.SAVED, content, why(piece));
        Outcome outcome = curation.publish(edit, author, dated(piece));
        if (outcome instanceof Outcome.Saved(Entry saved) && piece.withdrawn().isPresent()) {
            outcome = see(piece, saved, dated(piece));
        }
        settle(piece, outcome, 0);
    }

    private void change(
            Piece piece,
            Map<String, String> content,
            Entry now,
            Optional<ContentMemory.Kept> kept) {
        int base = kept.map(ContentMemory.Kept::version).orElse(0);
        boolean text = kept.map(before -> !text(before).equals(piece.content())).orElse(true);
        boolean sight =
                kept.map(before -> isWithdrawn(before) != piece.withdrawn().isPresent())
                        .orElse(false);
        Outcome outcome = new Outcome.Unchanged(now);
        int agreed = base;
        if (text && known(now).equals(Piece.canonical(now.subject().kind(), content))) {
            agreed = now.version();
        } else if (text) {
            Optional<Integer> older = olderVersion(now, base, content);
            if (older.isPresent()) {
                agreed = older.get(); // Nobody changed the file: the library went on.
            } else {
                outcome = publish(piece, now, base, content);
                agreed = outcome instanceof Outcome.Saved(Entry saved) ? saved.version() : base;
            }
        }
        boolean goesOn = !(outcome instanceof Outcome.Conflict);
        if (sight && goesOn && now.withdrawn() != piece.withdrawn().isPresent()) {
            boolean current = agreed == version(outcome, now);
            outcome = see(piece, now, (penning, saved) -> {});
            agreed = current ? version(outcome, now) : agreed;
        }
        settle(piece, outcome, agreed);
    }

    private Outcome publish(Piece piece, Entry now, int base, Map<String, String> content) {
        Map<String, String> whole = new LinkedHashMap<>(now.content());
        whole.keySet().removeAll(known(now).keySet());
        whole.putAll(content);
        Edit edit = new Edit(now.subject(), now.about(), base, Act.SAVED, whole, why(piece));
        return curation.publish(edit, signer(piece, now));
    }

    /** Brings it out of sight, or back. */
    private Outcome see(Piece piece, Entry now, BiConsumer<Penning, Entry> then) {
        Act act = piece.withdrawn().isPresent() ? Act.WITHDRAWN : Act.REINSTATED;
        Edit edit =
                new Edit(
                        now.subject(),
                        now.about(),
                        now.version(),
                        act,
                        Map.of(),
                        piece.withdrawn().orElse(why(piece)));
        return curation.publish(edit, signer(piece, now), then);
    }

    private void settle(Piece piece, Outcome outcome, int agreed) {
        switch (outcome) {
            case Outcome.Saved(Entry saved) -> {
                gathered.taken(piece);
                gathered.remember(piece, agreed == 0 ? saved.version() : agreed, 0);
            }
            case Outcome.Unchanged(Entry now) -> gathered.remember(piece, agreed, 0);
            case Outcome.Conflict conflict ->
                    gathered.conflict(
                            piece,
                            new Edit(
                                    conflict.theirs().subject(),
                                    conflict.theirs().about(),
                                    agreed,
                                    Act.SAVED,
                                    conflict.mine(),
                                    why(piece)),
                            signer(piece, conflict.theirs()));
            default -> gathered.waits(piece);
        }
    }

    /** An older version that says the same, older than what the file was last known to follow. */
    private Optional<Integer> olderVersion(Entry now, int base, Map<String, String> content) {
        if (base == now.version()) {
            return Optional.empty();
        }
        Map<String, String> said = Piece.canonical(now.subject().kind(), content);
        return library.written().revisions(now.subject()).stream()
                .filter(revision -> revision.version() < now.version())
                .filter(revision -> known(now.subject().kind(), revision.content()).equals(said))
                .map(Revision::version)
                .findFirst();
    }

    private static Map<String, String> known(Entry entry) {
        return known(entry.subject().kind(), entry.content());
    }

    /** The fields that files have, as files have them. */
    private static Map<String, String> known(Subject.Kind kind, Map<String, String> content) {
        return Piece.canonical(kind, Contents.known(kind, content));
    }

    /** What is new bears the dates of its file, unless they are still to come. */
    private static BiConsumer<Penning, Entry> dated(Piece piece) {
        return (penning, saved) -> {
            Instant now = saved.changed();
            Instant created = past(piece.signed().created(), now).orElse(now);
            Instant changed =
                    past(piece.signed().changed(), now)
                            .filter(moment -> moment.isAfter(created))
                            .orElse(created);
            penning.date(piece.subject(), created, Author.named(piece.signed().last()), changed);
        };
    }

    private static Optional<Instant> past(Optional<Instant> moment, Instant now) {
        return moment.filter(each -> !each.isAfter(now));
    }

    private static Author signer(Piece piece, Entry now) {
        String last = piece.signed().last();
        return Author.named(last.isEmpty() ? now.author().name() : last);
    }

    private static int version(Outcome outcome, Entry now) {
        return outcome instanceof Outcome.Saved(Entry saved) ? saved.version() : now.version();
    }

    private static Map<String, String> text(ContentMemory.Kept kept) {
        Map<String, String> text = new LinkedHashMap<>(kept.said());
        text.keySet().removeAll(Set.of(Piece.WITHDRAWN));
        return text;
    }

    private static boolean isWithdrawn(ContentMemory.Kept kept) {
        return kept.said().containsKey(Piece.WITHDRAWN);
    }

    private static String why(Piece piece) {
        return "content/" + piece.place().path();
    }
}
