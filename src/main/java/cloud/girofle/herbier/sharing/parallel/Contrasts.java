package cloud.girofle.herbier.sharing.parallel;

import cloud.girofle.herbier.library.HeldRecord;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Keywords;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads how two sources tell of the works that both have, a few hundred at a time. */
final class Contrasts {

    private static final int AT_ONCE = 250;

    /**
     * How many differ, and on what.
     *
     * @param differing keys of those that do, in the order they were given
     * @param aspects for how many each thing differs, the most frequent first
     */
    record Tally(List<String> differing, Map<String, Integer> aspects) {}

    private final Library library;

    Contrasts(Library library) {
        this.library = library;
    }

    /** Of these works, in their order; what a source no longer holds is left out. */
    List<Contrast> of(Source a, Source b, List<String> keys) {
        Map<String, List<HeldRecord>> records = library.records(keys);
        Keywords keywords = library.keywords();
        SourceView first = new SourceView(library, a.slug(), false);
        SourceView second = new SourceView(library, b.slug(), false);
        List<Contrast> contrasts = new ArrayList<>();
        for (Reference reference : library.references(keys)) {
            List<HeldRecord> said = records.getOrDefault(reference.key(), List.of());
            Optional<Reference> one = first.of(reference, said, keywords);
            Optional<Reference> other = second.of(reference, said, keywords);
            if (one.isPresent() && other.isPresent()) {
                contrasts.add(Contrast.of(one.get(), other.get()));
            }
        }
        return contrasts;
    }

    /** Counts all of them. */
    Tally tally(Source a, Source b, List<String> keys) {
        List<String> differing = new ArrayList<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            List<String> some = keys.subList(from, Math.min(from + AT_ONCE, keys.size()));
            for (Contrast contrast : of(a, b, some)) {
                if (!contrast.isEmpty()) {
                    differing.add(contrast.key());
                }
                aspects(contrast).forEach(aspect -> counts.merge(aspect, 1, Integer::sum));
            }
        }
        Map<String, Integer> aspects = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(each -> aspects.put(each.getKey(), each.getValue()));
        return new Tally(differing, aspects);
    }

    private static List<String> aspects(Contrast contrast) {
        List<String> aspects = new ArrayList<>();
        contrast.fields().forEach(field -> aspects.add(field.name()));
        aspects.addAll(contrast.told().a());
        aspects.addAll(contrast.told().b());
        if (!contrast.keywords().isEmpty()) {
            aspects.add("keywords");
        }
        if (!contrast.notes().isEmpty()) {
            aspects.add("notes");
        }
        if (!contrast.marks().isEmpty()) {
            aspects.add("marks");
        }
        return aspects;
    }
}
