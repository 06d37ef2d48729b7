package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.sharing.OpenFiles;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.web.reader.ReferenceTopics;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything known of one reference. Fields and types have Zotero's names. */
public final class ReferenceJson implements Page {

    /** A creator: a single-field name has no first name. */
    record Person(String creatorType, String lastName, Optional<String> firstName) {}

    /** A keyword. */
    record Keyword(String tag, boolean automatic) {}

    /** A topic, by its id; proposed as long as it is only named, and no person chose it. */
    record TopicOf(String topic, boolean proposed) {}

    /** A note of a source: clean HTML. */
    record Note(String source, String note) {}

    /** A file or a link; {@code file} is there where anyone may read it here. */
    record File(
            String source,
            Optional<String> title,
            Optional<String> contentType,
            Optional<String> url,
            Optional<String> file,
            Optional<Long> size) {}

    /** What a reader marked in a file. */
    record Mark(
            String source,
            String annotationType,
            Optional<String> annotationText,
            Optional<String> annotationComment,
            Optional<String> annotationPageLabel) {}

    /** A collection that holds it, the outermost name first. */
    record Shelf(String source, String id, List<String> path) {}

    /** The whole of it. */
    record Whole(
            String kind,
            String key,
            Optional<String> citationKey,
            String itemType,
            String title,
            Optional<Integer> year,
            Map<String, String> fields,
            List<Person> creators,
            List<Keyword> tags,
            List<TopicOf> topics,
            List<Note> notes,
            List<File> attachments,
            List<AnnotationJson> annotations,
            List<Mark> marks,
            List<Shelf> collections,
            List<String> related,
            List<String> sources,
            Instant added,
            Instant changed,
            String url,
            String page,
            Map<String, String> formats) {}

    private final Library library;
    private final Catalogue catalogue;

    /** References of that library, with the topics that a catalogue knows them by. */
    public ReferenceJson(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        Links links = visit.links();
        return ReferenceDocument.answer(
                visit,
                library,
                now -> links.api("/references/" + now),
                reference -> ApiJson.answer(whole(links, reference, OpenFiles.closed(library))));
    }

    /**
     * All of it.
     *
     * @param closed slugs of the sources that keep their files to themselves
     */
    Whole whole(Links links, Reference reference, Set<String> closed) {
        String key = reference.key();
        Map<String, String> formats = new LinkedHashMap<>();
        for (Format format : Format.values()) {
            formats.put(format.word(), links.absolute(links.reference(key, format.suffix())));
        }
        return new Whole(
                "reference",
                key,
                said(reference.citationKey()),
                reference.type(),
                CleanHtml.plainTitle(reference.title()),
                year(reference),
                reference.fields(),
                people(reference),
                reference.tags().stream().map(ReferenceJson::keyword).toList(),
                ReferenceTopics.of(library, catalogue, reference).all().stream()
                        .map(topic -> new TopicOf(topic.id(), topic.proposed()))
                        .toList(),
                reference.notes().stream().map(ReferenceJson::note).toList(),
                files(links, reference, closed),
                AnnotationJson.about(links, library, key),
                reference.annotations().stream().map(ReferenceJson::mark).toList(),
                reference.collections().stream()
                        .map(shelf -> new Shelf(shelf.source(), shelf.id(), shelf.path()))
                        .toList(),
                library.references(reference.related()).stream().map(Reference::key).toList(),
                reference.provenance().stream()
                        .map(Reference.Provenance::source)
                        .distinct()
                        .toList(),
                reference.added(),
                library.changed(List.of(key)).getOrDefault(key, reference.added()),
                links.absolute(links.api("/references/" + key)),
                links.absolute(links.reference(key)),
                formats);
    }

    private static List<File> files(Links links, Reference reference, Set<String> closed) {
        return reference.attachments().stream()
                .map(each -> file(links, each, closed.contains(each.source())))
                .toList();
    }

    private static File file(Links links, Reference.Sourced<Attachment> sourced, boolean isClosed) {
        Attachment file = sourced.value();
        var open = file.file().filter(any -> !isClosed);
        return new File(
                sourced.source(),
                said(file.title()),
                said(file.contentType()),
                said(file.url()),
                open.map(stored -> links.absolute(links.file(stored, file.fileName()))),
                open.map(stored -> stored.size()));
    }

    private static Note note(Reference.Sourced<ItemNote> note) {
        return new Note(note.source(), CleanHtml.note(note.value().html()));
    }

    static Keyword keyword(Tag tag) {
        return new Keyword(tag.name(), tag.automatic());
    }

    private static Mark mark(Reference.Sourced<ItemAnnotation> sourced) {
        ItemAnnotation mark = sourced.value();
        return new Mark(
                sourced.source(),
                mark.kind().name().toLowerCase(java.util.Locale.ROOT),
                said(mark.text()),
                said(CleanHtml.plainTitle(mark.comment())),
                said(mark.pageLabel()));
    }

    static List<Person> people(Reference reference) {
        return reference.creators().stream()
                .map(each -> new Person(each.role(), each.lastName(), said(each.firstName())))
                .toList();
    }

    static Optional<Integer> year(Reference reference) {
        var year = reference.date().year();
        return year.isPresent() ? Optional.of(year.getAsInt()) : Optional.empty();
    }

    /** What is empty was not said. */
    static Optional<String> said(String text) {
        return Optional.of(text).filter(any -> !any.isBlank());
    }
}
