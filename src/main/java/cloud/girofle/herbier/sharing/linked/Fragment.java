package cloud.girofle.herbier.sharing.linked;

import cloud.girofle.herbier.knowledge.Annotation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a work as a fragment of an address names it.
 *
 * @param conformsTo what says how such fragments are written
 * @param value without the {@code #}
 */
record Fragment(String conformsTo, String value) {

    /**
     * PDF; and <a href="https://www.w3.org/TR/annotation-model/#fragment-selector">the model</a>.
     */
    private static final String PDF = "http://tools.ietf.org/rfc/rfc3778";

    private static final String MEDIA = "http://www.w3.org/TR/media-frags/";

    private static final Pattern PAGE = Pattern.compile("(\\d{1,6})(?!\\d).*", Pattern.DOTALL);

    private static final String CLOCK = "(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})";

    private static final Pattern TIME = Pattern.compile(CLOCK + "(?:\\s*[-–]\\s*" + CLOCK + ")?");

    /** That of an annotation; empty for a chapter, and for what is not counted in numbers. */
    static Optional<Fragment> of(Annotation said) {
        return switch (said.place()) {
            case PAGE -> page(said.locator());
            case TIME -> time(said.locator());
            case CHAPTER -> Optional.empty();
        };
    }

    private static Optional<Fragment> page(String locator) {
        Matcher page = PAGE.matcher(locator.strip());
        return page.matches()
                ? Optional.of(new Fragment(PDF, "page=" + Integer.parseInt(page.group(1))))
                : Optional.empty();
    }

    private static Optional<Fragment> time(String locator) {
        Matcher time = TIME.matcher(locator.strip());
        if (!time.matches()) {
            return Optional.empty();
        }
        String from = "t=" + seconds(time, 1);
        return Optional.of(
                new Fragment(MEDIA, time.group(6) == null ? from : from + "," + seconds(time, 4)));
    }

    private static int seconds(Matcher time, int group) {
        int hours = Optional.ofNullable(time.group(group)).map(Integer::parseInt).orElse(0);
        return 3600 * hours
                + 60 * Integer.parseInt(time.group(group + 1))
                + Integer.parseInt(time.group(group + 2));
    }
}
