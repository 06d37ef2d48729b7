package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.library.HeldRecord;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.text.CleanHtml;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of a reference: what the API says of it, then where that comes from and what
 * came of it.
 *
 * @param reference as the API gives it, what curators say included
 * @param records what each source says, the most trusted first
 * @param corrections what curators say against them; applied already
 * @param figures that were found in it
 * @param questions in which it weighs
 * @param namedBy notes, lists and annotations of others that refer to it
 * @param history the page of its versions
 */
record WholeReference(
        @JsonUnwrapped ReferenceJson.Whole reference,
        List<SourceRecord> records,
        List<Correct> corrections,
        List<FigureJson.Figure> figures,
        List<QuestionJson.Whole> questions,
        List<Naming> namedBy,
        String history) {

    /** What one source says; {@code held} as long as it still says so. */
    record SourceRecord(
            String source,
            String file,
            boolean held,
            Instant firstSeen,
            Instant lastChanged,
            String id,
            String itemType,
            Map<String, String> fields,
            List<ReferenceJson.Person> creators,
            List<ReferenceJson.Keyword> tags,
            List<String> notes,
            List<SourceFile> attachments,
            List<String> collections,
            List<Arc> relations) {

        static SourceRecord of(HeldRecord held) {
            Record item = held.item();
            return new SourceRecord(
                    held.source(),
                    held.file(),
                    held.held(),
                    held.firstSeen(),
                    held.lastChanged(),
                    item.localId(),
                    item.type(),
                    item.fields(),
                    item.creators().stream().map(SourceRecord::person).toList(),
                    item.tags().stream().map(ReferenceJson::keyword).toList(),
                    item.notes().stream().map(note -> CleanHtml.note(note.html())).toList(),
                    item.attachments().stream()
                            .map(file ->
                                    new SourceFile(
                                            ReferenceJson.said(file.title()),
                                            ReferenceJson.said(file.contentType()),
                                            ReferenceJson.said(file.url())))
                            .toList(),
                    item.collections(),
                    item.relations().stream()
                            .map(arc -> new Arc(arc.kind(), arc.target()))
                            .toList());
        }

        private static ReferenceJson.Person person(Creator creator) {
            return new ReferenceJson.Person(
                    creator.role(), creator.lastName(), ReferenceJson.said(creator.firstName()));
        }
    }

    /** A file or a link, as a source names it. */
    record SourceFile(Optional<String> title, Optional<String> contentType, Optional<String> url) {}

    /** A link to another item of the same source. */
    record Arc(String kind, String target) {}

    /** What somebody corrected; an empty value leaves a field out. */
    record Correct(
            String field, String value, String author, Instant at, Optional<String> reason) {}

    /** Something that refers to it. */
    record Naming(String kind, String id, Optional<String> title, String page) {}
}
