package cloud.girofle.herbier.web.reader;

import java.util.List;
import java.util.Optional;

/**
 * A way to narrow a search, with some of its values.
 *
 * @param heading what it is: « Mot-clé »
 * @param choices the chosen ones, then those with the most references
 * @param all where every value is shown, when some are not
 * @param open whether it is unfolded at first
 */
public record FacetList(String heading, List<Choice> choices, Optional<String> all, boolean open) {

    public FacetList {
        choices = List.copyOf(choices);
    }
}
