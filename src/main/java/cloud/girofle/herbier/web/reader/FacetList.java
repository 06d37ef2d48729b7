package cloud.girofle.herbier.web.reader;

import java.util.List;
import java.util.Optional;

/**
 * A way to narrow a search, with some of its values.
 *
 * @param heading what it is: « Mot-clé »
 * @param choices the chosen ones, then those with the most references
 * @param years instead of these, or above them: how many there are of each year
 * @param all where every value is shown, when some are not
 * @param open whether it is unfolded at first
 */
public record FacetList(
        String heading,
        List<Choice> choices,
        Optional<Histogram> years,
        Optional<String> all,
        boolean open) {

    public FacetList {
        choices = List.copyOf(choices);
    }

    /** How many elements of a page it takes. */
    int elements() {
        return 2
                + elements(choices)
                + years.map(Histogram::elements).orElse(0)
                + (all.isPresent() ? 1 : 0);
    }

    /** How many elements of a page a list of choices takes. */
    static int elements(List<Choice> choices) {
        return choices.isEmpty()
                ? 0
                : 1 + choices.stream().mapToInt(c -> 2 + elements(c.narrower())).sum();
    }
}
