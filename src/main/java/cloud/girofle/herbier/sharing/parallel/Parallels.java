package cloud.girofle.herbier.sharing.parallel;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Suggestion;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.search.Results;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the sources of a library, two at a time. What both have are the references that hold a
 * record of each; nothing is guessed. The last few comparisons are kept until anything changes: of
 * ten thousand references one takes some megabytes. Thread-safe.
 */
public final class Parallels {

    /** Comparisons kept. */
    private static final int KEPT = 3;

    private record Version(long edition, long change, int count, String thesaurus) {}

    private record Pair(String a, String b) {}

    private final Library library;
    private final Catalogue catalogue;
    private final Contrasts contrasts;
    private final SequencedMap<Pair, Comparison> kept = new LinkedHashMap<>();
    private Version version = new Version(-1, -1, -1, "");

    /** The sources of that library. */
    public Parallels(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
        this.contrasts = new Contrasts(library);
    }

    /** The sources that hold any reference, the most trusted first. */
    public List<Source> sources() {
        Set<String> holding =
                catalogue.values(Facet.SOURCE).stream()
                        .filter(value -> value.count() > 0)
                        .map(Results.Value::value)
                        .collect(Collectors.toSet());
        return library.sources().stream()
                .filter(source -> holding.contains(source.slug()))
                .toList();
    }

    /** Two of them, side by side. */
    public synchronized Comparison of(Source a, Source b) {
        Version now =
                new Version(
                        library.edition(),
                        catalogue.lastChange(),
                        catalogue.count(),
                        catalogue.thesaurus().version());
        if (!now.equals(version)) {
            kept.clear();
            version = now;
        }
        Pair pair = new Pair(a.slug(), b.slug());
        Comparison known = Optional.ofNullable(kept.remove(pair)).orElseGet(() -> compare(a, b));
        kept.put(pair, known); // The last asked for stands last.
        if (kept.size() > KEPT) {
            kept.pollFirstEntry();
        }
        return known;
    }

    private Comparison compare(Source a, Source b) {
        List<String> ofA = keys(Map.of(Facet.SOURCE, List.of(a.slug())));
        List<String> ofB = keys(Map.of(Facet.SOURCE, List.of(b.slug())));
        Set<String> inA = new HashSet<>(ofA);
        Set<String> inB = new HashSet<>(ofB);
        List<String> both = ofA.stream().filter(inB::contains).toList();
        List<String> onlyA = ofA.stream().filter(key -> !inB.contains(key)).toList();
        List<String> onlyB = ofB.stream().filter(key -> !inA.contains(key)).toList();
        Contrasts.Tally tally = contrasts.tally(a, b, both);
        Wants wants =
                new Wants(
                        catalogue,
                        shares(a, b, Facet.TOPIC),
                        both.size() + onlyA.size() + onlyB.size());
        return new Comparison(
                a,
                b,
                both,
                tally.differing(),
                tally.aspects(),
                onlyA,
                onlyB,
                perhaps(new HashSet<>(onlyA), new HashSet<>(onlyB)),
                wants.of(b.slug(), onlyB, true),
                wants.of(a.slug(), onlyA, false));
    }

    /** How each of these works is told by the two, in their order. */
    public List<Contrast> contrasts(Comparison comparison, List<String> keys) {
        return contrasts.of(comparison.a(), comparison.b(), keys);
    }

    /**
     * How many references the two have, by topic, year or type; the most first, years in their
     * order.
     */
    public List<Share> shares(Comparison comparison, Facet facet) {
        return shares(comparison.a(), comparison.b(), facet);
    }

    private List<Share> shares(Source a, Source b, Facet facet) {
        Map<String, Long> ofA = counts(facet, List.of(a.slug()));
        Map<String, Long> ofB = counts(facet, List.of(b.slug()));
        List<Share> shares = new ArrayList<>();
        counts(facet, List.of(a.slug(), b.slug()))
                .forEach((value, all) -> {
                    long one = ofA.getOrDefault(value, 0L);
                    long other = ofB.getOrDefault(value, 0L);
                    shares.add(new Share(value, all - other, one + other - all, all - one));
                });
        shares.removeIf(share -> share.total() == 0);
        shares.sort(
                facet == Facet.YEAR
                        ? Comparator.comparing(Share::value)
                        : Comparator.comparingLong(Share::total)
                                .reversed()
                                .thenComparing(Share::value));
        return shares;
    }

    /**
     * The keys of a list, narrowed to what has a value of a facet.
     *
     * @param value nothing narrows where it is empty
     */
    public List<String> keys(
            Comparison comparison, Comparison.Part part, Facet facet, String value) {
        List<String> all = comparison.keys(part);
        if (value.isEmpty()) {
            return all;
        }
        List<String> sources = List.of(comparison.a().slug(), comparison.b().slug());
        Collection<String> having =
                new HashSet<>(keys(Map.of(Facet.SOURCE, sources, facet, List.of(value))));
        return all.stream().filter(having::contains).toList();
    }

    /** A list as it is handed out: as its teller tells of it. */
    public Contribution contribution(
            Comparison comparison, Comparison.Part part, List<String> keys) {
        return new Contribution(library, comparison.teller(part), keys);
    }

    private List<Suggestion> perhaps(Set<String> onlyA, Set<String> onlyB) {
        Map<Pair, Suggestion> pairs = new LinkedHashMap<>();
        for (Suggestion each : library.suggestions()) {
            if (onlyA.contains(each.one()) && onlyB.contains(each.other())) {
                pairs.putIfAbsent(new Pair(each.one(), each.other()), each);
            } else if (onlyA.contains(each.other()) && onlyB.contains(each.one())) {
                String first = each.other();
                String second = each.one();
                pairs.putIfAbsent(
                        new Pair(first, second),
                        new Suggestion(first, second, each.reason(), each.score(), each.found()));
            }
        }
        return List.copyOf(pairs.values());
    }

    private List<String> keys(Map<Facet, List<String>> chosen) {
        return catalogue.keys(
                new Criteria("", chosen, Order.TITLE, 1).ofReferences(), 0, Integer.MAX_VALUE);
    }

    private Map<String, Long> counts(Facet facet, List<String> sources) {
        Criteria criteria =
                new Criteria("", Map.of(Facet.SOURCE, sources), Order.ADDED, 1).ofReferences();
        return catalogue.values(facet, criteria).stream()
                .collect(Collectors.toMap(Results.Value::value, Results.Value::count));
    }
}
