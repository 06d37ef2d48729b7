package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.reference.StoredFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of a reference that anyone may read here. */
public final class OpenFiles {

    private OpenFiles() {}

    /** Those that the library keeps, but for what a source keeps to itself; each file once. */
    public static List<Attachment> of(Library library, Reference reference) {
        Set<String> closed =
                library.sources().stream()
                        .filter(Source::closedFiles)
                        .map(Source::slug)
                        .collect(Collectors.toSet());
        Set<StoredFile> seen = new HashSet<>();
        return reference.attachments().stream()
                .filter(each -> !closed.contains(each.source()))
                .map(Reference.Sourced::value)
                .filter(file -> file.file().filter(seen::add).isPresent())
                .toList();
    }
}
