package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.ZoteroWriter;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import cloud.girofle.herbier.zotero.writing.FilePaths;
import cloud.girofle.herbier.zotero.writing.Limit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The formats in which a note comes back: tried, not believed. */
final class NoteHolders {

    static final Set<Format> ALL =
            Arrays.stream(Format.values())
                    .filter(NoteHolders::holds)
                    .collect(Collectors.toUnmodifiableSet());

    private NoteHolders() {}

    private static boolean holds(Format format) {
        Record noted =
                new Record(
                        "1",
                        "book",
                        Map.of("title", "Un livre"),
                        List.of(),
                        List.of(),
                        List.of(new ItemNote("2", "<p>Un mot</p>", List.of())),
                        List.of(),
                        List.of(),
                        List.of());
        return ZoteroWriter.limits(format, List.of(noted), FilePaths.NONE).stream()
                .noneMatch(limit -> limit.kind() == Limit.Kind.NOTE);
    }
}
