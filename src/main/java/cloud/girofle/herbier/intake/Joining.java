package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.KnownRecord;
import cloud.girofle.herbier.library.Suggestion.Reason;
import cloud.girofle.herbier.library.Writing;
import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Record;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Finds the reference that a record belongs to, among those of all sources. What is sure is joined;
 * what is only likely is suggested, and a person decides.
 */
final class Joining {

    /** Bearers of one identifier that are looked at. */
    private static final int MOST_BEARERS = 50;

    /**
     * Records of one title that a further one is compared with: « Home » would pair with hundreds.
     */
    private static final int MOST_TITLED = 8;

    private static final double WRONG_IDENTIFIER = 0.5;
    private static final double SAME_ADDRESS = 0.7;

    private final Writing writing;
    private final Evidence evidence;
    private final Map<String, List<KnownRecord>> siblings = new HashMap<>();
    private final Predicate<Identifier> borneTwice;
    private final Predicate<String> titledTwice;
    private final Map<Long, List<KnownRecord>> doubtful = new HashMap<>();

    /**
     * Joins records of a source, of which these are all there are, once they are all in the
     * library.
     *
     * @param titledTwice whether several held records have a title
     */
    Joining(Writing writing, Collection<KnownRecord> siblings, Predicate<String> titledTwice) {
        this.writing = writing;
        this.evidence = new Evidence(writing);
        this.borneTwice = writing.borneTwice();
        this.titledTwice = titledTwice;
        siblings.forEach(record ->
                this.siblings
                        .computeIfAbsent(record.localId(), id -> new ArrayList<>())
                        .add(record));
    }

    /** Makes one reference of all those that this record surely belongs to. */
    void join(KnownRecord record, Incoming incoming) {
        if (!incoming.isWork()) {
            return;
        }
        weigh(
                record,
                incoming,
                (other, verdict) -> {
                    switch (verdict) {
                        case SAME -> merge(record, other);
                        case MAYBE -> doubt(record, other);
                        case OTHER -> {}
                    }
                });
    }

    /**
     * Two items of one export are two for a reason: what would make them one is a suggestion. So a
     * work that stands twice in two libraries makes two references, of one item of each.
     */
    private void merge(KnownRecord record, KnownRecord other) {
        String mine = writing.reference(record);
        String theirs = writing.reference(other);
        if (mine.equals(theirs)) {
            return;
        }
        Set<Long> files = new HashSet<>(writing.filesOf(record));
        files.retainAll(writing.filesOf(other));
        if (files.isEmpty()) {
            writing.merge(mine, theirs);
        } else {
            doubt(record, other);
        }
    }

    private void doubt(KnownRecord record, KnownRecord other) {
        doubtful.computeIfAbsent(record.id(), id -> new ArrayList<>()).add(other);
    }

    /** Notes what this record only may be the same as, once everything sure is joined. */
    void suggest(KnownRecord record, Incoming incoming) {
        for (KnownRecord other : doubtful.getOrDefault(record.id(), List.of())) {
            if (apart(record, other)) {
                writing.suggest(record, other, Reason.IDENTIFIER, WRONG_IDENTIFIER);
            }
        }
        if (!incoming.isWork() || !titledTwice.test(incoming.title())) {
            return;
        }
        String key = writing.reference(record);
        for (KnownRecord other : writing.titled(incoming.title(), MOST_TITLED + 1)) {
            if (!other.reference().equals(key)) {
                suggestTitled(record, incoming.item(), other);
            }
        }
    }

    private void weigh(
            KnownRecord record,
            Incoming incoming,
            BiConsumer<KnownRecord, Evidence.Verdict> conclusion) {
        // Another export of the same library: a number or a key there, and the title, are the same
        // item.
        siblings.getOrDefault(incoming.item().localId(), List.of()).stream()
                .filter(other -> other.id() != record.id() && other.file() != incoming.file())
                .filter(other -> !incoming.title().isEmpty())
                .filter(other -> Likeness.titlesAgree(incoming.title(), other.title()))
                .forEach(other -> conclusion.accept(other, Evidence.Verdict.SAME));
        for (Identifier identifier : incoming.identifiers()) {
            // Two items may share an address: it is no identifier here, and counts with the title
            // below.
            if (!borneTwice.test(identifier)) {
                continue;
            }
            for (KnownRecord other : writing.bearing(identifier, MOST_BEARERS)) {
                if (other.id() != record.id() && identifier instanceof Identifier.ZoteroUri) {
                    // One item under two addresses, as its library itself says.
                    writing.merge(writing.reference(record), writing.reference(other));
                } else if (other.id() != record.id()) {
                    boolean strict = other.source().equals(incoming.source());
                    conclusion.accept(other, evidence.of(identifier, incoming, other, strict));
                }
            }
        }
    }

    private void suggestTitled(KnownRecord record, Record item, KnownRecord other) {
        Record there = writing.content(other);
        boolean sameUrl = Likeness.identifiersAgree(item, there, Identifier.Url.class);
        if (Likeness.maybeDuplicates(item, there)) {
            writing.suggest(record, other, Reason.TITLE, score(item, there));
        } else if (sameUrl && item.type().equals(there.type())) {
            writing.suggest(record, other, Reason.URL, SAME_ADDRESS);
        }
    }

    /** How likely two records of one title are one work: by what else they share. */
    private static double score(Record one, Record other) {
        boolean sameYear =
                Likeness.year(one).isPresent() && Likeness.year(one).equals(Likeness.year(other));
        if (!one.creators().isEmpty()) {
            return sameYear ? 0.9 : 0.8;
        }
        if (Likeness.identifiersAgree(one, other, Identifier.Url.class)) {
            return 0.8;
        }
        return Likeness.identifiersContradict(one, other, Identifier.Url.class) ? 0.3 : 0.6;
    }

    private boolean apart(KnownRecord one, KnownRecord other) {
        return !writing.reference(one).equals(writing.reference(other));
    }
}
