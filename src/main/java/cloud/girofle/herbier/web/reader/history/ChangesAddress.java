package cloud.girofle.herbier.web.reader.history;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.web.visit.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which changes are asked for, as parameters of an address, both ways; what makes no sense there is
 * left out. Since pages begin at a number, they stay as they are while new changes come.
 *
 * @param what {@code quoi=}: a kind of things, in lower case, {@code import}, or empty for all
 * @param who {@code qui=}: a name as signed, or empty for everybody
 * @param revision {@code avant=REVISION-RUN}: only revisions with a lower number
 * @param run only import runs with a lower number
 */
public record ChangesAddress(String what, String who, long revision, long run) {

    /** What imports do. */
    static final String IMPORT = "import";

    /** All of them. */
    public static final ChangesAddress ALL =
            new ChangesAddress("", "", Long.MAX_VALUE, Long.MAX_VALUE);

    /** As an address writes it. */
    public static ChangesAddress read(Query query) {
        String[] before = query.find("avant").orElse("").split("-", 2);
        return new ChangesAddress(
                query.find("quoi").filter(ChangesAddress::isKnown).orElse(""),
                query.find("qui").orElse(""),
                number(before[0]).orElse(Long.MAX_VALUE),
                before.length < 2 ? Long.MAX_VALUE : number(before[1]).orElse(Long.MAX_VALUE));
    }

    /** A number from 0 that somebody typed. */
    static OptionalLong number(String typed) {
        return typed.matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(typed))
                : OptionalLong.empty();
    }

    /** What follows the path of the page, or of the feed. */
    public String query() {
        List<String> parameters = new ArrayList<>();
        add(parameters, "quoi", what);
        add(parameters, "qui", who);
        if (!isLatest()) {
            parameters.add("avant=" + written(revision) + "-" + written(run));
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    /** Whether nothing later is left out. */
    public boolean isLatest() {
        return revision == Long.MAX_VALUE && run == Long.MAX_VALUE;
    }

    /** The same of other things, from the latest. */
    ChangesAddress of(String other) {
        return new ChangesAddress(other, who, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** The same by somebody else, from the latest. */
    ChangesAddress by(String other) {
        return new ChangesAddress(what, other, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** The same, those before. */
    ChangesAddress before(long itsRevision, long itsRun) {
        return new ChangesAddress(what, who, itsRevision, itsRun);
    }

    /** The same, from the latest. */
    public ChangesAddress latest() {
        return before(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** The kind of things asked for, if it is one. */
    Optional<Subject.Kind> kind() {
        return Arrays.stream(Subject.Kind.values())
                .filter(kind -> written(kind).equals(what))
                .findFirst();
    }

    /** A kind as addresses write it. */
    public static String written(Subject.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isKnown(String what) {
        return what.equals(IMPORT)
                || Arrays.stream(Subject.Kind.values())
                        .anyMatch(kind -> written(kind).equals(what));
    }

    private static String written(long number) {
        return number == Long.MAX_VALUE ? "" : String.valueOf(number);
    }

    private static void add(List<String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
