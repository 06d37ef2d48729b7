package cloud.girofle.herbier.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.zotero.reading.Export;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What holds of every export, whatever the file was. */
final class Sound {

    private static final List<Messages> LANGUAGES =
            List.of(Messages.in(Locale.FRENCH), Messages.in(Locale.ENGLISH));

    /** XML 1.0 forbids them, and so no feed, page or export of ours could hold them. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private Sound() {}

    static void check(Export export) {
        Set<String> ids = new HashSet<>();
        for (Record record : export.records()) {
            assertThat(ids.add(record.localId()))
                    .as("local id %s is one's", record.localId())
                    .isTrue();
            assertThat(record.fields().values()).noneMatch(String::isBlank);
            assertThat(record.type()).isNotBlank();
            assertThat(FORBIDDEN.matcher(record.toString()).find())
                    .as("characters of %s", record)
                    .isFalse();
        }
        Set<String> shelves = new HashSet<>();
        for (Collection collection : export.collections()) {
            assertThat(collection.parentId().isEmpty() || shelves.contains(collection.parentId()))
                    .as("parent of %s comes before", collection)
                    .isTrue();
            assertThat(shelves.add(collection.id())).as("%s is one", collection).isTrue();
        }
        for (Record record : export.records()) {
            assertThat(shelves).containsAll(record.collections());
        }
        export.problems().forEach(Sound::inWords);
        boolean refused = export.problems().stream().anyMatch(each -> each.kind().refusesFile());
        if (refused) {
            assertThat(export.records()).isEmpty();
        }
        if (export.records().isEmpty() && export.collections().isEmpty()) {
            assertThat(export.problems()).as("why nothing was read").isNotEmpty();
        }
    }

    /** Words exist in both languages, short enough for a report. */
    static void inWords(Problem problem) {
        for (Messages language : LANGUAGES) {
            String words = language.get("problem." + problem.kind(), problem.details().toArray());
            assertThat(words).isNotBlank().doesNotContain("Exception", "{0}", "{1}");
        }
    }
}
