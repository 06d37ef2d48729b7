package cloud.girofle.herbier.zotero.harvest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One reply of a repository.
 *
 * @param said the words of its simple elements, by their names: {@code responseDate}, {@code
 *     granularity}, {@code metadataPrefix}, {@code resumptionToken}…
 * @param refusals why it does not answer
 * @param items what it gives, in its order
 */
record OaiReply(Map<String, List<String>> said, List<Refusal> refusals, List<Item> items) {

    OaiReply {
        said = Map.copyOf(said);
        refusals = List.copyOf(refusals);
        items = List.copyOf(items);
    }

    /**
     * Why a repository does not answer.
     *
     * @param code a word of the protocol: {@code noRecordsMatch}
     * @param words its own, or none
     */
    record Refusal(String code, String words) {}

    /**
     * A record as it came.
     *
     * @param identifier that of its item
     * @param deleted whether it is there no more
     * @param metadata the XML that says what it is; empty where it is there no more
     */
    record Item(String identifier, boolean deleted, String metadata) {}

    /** What an element says, the first of its name; empty where there is none. */
    String word(String element) {
        return words(element).stream().findFirst().orElse("");
    }

    /** What every element of that name says. */
    List<String> words(String element) {
        return said.getOrDefault(element, List.of());
    }

    /** Whether it refuses for that reason. */
    boolean refuses(String code) {
        return refusals.stream().anyMatch(each -> each.code().equals(code));
    }

    /** Why it does not answer. */
    Optional<Refusal> refusal() {
        return refusals.stream().findFirst();
    }
}
