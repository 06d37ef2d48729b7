package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.sharing.CitationLine;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;

/**
 * A reference as those read it who follow the library from elsewhere.
 *
 * @param words of the reader's language
 * @param citation one line
 * @param summary its abstract, in paragraphs
 * @param language of the abstract where it is not the reader's; or empty
 * @param lines its fields
 * @param notes of its sources
 * @param remarks what curators say of it, whole, the oldest first
 */
public record WholeNotice(
        Messages words,
        String citation,
        List<String> summary,
        String language,
        List<FieldGroup.Line> lines,
        List<SourceNote> notes,
        List<Remark> remarks) {

    public WholeNotice {
        summary = List.copyOf(summary);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
        remarks = List.copyOf(remarks);
    }

    /** That of a reference, for a visit. */
    public static WholeNotice of(Visit visit, Library library, Reference reference) {
        Labels labels = new Labels(visit, library.sources());
        Remarks remarks = new Remarks(visit, library);
        String foreign = HitLines.foreignLanguage(visit, reference);
        return new WholeNotice(
                visit.words(),
                CitationLine.of(reference, visit.words()),
                reference
                        .field("abstractNote")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(TheirWords.of(visit, reference)::text)
                        .toList(),
                foreign,
                new FieldGroups(visit, labels)
                        .of(reference).stream().flatMap(group -> group.lines().stream()).toList(),
                SourceNote.of(visit, labels, reference),
                library.written().inSight(reference.key(), Subject.Kind.ANNOTATION).stream()
                        .map(entry -> remarks.whole(entry, foreign))
                        .toList());
    }
}
