package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Stance;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.visit.Links;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody says of a reference, signed; {@code text} is their Markdown. */
record AnnotationJson(
        String id,
        String author,
        Instant created,
        int version,
        Optional<String> changedBy,
        Optional<Instant> changed,
        Optional<String> stance,
        Optional<String> relation,
        Optional<String> quote,
        Optional<String> place,
        Optional<String> locator,
        String text,
        String language,
        List<String> topics,
        Optional<String> replyTo,
        String page) {

    /** Those of a reference that are in sight, the oldest first. */
    static List<AnnotationJson> about(Links links, Library library, String key) {
        return library.written().inSight(key, Subject.Kind.ANNOTATION).stream()
                .map(entry -> of(links, entry))
                .toList();
    }

    private static AnnotationJson of(Links links, Entry entry) {
        Annotation said = Annotation.of(entry.content());
        Optional<Entry> later = Optional.of(entry).filter(any -> any.version() > 1);
        Optional<String> locator = ReferenceJson.said(said.locator());
        return new AnnotationJson(
                entry.subject().id(),
                entry.author().name(),
                entry.created(),
                entry.version(),
                later.map(any -> any.lastAuthor().name()),
                later.map(Entry::changed),
                said.stance().map(Stance::id),
                said.stance().map(Stance::relation).flatMap(ReferenceJson::said),
                ReferenceJson.said(said.quote()),
                locator.map(any -> said.place().id()),
                locator,
                said.text(),
                said.language(),
                said.topics(),
                ReferenceJson.said(said.replyTo()),
                links.absolute(links.annotation(entry.subject().id())));
    }
}
