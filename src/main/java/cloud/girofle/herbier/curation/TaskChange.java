package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.library.HeldRecord;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Keywords;
import cloud.girofle.herbier.reference.Language;
import cloud.girofle.herbier.reference.Reference;
import java.util.Map;
import java.util.function.Predicate;

/** What a task makes of the corrections of one reference. */
final class TaskChange {

    private final Library library;
    private final Keywords keywords;
    private final Task task;
    private final String why;

    /**
     * @param why stands where a correction gives its reason to readers
     */
    TaskChange(Library library, Task task, String why) {
        this.library = library;
        this.keywords = library.keywords();
        this.task = task;
        this.why = why;
    }

    /**
     * What they become.
     *
     * @param reference as it was seen
     * @param content its corrections as they stand; changed in place
     */
    Map<String, String> of(Reference reference, Map<String, String> content) {
        switch (task) {
            case Task.OnTopic topic -> choose(topic, content);
            case Task.Tagged tagged -> tag(tagged, reference, content);
            case Task.First first -> {
                if (first.on()) {
                    content.putIfAbsent(Correction.FIRST, why);
                } else {
                    content.remove(Correction.FIRST);
                }
            }
            case Task.Withdrawn gone -> content.putIfAbsent(Correction.WITHDRAWN, why);
            case Task.InLanguage language -> {
                if (!Language.code(reference.field("language")).equals(language.code())) {
                    content.put("language", language.code());
                }
            }
            case Task.Listed listed ->
                    throw new IllegalArgumentException("no matter of corrections: " + listed);
        }
        return content;
    }

    private static void choose(Task.OnTopic topic, Map<String, String> content) {
        content.remove((topic.on() ? Correction.NO_TOPIC : Correction.TOPIC) + topic.id());
        content.putIfAbsent((topic.on() ? Correction.TOPIC : Correction.NO_TOPIC) + topic.id(), "");
    }

    private void tag(Task.Tagged tagged, Reference reference, Map<String, String> content) {
        String name = keywords.now(tagged.keyword());
        Predicate<String> isIt =
                other -> Keywords.id(keywords.now(other)).equals(Keywords.id(name));
        boolean borne = reference.tags().stream().anyMatch(tag -> isIt.test(tag.name()));
        if (borne == tagged.on()) {
            return;
        }
        if (tagged.on()) {
            content.keySet().removeIf(field -> names(field, Correction.NO_TAG, isIt));
            content.put(Correction.TAG + name, "");
            return;
        }
        boolean added = content.keySet().removeIf(field -> names(field, Correction.TAG, isIt));
        if (!added || isSaid(reference, isIt)) {
            content.put(Correction.NO_TAG + name, "");
        }
    }

    private static boolean names(String field, String prefix, Predicate<String> isIt) {
        return field.startsWith(prefix) && isIt.test(field.substring(prefix.length()));
    }

    /** Whether a source says so too. */
    private boolean isSaid(Reference reference, Predicate<String> isIt) {
        return library.records(reference.key()).stream()
                .filter(HeldRecord::held)
                .flatMap(record -> record.item().tags().stream())
                .anyMatch(tag -> isIt.test(tag.name()));
    }
}
