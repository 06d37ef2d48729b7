package cloud.girofle.herbier.web;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Query;
import java.util.Set;

/**
 * The most that a field of any form may hold. Forms have lower limits of their own, and say so
 * beside the field; this one stands where a form has none.
 */
final class LongFields {

    /** Fields in which people say why. */
    private static final Set<String> REASONS = Set.of("motif", "pourquoi", "raison");

    /** The longest reason, in characters: it is shown in every list of changes. */
    private static final int LONGEST_REASON = 4_000;

    private LongFields() {}

    /**
     * Lets fields through that are short enough to be kept.
     *
     * @throws BadAddressException when one is not
     */
    static void refuse(Query fields) {
        fields.typed()
                .forEach((name, values) -> {
                    int longest = REASONS.contains(name) ? LONGEST_REASON : Curation.LONGEST_TEXT;
                    if (values.stream().anyMatch(value -> value.length() > longest)) {
                        throw new BadAddressException("error.longField", longest);
                    }
                });
    }
}
