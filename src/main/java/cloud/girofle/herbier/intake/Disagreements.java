package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.Disagreement;
import cloud.girofle.herbier.library.Testimony;
import cloud.girofle.herbier.library.Writing;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Statements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Weighs the new records of a run against those of other exports that they joined: on which fields
 * they say different things. What only one of them says is no disagreement, and neither is how the
 * words are spaced.
 */
final class Disagreements {

    /** Works told of one field. */
    private static final int MOST_EXAMPLES = 3;

    private final Writing writing;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, List<Disagreement.Example>> examples = new TreeMap<>();
    private int joined;

    Disagreements(Writing writing) {
        this.writing = writing;
    }

    /**
     * Weighs what a run added: the first of these and whatever was added after it.
     *
     * @return how many of these are of a work that another record told of already
     */
    int weigh(List<News> added) {
        if (!added.isEmpty()) {
            long first = added.getFirst().record().id();
            writing.company(first, together -> weigh(first, together));
        }
        return joined;
    }

    List<Disagreement> all() {
        return counts.entrySet().stream()
                .map(each ->
                        new Disagreement(
                                each.getKey(),
                                each.getValue(),
                                examples.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    /** Weighs the records of one reference. */
    private void weigh(long first, List<Testimony> together) {
        List<Testimony> fresh = together.stream().filter(each -> each.record() >= first).toList();
        boolean allFresh = fresh.size() == together.size();
        joined += allFresh ? fresh.size() - 1 : fresh.size();
        Testimony one = fresh.getFirst();
        Optional<Testimony> other =
                together.stream()
                        .filter(each -> each.record() < first)
                        .findFirst()
                        .or(() -> together.stream().findFirst())
                        .filter(each -> each.file() != one.file());
        other.ifPresent(there -> compare(one, there));
    }

    private void compare(Testimony one, Testimony other) {
        Map<String, String> others = says(other.item());
        says(one.item())
                .forEach((field, says) -> {
                    String otherSays = others.getOrDefault(field, "");
                    if (!otherSays.isEmpty() && !Statements.same(field, says, otherSays)) {
                        note(field, one, says, other, otherSays);
                    }
                });
    }

    private void note(String field, Testimony one, String says, Testimony other, String otherSays) {
        counts.merge(field, 1, Integer::sum);
        List<Disagreement.Example> some = examples.computeIfAbsent(field, any -> new ArrayList<>());
        if (some.size() < MOST_EXAMPLES) {
            some.add(
                    new Disagreement.Example(
                            one.reference(),
                            one.item().title(),
                            one.source(),
                            says,
                            other.source(),
                            otherSays));
        }
    }

    /** What a record says, by base field. */
    private static Map<String, String> says(Record item) {
        Map<String, String> says = new LinkedHashMap<>();
        says.put("itemType", item.type());
        item.fields()
                .forEach((name, value) -> says.put(ItemTypes.baseField(item.type(), name), value));
        if (!item.creators().isEmpty()) {
            says.put("creators", Statements.names(item.creators()));
        }
        return says;
    }
}
