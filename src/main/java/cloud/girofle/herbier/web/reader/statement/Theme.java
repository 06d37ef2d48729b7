package cloud.girofle.herbier.web.reader.statement;

import java.util.Arrays;
import java.util.Optional;

/** A theme of the RGESN, in its order: its number is the first of its criteria's. */
enum Theme {
    STRATEGY(1, "strategie"),
    SPECIFICATIONS(2, "specifications"),
    ARCHITECTURE(3, "architecture"),
    INTERFACE(4, "interface"),
    CONTENTS(5, "contenus"),
    FRONTEND(6, "affichage"),
    BACKEND(7, "serveur"),
    HOSTING(8, "hebergement"),
    ALGORITHMS(9, "algorithmes");

    private final int number;
    private final String slug;

    Theme(int number, String slug) {
        this.number = number;
        this.slug = slug;
    }

    /** Its name in addresses. */
    String slug() {
        return slug;
    }

    /** From 1. */
    int number() {
        return number;
    }

    /** The message that names it. */
    String key() {
        return "rgesn.theme." + number;
    }

    /** The one of that name in addresses. */
    static Optional<Theme> of(String slug) {
        return Arrays.stream(values()).filter(theme -> theme.slug.equals(slug)).findFirst();
    }

    /** The one of that number. */
    static Optional<Theme> of(int number) {
        return Arrays.stream(values()).filter(theme -> theme.number == number).findFirst();
    }
}
