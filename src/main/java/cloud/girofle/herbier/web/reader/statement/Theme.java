package cloud.girofle.herbier.web.reader.statement;

import java.util.Arrays;
import java.util.Optional;

/** A theme of the RGESN, in its order: its number is the first of its criteria's. */
enum Theme {
    STRATEGY("strategie"),
    SPECIFICATIONS("specifications"),
    ARCHITECTURE("architecture"),
    INTERFACE("interface"),
    CONTENTS("contenus"),
    FRONTEND("affichage"),
    BACKEND("serveur"),
    HOSTING("hebergement"),
    ALGORITHMS("algorithmes");

    private final String slug;

    Theme(String slug) {
        this.slug = slug;
    }

    /** Its name in addresses. */
    String slug() {
        return slug;
    }

    /** From 1. */
    int number() {
        return ordinal() + 1;
    }

    /** The message that names it. */
    String key() {
        return "rgesn.theme." + number();
    }

    /** The one of that name in addresses. */
    static Optional<Theme> of(String slug) {
        return Arrays.stream(values()).filter(theme -> theme.slug.equals(slug)).findFirst();
    }
}
