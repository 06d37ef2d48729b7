package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.KnownRecord;
import cloud.girofle.herbier.library.Writing;
import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Record;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Knows again, in what a source gives now, the records that it gave before. The surest evidence is
 * heard first, for all records, before weaker evidence is; each record is recognised once at most,
 * so two records of one export stay two.
 */
final class Recognition {

    /** Bearers of one identifier that are looked at. */
    private static final int MOST = 50;

    private final Writing writing;
    private final Evidence evidence;
    private final IdentityHashMap<Incoming, KnownRecord> recognised = new IdentityHashMap<>();
    private final Map<Long, KnownRecord> free = new LinkedHashMap<>();

    Recognition(Writing writing, Collection<KnownRecord> known) {
        this.writing = writing;
        this.evidence = new Evidence(writing);
        known.forEach(record -> free.put(record.id(), record));
    }

    /** The record that this one is, if it was recognised. */
    Optional<KnownRecord> of(Incoming incoming) {
        return Optional.ofNullable(recognised.get(incoming));
    }

    /** Those that were recognised in nothing. */
    Collection<KnownRecord> left() {
        return List.copyOf(free.values());
    }

    /** Looks for each of these among those of the known records that qualify and are still free. */
    void look(List<Incoming> incoming, BiPredicate<Incoming, KnownRecord> qualifies) {
        Among among = new Among(incoming, qualifies);
        among.each(among::saysTheSame);
        among.each(among::sameZoteroItem);
        among.each(among::sameLocalId);
        among.each(among::sameIdentifier);
        among.each(among::sameTitle);
        among.each(among::sameButForTheTitle);
    }

    private interface Rule {
        Optional<KnownRecord> find(Incoming incoming);
    }

    private record Titled(String type, String title) {}

    /** One look: some of the incoming records among some of the known ones. */
    private final class Among {

        private final List<Incoming> incoming;
        private final BiPredicate<Incoming, KnownRecord> qualifies;
        private final Map<String, List<KnownRecord>> byLocalId = new HashMap<>();
        private final Map<Titled, List<KnownRecord>> byTitle = new HashMap<>();
        private final Map<Titled, Integer> titles = new HashMap<>();

        Among(List<Incoming> incoming, BiPredicate<Incoming, KnownRecord> qualifies) {
            this.incoming = incoming;
            this.qualifies = qualifies;
            for (KnownRecord record : free.values()) {
                byLocalId.computeIfAbsent(record.localId(), id -> new ArrayList<>()).add(record);
                byTitle.computeIfAbsent(
                                new Titled(record.type(), record.title()),
                                title -> new ArrayList<>())
                        .add(record);
            }
        }

        void each(Rule rule) {
            if (free.isEmpty()) {
                return;
            }
            titles.clear();
            List<Incoming> unknown =
                    incoming.stream().filter(each -> !recognised.containsKey(each)).toList();
            unknown.forEach(each -> titles.merge(titled(each), 1, Integer::sum));
            for (Incoming each : unknown) {
                rule.find(each)
                        .ifPresent(record -> {
                            recognised.put(each, record);
                            free.remove(record.id());
                        });
            }
        }

        Optional<KnownRecord> saysTheSame(Incoming one) {
            return localIds(one).stream()
                    .filter(record -> record.fingerprint().equals(one.fingerprint()))
                    .findFirst();
        }

        Optional<KnownRecord> sameZoteroItem(Incoming one) {
            return bearing(one, Identifier.ZoteroUri.class, false);
        }

        /**
         * Numbers are per computer, citation keys change: the title or the DOI must confirm them.
         */
        Optional<KnownRecord> sameLocalId(Incoming one) {
            return localIds(one).stream()
                    .filter(record ->
                            Likeness.titlesCorrected(one.title(), record.title())
                                    || evidence.sharesDoi(one, record))
                    .findFirst();
        }

        Optional<KnownRecord> sameIdentifier(Incoming one) {
            return bearing(one, Identifier.CitationKey.class, false)
                    .or(() -> bearing(one, Identifier.Doi.class, false))
                    .or(() -> bearing(one, Identifier.Isbn.class, true))
                    .or(() -> bearing(one, Identifier.Pmid.class, true))
                    .or(() -> bearing(one, Identifier.Pmcid.class, true))
                    .or(() -> bearing(one, Identifier.Arxiv.class, true));
        }

        /**
         * An export made on another computer numbers everything anew: the only one of that title is
         * it.
         */
        Optional<KnownRecord> sameTitle(Incoming one) {
            List<KnownRecord> sameTitle =
                    byTitle.getOrDefault(titled(one), List.of()).stream()
                            .filter(record -> isFree(one, record))
                            .toList();
            boolean only = sameTitle.size() == 1 && titles.getOrDefault(titled(one), 0) == 1;
            return only && !one.title().isEmpty()
                    ? sameTitle.stream()
                            .filter(record ->
                                    Likeness.maybeDuplicates(one.item(), writing.content(record)))
                            .findFirst()
                    : Optional.empty();
        }

        /** Given another title altogether: what is left to know it by is the rest. */
        Optional<KnownRecord> sameButForTheTitle(Incoming one) {
            return localIds(one).stream()
                    .filter(record -> {
                        Record before = writing.content(record);
                        return Likeness.sameMakers(one.item(), before)
                                || (one.item().type().equals(before.type())
                                        && Likeness.identifiersAgree(
                                                one.item(), before, Identifier.Url.class));
                    })
                    .findFirst()
                    .or(() ->
                            one.identifiers(Identifier.Doi.class).stream()
                                    .flatMap(doi -> writing.bearing(doi, MOST).stream())
                                    .filter(record -> isFree(one, record))
                                    .filter(record -> record.type().equals(one.item().type()))
                                    .findFirst());
        }

        private Optional<KnownRecord> bearing(
                Incoming one, Class<? extends Identifier> kind, boolean strict) {
            for (Identifier identifier : one.identifiers(kind)) {
                for (KnownRecord record : writing.bearing(identifier, MOST)) {
                    if (isFree(one, record)
                            && evidence.of(identifier, one, record, strict)
                                    == Evidence.Verdict.SAME) {
                        return Optional.of(record);
                    }
                }
            }
            return Optional.empty();
        }

        private List<KnownRecord> localIds(Incoming one) {
            return byLocalId.getOrDefault(one.item().localId(), List.of()).stream()
                    .filter(record -> isFree(one, record))
                    .toList();
        }

        private boolean isFree(Incoming one, KnownRecord record) {
            return free.containsKey(record.id()) && qualifies.test(one, record);
        }

        private static Titled titled(Incoming one) {
            return new Titled(one.item().type(), one.title());
        }
    }
}
