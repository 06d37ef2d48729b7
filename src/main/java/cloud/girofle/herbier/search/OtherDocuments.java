package cloud.girofle.herbier.search;

import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.reference.AnnotationText;
import cloud.girofle.herbier.reference.EntryText;
import cloud.girofle.herbier.reference.ItemDate;
import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.reference.Thing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntPoint;

/** Makes the Lucene documents of what is no reference: what people write, and topics. */
final class OtherDocuments {

    private final Vocabulary vocabulary;

    /**
     * @param vocabulary whose topics they may be on
     */
    OtherDocuments(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A figure, a question, a note, a list. */
    Document of(EntryText entry) {
        Document document = begun(entry.thing(), entry.thing().name());
        Writing writing = new Writing(document, entry.language());
        writing.add(Part.HEADING, entry.title());
        writing.add(Part.STATEMENT, entry.summary());
        writing.add(Part.WRITING, entry.text());
        writing.add(Part.BESIDE, entry.words());
        entry.year()
                .ifPresent(year -> {
                    document.add(new IntPoint(Schema.YEAR, year));
                    Values.add(document, Facet.YEAR, String.valueOf(year));
                });
        addTopics(document, entry.topics());
        addLanguage(document, entry.language());
        String date =
                entry.year().isPresent()
                        ? String.valueOf(entry.year().getAsInt())
                        : day(entry.written());
        addOrder(document, entry.title(), entry.language(), date, entry.written());
        return document;
    }

    /**
     * A topic, which is found by its names: {@link NamedTopics}; and among what is on those above
     * it.
     */
    Document of(Topic topic) {
        Thing thing = new Thing(Kind.TOPIC, topic.id());
        Document document = begun(thing, thing.name());
        addAll(document, vocabulary.thesaurus().ancestors(topic));
        addOrder(document, topic.french().preferred(), "fr", "", Instant.EPOCH);
        return document;
    }

    /** An annotation of a reference. */
    Document of(AnnotationText annotation, String reference) {
        Document document = begun(new Thing(Kind.ANNOTATION, annotation.id()), reference);
        Writing writing = new Writing(document, annotation.language());
        writing.add(Part.WRITING, annotation.text());
        writing.add(Part.BESIDE, annotation.author());
        addTopics(document, annotation.topics());
        addLanguage(document, annotation.language());
        addOrder(document, "", "", day(annotation.written()), annotation.written());
        return document;
    }

    private static Document begun(Thing thing, String of) {
        Document document = new Document();
        Documents.name(document, thing, of);
        return document;
    }

    private void addTopics(Document document, Collection<String> ids) {
        Set<Topic> all = new LinkedHashSet<>();
        for (String id : ids) {
            vocabulary
                    .thesaurus()
                    .find(id)
                    .ifPresent(topic -> {
                        all.add(topic);
                        all.addAll(vocabulary.thesaurus().ancestors(topic));
                    });
        }
        addAll(document, all);
    }

    private static void addAll(Document document, Set<Topic> topics) {
        topics.forEach(topic -> Values.add(document, Facet.TOPIC, topic.id()));
    }

    private static void addLanguage(Document document, String language) {
        Values.add(document, Facet.LANGUAGE, language);
    }

    private static void addOrder(
            Document document, String title, String language, String date, Instant written) {
        Values.addSorted(document, Schema.SORT_DATE, ItemDate.parse(date).sortKey());
        Values.addSorted(document, Schema.SORT_TITLE, Values.sortTitle(title, language));
        Values.addAdded(document, written);
    }

    private static String day(Instant written) {
        return written.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
