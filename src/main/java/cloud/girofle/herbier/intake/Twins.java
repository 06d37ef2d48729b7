package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.KnownRecord;
import cloud.girofle.herbier.library.Writing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Joins records of different exports that agree on everything both say, each being the only such
 * one of the other: one library exported twice is one library. Exact duplicates within an export
 * are paired one to one, in their order; any other choice would be a guess, and stays a suggestion.
 */
final class Twins {

    /** Records of one title that are looked at; beyond, a title tells nothing. */
    private static final int MOST = 500;

    /** A record of the title in question, with what it says. */
    private record Candidate(KnownRecord record, Agreement.Side says) {

        long id() {
            return record.id();
        }
    }

    private record Pair(Candidate one, Candidate other) {}

    private record Ids(long one, long other) {}

    private final Writing writing;

    Twins(Writing writing) {
        this.writing = writing;
    }

    /**
     * Joins what is new with what was there, and among itself.
     *
     * @param titledTwice whether several held records have a title
     */
    void join(List<News> news, Predicate<String> titledTwice) {
        Map<String, Set<Long>> fresh = new TreeMap<>();
        for (News each : news) {
            String title = each.incoming().title();
            if (each.incoming().isWork() && titledTwice.test(title)) {
                fresh.computeIfAbsent(title, any -> new HashSet<>()).add(each.record().id());
            }
        }
        fresh.forEach(this::join);
    }

    private void join(String title, Set<Long> fresh) {
        List<KnownRecord> titled =
                writing.titled(title, MOST + 1).stream()
                        .filter(record -> Incoming.isWork(record.type()))
                        .toList();
        long files = titled.stream().map(KnownRecord::file).distinct().count();
        long references = titled.stream().map(KnownRecord::reference).distinct().count();
        if (files < 2 || references < 2 || titled.size() > MOST) {
            return;
        }
        Map<Long, List<Candidate>> byFile = new TreeMap<>();
        for (KnownRecord record : titled) {
            byFile.computeIfAbsent(record.file(), file -> new ArrayList<>())
                    .add(new Candidate(record, Agreement.Side.of(record, writing.content(record))));
        }
        List<Long> order = List.copyOf(byFile.keySet());
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) {
                List<Candidate> ones = byFile.getOrDefault(order.get(i), List.of());
                List<Candidate> others = byFile.getOrDefault(order.get(j), List.of());
                if (isFresh(ones, fresh) || isFresh(others, fresh)) {
                    join(alone(ones, order.get(j)), alone(others, order.get(i)));
                }
            }
        }
    }

    private static boolean isFresh(List<Candidate> candidates, Set<Long> fresh) {
        return candidates.stream().anyMatch(each -> fresh.contains(each.record().id()));
    }

    /** Those whose reference holds no record of the other file yet: an item has one twin there. */
    private List<Candidate> alone(List<Candidate> candidates, long otherFile) {
        return candidates.stream()
                .filter(each -> !writing.filesOf(each.record()).contains(otherFile))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void join(List<Candidate> ones, List<Candidate> others) {
        Set<Ids> holding = new HashSet<>();
        Set<Ids> exact = new HashSet<>();
        for (Candidate one : ones) {
            for (Candidate other : others) {
                Agreement agreement = Agreement.of(one.says(), other.says());
                if (agreement.holds()) {
                    holding.add(new Ids(one.id(), other.id()));
                }
                if (agreement.isExact()) {
                    exact.add(new Ids(one.id(), other.id()));
                }
            }
        }
        BiPredicate<Candidate, Candidate> holds =
                (one, other) -> holding.contains(new Ids(one.id(), other.id()));
        merge(onlyOnes(ones, others, holds), ones, others);
        merge(
                duplicates(
                        ones,
                        others,
                        (one, other) -> exact.contains(new Ids(one.id(), other.id()))),
                ones,
                others);
        merge(onlyOnes(ones, others, holds), ones, others);
    }

    private void merge(List<Pair> pairs, List<Candidate> ones, List<Candidate> others) {
        for (Pair pair : pairs) {
            ones.remove(pair.one());
            others.remove(pair.other());
            writing.merge(
                    writing.reference(pair.one().record()),
                    writing.reference(pair.other().record()));
        }
    }

    /** Those of which each is the only one that fits the other. */
    private static List<Pair> onlyOnes(
            List<Candidate> ones, List<Candidate> others, BiPredicate<Candidate, Candidate> fits) {
        List<Pair> pairs = new ArrayList<>();
        for (Candidate one : ones) {
            List<Candidate> fitting =
                    others.stream().filter(other -> fits.test(one, other)).toList();
            if (fitting.size() == 1
                    && ones.stream().filter(each -> fits.test(each, fitting.getFirst())).count()
                            == 1) {
                pairs.add(new Pair(one, fitting.getFirst()));
            }
        }
        return pairs;
    }

    /** Those that fit the very same ones, as many as there are, the first with the first. */
    private static List<Pair> duplicates(
            List<Candidate> ones, List<Candidate> others, BiPredicate<Candidate, Candidate> fits) {
        Map<List<Long>, List<Candidate>> byFitting = new LinkedHashMap<>();
        for (Candidate one : ones) {
            List<Long> fitting =
                    others.stream()
                            .filter(other -> fits.test(one, other))
                            .map(Candidate::id)
                            .toList();
            byFitting.computeIfAbsent(fitting, any -> new ArrayList<>()).add(one);
        }
        List<Pair> pairs = new ArrayList<>();
        byFitting.forEach((ids, alike) -> {
            List<Candidate> fitting =
                    others.stream().filter(other -> ids.contains(other.id())).toList();
            boolean closed =
                    fitting.stream()
                            .allMatch(other ->
                                    ones.stream().filter(one -> fits.test(one, other)).count()
                                            == alike.size());
            for (int i = 0; closed && i < Math.min(alike.size(), fitting.size()); i++) {
                pairs.add(new Pair(alike.get(i), fitting.get(i)));
            }
        });
        return pairs;
    }
}
