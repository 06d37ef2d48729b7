package cloud.girofle.herbier.curation.provider;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is called at their provider (OpenID Connect Core 1.0, 5.1), as they may have
 * written it.
 *
 * @param login their short name; may be empty
 * @param name in full; may be empty
 */
record Names(String login, String name) {

    static final Names NONE = new Names("", "");

    /** Reads a claim by its name. */
    @FunctionalInterface
    interface Claims {
        @Nullable String find(String claim);
    }

    /** Empty when there is neither. */
    static Optional<Names> of(Claims claims) {
        Names names = new Names(text(claims, "preferred_username"), text(claims, "name"));
        return names.equals(NONE) ? Optional.empty() : Optional.of(names);
    }

    private static String text(Claims claims, String claim) {
        String text = claims.find(claim);
        return text == null ? "" : text;
    }
}
