package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.FileFormat;
import cloud.girofle.herbier.reference.FileReading;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.StoredFile;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An attachment of a reference.
 *
 * @param label its title, else the name of its file, else its address
 * @param href its file, if anyone may read it, else its web address, if it has one
 * @param remark what it is, how much it weighs and where it stands; plain text
 * @param online its web address, where {@code href} is its file
 * @param note its own note as clean HTML, or empty
 */
public record AttachedFile(
        String label, Optional<String> href, String remark, Optional<String> online, String note) {

    private static final int LONGEST_EXTENSION = 5;

    static AttachedFile of(
            Visit visit,
            Labels labels,
            Reference.Sourced<Attachment> sourced,
            Map<String, FileReading.Reason> unreadable) {
        Attachment file = sourced.value();
        Optional<StoredFile> open =
                file.file().filter(any -> !labels.closesFiles(sourced.source()));
        Optional<String> kept = open.map(stored -> visit.links().file(stored, file.fileName()));
        Optional<String> online = WebAddress.of(file.url());
        String remark =
                Stream.of(
                                open.map(stored -> weighed(visit, file, stored))
                                        .orElseGet(() -> file.contentType()),
                                kept.isPresent() ? "" : standing(visit, file),
                                file.file()
                                        .flatMap(any ->
                                                Optional.ofNullable(unreadable.get(any.sha256())))
                                        .map(why -> visit.words().get("file.unread." + why))
                                        .orElse(""),
                                labels.source(sourced.source()),
                                file.tags().stream()
                                        .map(Tag::name)
                                        .collect(Collectors.joining(", ")))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · "));
        return new AttachedFile(
                label(visit, file),
                kept.or(() -> online),
                remark,
                kept.flatMap(any -> online),
                file.note().isBlank() ? "" : CleanHtml.note(file.note()));
    }

    private static String weighed(Visit visit, Attachment file, StoredFile stored) {
        return format(visit, file) + ", " + Weight.of(stored.size(), visit.words());
    }

    private static String format(Visit visit, Attachment file) {
        FileFormat format = file.format();
        if (format != FileFormat.OTHER) {
            return visit.words().find("file.format." + format).orElse(format.name());
        }
        String name = file.fileName();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return extension.length() <= LONGEST_EXTENSION && extension.length() < name.length()
                ? extension.toUpperCase(Locale.ROOT)
                : visit.words().get("file.format.OTHER");
    }

    private static String standing(Visit visit, Attachment file) {
        return visit.words()
                .get(file.file().isPresent() ? "file.CLOSED" : "file." + file.presence().name());
    }

    private static String label(Visit visit, Attachment file) {
        return Stream.of(file.title(), file.fileName(), file.url())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(() -> visit.words().get("file.untitled"));
    }
}
