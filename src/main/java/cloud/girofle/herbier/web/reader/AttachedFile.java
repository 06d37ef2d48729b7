package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An attachment of a reference.
 *
 * @param label its title, else the name of its file, else its address
 * @param href its web address, if it has one
 * @param remark what it is and where it stands; plain text
 * @param note its own note as clean HTML, or empty
 */
public record AttachedFile(String label, Optional<String> href, String remark, String note) {

    static AttachedFile of(Visit visit, Labels labels, Reference.Sourced<Attachment> sourced) {
        Attachment file = sourced.value();
        String remark =
                Stream.of(
                                file.contentType(),
                                visit.words().get("file." + file.presence().name()),
                                labels.source(sourced.source()),
                                file.tags().stream()
                                        .map(Tag::name)
                                        .collect(Collectors.joining(", ")))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · "));
        return new AttachedFile(
                label(visit, file),
                WebAddress.of(file.url()),
                remark,
                file.note().isBlank() ? "" : CleanHtml.note(file.note()));
    }

    private static String label(Visit visit, Attachment file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return Stream.of(file.title(), name, file.url())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(() -> visit.words().get("file.untitled"));
    }
}
