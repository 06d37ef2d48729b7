package cloud.girofle.herbier.web.reader.found;

import java.time.Instant;
import java.util.List;

/**
 * Something found that is no reference, in a reader's words; all is plain text.
 *
 * @param href its page, within the site
 * @param title what it is called
 * @param facts what it is, and what to know of it at a glance: « Chiffre », « 22 kg CO2e par mois »
 * @param summary what it says, or how it begins; may be empty
 * @param language the code of its language
 * @param toCheck whether it is marked « à vérifier »
 * @param author who wrote it, or empty
 * @param written when; the epoch where nobody did
 * @param changed when it was last changed
 * @param topics ids of its topics
 */
public record FoundThing(
        String href,
        String title,
        List<String> facts,
        String summary,
        String language,
        boolean toCheck,
        String author,
        Instant written,
        Instant changed,
        List<String> topics) {

    public FoundThing {
        facts = facts.stream().filter(fact -> !fact.isBlank()).toList();
        topics = List.copyOf(topics);
    }
}
