package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.curation.Meeting;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.text.ThreeWay;
import cloud.girofle.herbier.text.WordDifference;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What two people made of one thing at the same time, side by side; the form below it ({@code
 * parts/conflict.jte} stands above a form) holds both together, ready to be saved on the version of
 * the other.
 *
 * @param who wrote the other version, and when, in a sentence
 * @param advice what to do now
 * @param fields that differ between the two
 * @param merged content of the form: nothing that either typed is lost
 * @param base version that the form is to be saved on
 */
public record BothVersions(
        String who, String advice, List<Field> fields, Map<String, String> merged, int base) {

    /** How many words around a change stay in sight. */
    private static final int AROUND = 20;

    /**
     * A field that is not the same in both.
     *
     * @param name in words
     * @param theirs what they changed, as HTML of {@link WordDifference}
     * @param mine what I changed, likewise
     */
    public record Field(String name, String theirs, String mine) {}

    public BothVersions {
        fields = List.copyOf(fields);
    }

    /** Both versions of such a conflict. */
    public static BothVersions of(Visit visit, Library library, Outcome.Conflict conflict) {
        Messages words = visit.words();
        Entry theirs = conflict.theirs();
        Meeting meeting = conflict.meeting(markers(words));
        return new BothVersions(
                words.get(
                        "conflict.who",
                        theirs.lastAuthor().name(),
                        WrittenDate.withTime(theirs.changed(), visit.language().locale())),
                words.get(
                        meeting.clashes().isEmpty()
                                ? "conflict.merged"
                                : meeting.clashes().stream().anyMatch(Meeting::isText)
                                        ? "conflict.clash"
                                        : meeting.clashes().contains("claims")
                                                ? "conflict.claims"
                                                : "conflict.yours"),
                fields(new ContentLabels(visit, library), conflict),
                meeting.merged(),
                theirs.version());
    }

    /** Whether a text still holds a line that says where two versions clash. */
    public static boolean isUnsettled(Messages words, String text) {
        ThreeWay.Markers markers = markers(words);
        Set<String> lines = Set.of(markers.mine(), markers.theirs(), markers.end());
        return text.lines().map(String::strip).anyMatch(lines::contains);
    }

    private static ThreeWay.Markers markers(Messages words) {
        return new ThreeWay.Markers(
                words.get("conflict.markMine"),
                words.get("conflict.markTheirs"),
                words.get("conflict.markEnd"));
    }

    private static List<Field> fields(ContentLabels labels, Outcome.Conflict conflict) {
        Set<String> names = new LinkedHashSet<>(conflict.theirs().content().keySet());
        names.addAll(conflict.mine().keySet());
        List<Field> fields = new ArrayList<>();
        for (String name : names) {
            String base = conflict.base().getOrDefault(name, "");
            String theirs = conflict.theirs().field(name);
            String mine = conflict.mine().getOrDefault(name, "");
            if (!mine.equals(theirs)) {
                fields.add(
                        new Field(
                                labels.name(name),
                                changed(labels, name, base, theirs),
                                changed(labels, name, base, mine)));
            }
        }
        return fields;
    }

    private static String changed(ContentLabels labels, String name, String before, String after) {
        return WordDifference.of(shown(labels, name, before), shown(labels, name, after))
                .folded(AROUND)
                .html();
    }

    private static String shown(ContentLabels labels, String name, String value) {
        return value.isEmpty() ? "" : labels.value(name, value);
    }
}
