package cloud.girofle.herbier.sharing.oai;

import java.util.Optional;

/** What is asked of a repository. */
sealed interface Request {

    /** What it is. */
    record Identify() implements Request {}

    /**
     * Its formats.
     *
     * @param identifier of the item they are wanted of; empty for all
     */
    record ListMetadataFormats(Optional<String> identifier) implements Request {}

    /** Its sets. */
    record ListSets() implements Request {}

    /** One record. */
    record GetRecord(String identifier, String prefix) implements Request {}

    /** Records, or their headers. */
    record ListRecords(Selection selection) implements Request {}
}
