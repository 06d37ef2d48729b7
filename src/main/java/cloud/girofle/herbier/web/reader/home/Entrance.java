package cloud.girofle.herbier.web.reader.home;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Note;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.TopicBranches;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A topic to begin with: one that a note introduces.
 *
 * @param id of the topic
 * @param topic its page, by its name
 * @param summary of the note; may be empty
 * @param language of the summary where it is not the page's; or empty
 * @param count how many references are on it
 */
public record Entrance(String id, Link topic, String summary, String language, long count) {

    private static final int MOST = 3;

    /** Those with the most references first. */
    static List<Entrance> of(Visit visit, Library library, TopicBranches topics) {
        Map<String, Note> introducing = new HashMap<>();
        for (Entry entry : library.written().all(Subject.Kind.NOTE)) {
            if (!entry.withdrawn()) {
                Note note = Note.of(entry.content());
                introducing.putIfAbsent(note.introduces(), note);
            }
        }
        return topics.thesaurus().topics().stream()
                .flatMap(topic ->
                        Optional.ofNullable(introducing.get(topic.id()))
                                .map(note -> of(visit, topics, topic, note))
                                .stream())
                .sorted(Comparator.comparingLong(Entrance::count).reversed())
                .limit(MOST)
                .toList();
    }

    private static Entrance of(Visit visit, TopicBranches topics, Topic topic, Note note) {
        return new Entrance(
                topic.id(),
                topics.link(topic),
                Typography.of(note.summary(), note.language()),
                visit.language().foreign(note.language()),
                topics.branch(topic, 1).count());
    }
}
