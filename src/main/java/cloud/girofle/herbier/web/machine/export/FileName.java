package cloud.girofle.herbier.web.machine.export;

import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.text.Fold;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names what is taken from the library, so that people find it again among their files. */
final class FileName {

    /** Longer names are cut by one system or another. */
    private static final int LONGEST = 60;

    private FileName() {}

    /**
     * {@code herbier-acv-2026-11-25}, without its ending.
     *
     * @param changed when the library last changed: the same content has the same name
     */
    static String of(Criteria criteria, Optional<Instant> changed) {
        String values =
                criteria.chosen().values().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.joining(" "));
        String about = Fold.slug(criteria.text() + " " + values);
        String shortened =
                about.length() > LONGEST
                        ? about.substring(0, LONGEST).replaceFirst("-[^-]*$", "")
                        : about;
        String day =
                changed.map(at -> at.atZone(ZoneOffset.UTC).toLocalDate().toString()).orElse("");
        return Stream.of("herbier", shortened, day)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }

    /** {@code herbier-lopez-2022}, without its ending. */
    static String of(String citationKey, String key) {
        String named = Fold.slug(citationKey);
        return "herbier-" + (named.isEmpty() ? key : named);
    }
}
