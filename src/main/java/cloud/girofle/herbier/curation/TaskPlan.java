package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@link Task} would do to some references as they stand; and the way to have it done.
 *
 * @param task what is to be done
 * @param changing keys of the references that it would change
 * @param others keys of those that are so already
 * @param fits whether the outcome is not too long to be kept, as a reading list of everything is
 */
public record TaskPlan(Task task, List<String> changing, List<String> others, boolean fits) {

    /** The field of a reading list that holds its references. */
    private static final String ITEMS = "items";

    public TaskPlan {
        changing = List.copyOf(changing);
        others = List.copyOf(others);
    }

    /**
     * Looks at the references.
     *
     * @param keys those that are not present are passed over
     */
    public static TaskPlan of(Library library, Task task, List<String> keys) {
        List<Reference> present = library.references(List.copyOf(new LinkedHashSet<>(keys)));
        return task instanceof Task.Listed listed
                ? inList(library, listed, present)
                : inReferences(library, task, present);
    }

    /**
     * Has it done, to all that are still to be changed.
     *
     * @param why in the words of whoever does it, or empty
     */
    public Together carryOut(Library library, Account account, String why) {
        Curation curation = new Curation(library);
        if (task instanceof Task.Listed listed) {
            return curation.together(
                    List.of(subject(listed)),
                    (subject, content) -> changed(listed, content, changing),
                    account,
                    why);
        }
        TaskChange change = new TaskChange(library, task, why);
        Map<String, Reference> seen = new LinkedHashMap<>();
        library.references(changing).forEach(reference -> seen.put(reference.key(), reference));
        return curation.together(
                seen.keySet().stream().map(key -> new Subject(Kind.REFERENCE, key)).toList(),
                (subject, content) ->
                        Optional.ofNullable(seen.get(subject.id()))
                                .map(reference -> change.of(reference, content))
                                .orElse(content),
                account,
                why);
    }

    private static TaskPlan inReferences(Library library, Task task, List<Reference> present) {
        TaskChange change = new TaskChange(library, task, "");
        List<String> changing = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Reference reference : present) {
            Map<String, String> content = content(reference);
            boolean same = change.of(reference, new LinkedHashMap<>(content)).equals(content);
            (same ? others : changing).add(reference.key());
        }
        return new TaskPlan(task, changing, others, true);
    }

    private static TaskPlan inList(Library library, Task.Listed task, List<Reference> present) {
        Map<String, String> content =
                library.written()
                        .find(subject(task))
                        .filter(entry -> !entry.withdrawn())
                        .map(Entry::content)
                        .orElse(Map.of());
        Set<String> held = new LinkedHashSet<>();
        ReadingList.of(content).items().forEach(item -> held.add(item.reference()));
        List<String> changing = new ArrayList<>();
        List<String> others = new ArrayList<>();
        present.forEach(reference ->
                (held.contains(reference.key()) == task.on() ? others : changing)
                        .add(reference.key()));
        Map<String, String> after = changed(task, content, changing);
        boolean fits = after.getOrDefault(ITEMS, "").length() <= Curation.LONGEST_TEXT;
        return new TaskPlan(task, changing, others, fits);
    }

    /** The corrections of a reference, as the content of its entry has them. */
    private static Map<String, String> content(Reference reference) {
        Map<String, String> content = new LinkedHashMap<>();
        for (Correction correction : reference.corrections()) {
            content.remove(correction.field());
            content.put(correction.field(), correction.value());
        }
        return content;
    }

    private static Map<String, String> changed(
            Task.Listed task, Map<String, String> content, List<String> keys) {
        ReadingList list = ReadingList.of(content);
        List<ReadingList.Item> items = new ArrayList<>(list.items());
        Set<String> wanted = new LinkedHashSet<>(keys);
        if (task.on()) {
            items.forEach(item -> wanted.remove(item.reference()));
            wanted.forEach(key -> items.add(new ReadingList.Item(key, "")));
        } else {
            items.removeIf(item -> wanted.contains(item.reference()));
        }
        String after =
                new ReadingList(list.title(), list.text(), list.language(), items)
                        .content()
                        .getOrDefault(ITEMS, "");
        Map<String, String> changed = new LinkedHashMap<>(content);
        if (!after.equals(content.getOrDefault(ITEMS, ""))) {
            changed.put(ITEMS, after);
        }
        return changed;
    }

    private static Subject subject(Task.Listed task) {
        return new Subject(Kind.LIST, task.list());
    }
}
