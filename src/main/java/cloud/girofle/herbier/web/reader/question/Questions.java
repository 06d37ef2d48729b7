package cloud.girofle.herbier.web.reader.question;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.library.Library;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The questions of a library that are in sight: those that are open first, then by what they ask.
 *
 * @param kept all of them
 * @param thesaurus that their topics are of
 */
record Questions(List<Kept> kept, Thesaurus thesaurus) {

    private static final List<Question.State> ORDER =
            List.of(
                    Question.State.OPEN,
                    Question.State.REOPENED,
                    Question.State.INCONCLUSIVE,
                    Question.State.SETTLED);

    /** A question and its slug. */
    record Kept(String slug, Question question) {

        private Kept(Entry entry) {
            this(entry.subject().id(), Question.of(entry.content()));
        }
    }

    static Questions of(Library library) {
        return new Questions(
                library.written().all(Subject.Kind.QUESTION).stream()
                        .filter(entry -> !entry.withdrawn())
                        .map(Kept::new)
                        .sorted(
                                Comparator.comparingInt((Kept kept) ->
                                                ORDER.indexOf(kept.question().state()))
                                        .thenComparing(kept -> kept.question().title())
                                        .thenComparing(Kept::slug))
                        .toList(),
                library.thesaurus());
    }

    /** The ids of their topics, the most used first. */
    List<String> topics() {
        Map<String, Long> counts =
                kept.stream()
                        .flatMap(each -> each.question().topics().stream().distinct())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a question is on a topic, or on one below it. */
    boolean isOn(Kept question, String topic) {
        return thesaurus.isAmong(question.question().topics(), topic);
    }
}
