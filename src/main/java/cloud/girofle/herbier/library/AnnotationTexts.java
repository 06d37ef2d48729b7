package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.reference.AnnotationText;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.text.Markdown;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What curators say of references, as plain text. */
final class AnnotationTexts {

    private record Said(String key, AnnotationText text) {}

    private AnnotationTexts() {}

    /** Of references that changed, by their keys; nothing of those that nobody annotated. */
    static Map<String, List<AnnotationText>> of(Handle handle, List<Change> changes) {
        Map<String, List<AnnotationText>> texts = new HashMap<>();
        List<String> keys = ChangeLog.references(changes);
        for (int from = 0; from < keys.size(); from += Library.KEYS_AT_ONCE) {
            int to = Math.min(from + Library.KEYS_AT_ONCE, keys.size());
            texts.putAll(some(handle, keys.subList(from, to)));
        }
        return texts;
    }

    private static Map<String, List<AnnotationText>> some(Handle handle, List<String> keys) {
        return handle
                .createQuery(
                        """
                        SELECT coalesce(m.target, e.about), e.id, e.author, e.content, e.created
                          FROM entry e LEFT JOIN moved m ON m.key = e.about
                         WHERE e.kind = 'ANNOTATION' AND e.withdrawn = 0
                           AND (e.about IN (<keys>)
                                OR e.about IN (SELECT key FROM moved WHERE target IN (<keys>)))
                         ORDER BY e.created, e.id
                        """)
                .bindList("keys", keys)
                .map((row, at) ->
                        new Said(
                                row.getString(1),
                                text(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        Moment.read(row.getString(5)))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Said::key, Collectors.mapping(Said::text, Collectors.toList())));
    }

    private static AnnotationText text(String id, String author, String content, Instant written) {
        Annotation annotation = Annotation.of(EntryRows.content(content));
        String said = Markdown.words(annotation.text());
        String quoted = annotation.quote();
        return new AnnotationText(
                id,
                author,
                quoted.isEmpty() ? said : "« " + quoted + " » " + said,
                annotation.topics(),
                annotation.language(),
                written);
    }
}
