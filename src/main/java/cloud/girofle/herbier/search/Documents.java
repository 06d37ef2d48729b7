package cloud.girofle.herbier.search;

import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.reference.AnnotationText;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.FileText;
import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.reference.Language;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.reference.Thing;
import cloud.girofle.herbier.text.CleanHtml;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;

/** Makes the Lucene document of a reference: what is searched here, the rest in {@link Values}. */
final class Documents {

    private static final List<String> CONTAINERS =
            List.of(
                    "publicationTitle",
                    "journalAbbreviation",
                    "series",
                    "seriesTitle",
                    "conferenceName",
                    "meetingName",
                    "reporter");

    private static final List<String> PUBLISHERS =
            List.of("publisher", "authority", "originalPublisher");

    /** Base fields that hold no words, or are indexed elsewhere. */
    private static final Set<String> NOT_WORDS =
            Set.of(
                    "title",
                    "shortTitle",
                    "abstractNote",
                    "type",
                    "date",
                    "originalDate",
                    "filingDate",
                    "accessDate",
                    "language",
                    "citationKey",
                    "pages",
                    "numPages",
                    "runningTime");

    private final Vocabulary vocabulary;

    /**
     * @param vocabulary what topics are recognised by
     */
    Documents(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The document, ready to be indexed.
     *
     * @param texts of its files
     * @param annotations of curators
     */
    Document of(Reference reference, List<FileText> texts, List<AnnotationText> annotations) {
        Document document = new Document();
        name(document, Thing.reference(reference.key()), reference.key());
        for (String name : NameTerms.of(reference)) {
            document.add(new StringField(Schema.NAMES, name, Field.Store.NO));
        }
        reference.date().year().ifPresent(year -> document.add(new IntPoint(Schema.YEAR, year)));
        Writing writing = new Writing(document, Language.code(reference.field("language")));
        addWords(writing, reference);
        for (AnnotationText annotation : annotations) {
            writing.add(Part.REMARK, annotation.text());
        }
        writing.addFiles(texts);
        Values.add(document, reference);
        Subjects subjects = subjects(reference, annotations);
        for (Topic topic : subjects.own()) {
            document.add(new StringField(Schema.TOPICS, topic.id(), Field.Store.NO));
        }
        for (Topic topic : subjects.proposed()) {
            document.add(new StringField(Schema.PROPOSED, topic.id(), Field.Store.NO));
        }
        subjects.all().forEach(topic -> Values.add(document, Facet.TOPIC, topic.id()));
        if (!annotations.isEmpty()
                || !reference.annotations().isEmpty()
                || !reference.notes().isEmpty()) {
            Values.add(document, Facet.HAS, Facet.ANNOTATED);
        }
        if (reference.amendments().first().isPresent()) {
            Values.add(document, Facet.HAS, Facet.FIRST);
        }
        if (subjects.own().isEmpty()) {
            Values.add(document, Facet.WITHOUT, Facet.TOPICS);
        }
        if (reference.field("language").isEmpty()) {
            Values.add(document, Facet.WITHOUT, Facet.A_LANGUAGE);
        }
        if (annotations.isEmpty()) {
            Values.add(document, Facet.WITHOUT, Facet.ANNOTATED);
        }
        if (texts.stream().anyMatch(each -> !each.text().isBlank())) {
            Values.add(document, Facet.HAS, Facet.FULL_TEXT);
        }
        return document;
    }

    /** Says which thing a document is of, and what that is a part of. */
    static void name(Document document, Thing thing, String of) {
        document.add(new StringField(Schema.KEY, thing.name(), Field.Store.YES));
        document.add(new StringField(Schema.OF, of, Field.Store.NO));
        Values.add(document, Facet.KIND, thing.kind().id());
        if (thing.kind() != Kind.REFERENCE) {
            document.add(new StringField(Schema.OURS, Schema.OURS, Field.Store.NO));
        }
    }

    /** The title as plain text; a standalone attachment goes by its own. */
    static String title(Reference reference) {
        String title = CleanHtml.plainTitle(reference.title());
        return title.isEmpty() && reference.type().equals("attachment")
                ? reference.attachments().stream()
                        .findFirst()
                        .map(file -> file.value().title())
                        .orElse("")
                : title;
    }

    private static void addWords(Writing writing, Reference reference) {
        writing.add(Part.TITLE, title(reference));
        writing.add(Part.SHORT_TITLE, CleanHtml.plainTitle(reference.field("shortTitle")));
        reference.creators().forEach(creator -> writing.add(Part.CREATOR, creator.displayName()));
        tags(reference).forEach(tag -> writing.add(Part.TAG, tag));
        writing.add(Part.ABSTRACT, reference.field("abstractNote"));
        notes(reference).forEach(note -> writing.add(Part.NOTE, CleanHtml.text(note)));
        for (Reference.Sourced<ItemAnnotation> mark : reference.annotations()) {
            writing.add(Part.NOTE, mark.value().text());
            writing.add(Part.NOTE, CleanHtml.plainTitle(mark.value().comment()));
        }
        for (Reference.Shelf shelf : reference.collections()) {
            shelf.path().forEach(name -> writing.add(Part.COLLECTION, name));
        }
        writing.add(Part.KIND, reference.field("type"));
        TypeWords.oneWordNames(reference.type()).forEach(name -> writing.add(Part.KIND, name));
        CONTAINERS.forEach(field -> writing.add(Part.CONTAINER, reference.field(field)));
        PUBLISHERS.forEach(field -> writing.add(Part.PUBLISHER, reference.field(field)));
        reference
                .fields()
                .forEach((name, value) -> {
                    String base = ItemTypes.baseField(reference.type(), name);
                    if (!CONTAINERS.contains(base)
                            && !PUBLISHERS.contains(base)
                            && !NOT_WORDS.contains(base)) {
                        writing.add(Part.OTHER, value);
                    }
                });
    }

    /** What a reference is on. */
    Subjects subjects(Reference reference, List<AnnotationText> annotations) {
        Subjects subjects = new Subjects(vocabulary);
        subjects.add(TopicSign.Place.TITLE, title(reference));
        tags(reference).forEach(tag -> subjects.add(TopicSign.Place.KEYWORD, tag));
        subjects.addSummary(reference.field("abstractNote"));
        annotations.forEach(annotation -> subjects.choose(annotation.topics()));
        subjects.leave(reference.amendments().otherTopics());
        subjects.choose(reference.amendments().topics());
        return subjects;
    }

    private static Set<String> tags(Reference reference) {
        Set<String> tags = new LinkedHashSet<>();
        reference.tags().forEach(tag -> tags.add(tag.name()));
        for (Reference.Sourced<ItemNote> note : reference.notes()) {
            note.value().tags().stream().map(Tag::name).forEach(tags::add);
        }
        for (Reference.Sourced<Attachment> file : reference.attachments()) {
            file.value().tags().stream().map(Tag::name).forEach(tags::add);
        }
        for (Reference.Sourced<ItemAnnotation> mark : reference.annotations()) {
            mark.value().tags().stream().map(Tag::name).forEach(tags::add);
        }
        return tags;
    }

    private static List<String> notes(Reference reference) {
        Set<String> notes = new LinkedHashSet<>();
        reference.notes().forEach(note -> notes.add(note.value().html()));
        reference.attachments().forEach(file -> notes.add(file.value().note()));
        return List.copyOf(notes);
    }
}
