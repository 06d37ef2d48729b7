package cloud.girofle.herbier.web.curator.bulk;

import cloud.girofle.herbier.curation.Task;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Language;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Query;
import java.util.List;
import java.util.Optional;

/**
 * A task as the fields of a form say it: {@code geste}, and the field that gives its value. Reads
 * it, and says it in words.
 */
final class TaskFields {

    /** The longest keyword that is taken. */
    static final int LONGEST_KEYWORD = 200;

    private TaskFields() {}

    /**
     * What is to be done.
     *
     * @throws BadAddressException where that is not said, or makes no sense; the sentence tells
     */
    static Task read(Query fields, Library library, Thesaurus thesaurus) {
        String deed = fields.find("geste").orElse("");
        boolean on = deed.endsWith("-oui");
        return switch (deed) {
            case "theme-oui", "theme-non" ->
                    new Task.OnTopic(
                            value(fields, "theme")
                                    .filter(id -> thesaurus.find(id).isPresent())
                                    .orElseThrow(() -> refused("selection.noTopic")),
                            on);
            case "motcle-oui", "motcle-non" -> new Task.Tagged(keyword(fields), on);
            case "liste-oui", "liste-non" ->
                    new Task.Listed(
                            value(fields, "liste")
                                    .filter(id -> list(library, id).isPresent())
                                    .orElseThrow(() -> refused("selection.noList")),
                            on);
            case "priorite-oui", "priorite-non" -> new Task.First(on);
            case "langue" ->
                    new Task.InLanguage(
                            value(fields, "langue")
                                    .map(Language::code)
                                    .filter(code -> !code.isEmpty())
                                    .orElseThrow(() -> refused("selection.noLanguage")));
            case "retrait" -> new Task.Withdrawn();
            default -> throw refused("selection.noTask");
        };
    }

    /** What tells the sentences about a task: {@code theme-oui}. */
    static String kind(Task task) {
        return switch (task) {
            case Task.OnTopic topic -> "theme-" + said(topic.on());
            case Task.Tagged tagged -> "motcle-" + said(tagged.on());
            case Task.Listed listed -> "liste-" + said(listed.on());
            case Task.First first -> "priorite-" + said(first.on());
            case Task.InLanguage language -> "langue";
            case Task.Withdrawn gone -> "retrait";
        };
    }

    /** Its value as its field gives it; empty where it has none. */
    static String value(Task task) {
        return switch (task) {
            case Task.OnTopic topic -> topic.id();
            case Task.Tagged tagged -> tagged.keyword();
            case Task.Listed listed -> listed.list();
            case Task.InLanguage language -> language.code();
            case Task.First first -> "";
            case Task.Withdrawn gone -> "";
        };
    }

    /** The reading list of that id, if it is in sight. */
    static Optional<ReadingList> list(Library library, String id) {
        return library.written()
                .find(new Subject(Subject.Kind.LIST, id))
                .filter(entry -> !entry.withdrawn())
                .map(entry -> ReadingList.of(entry.content()));
    }

    /** The reading lists in sight. */
    static List<Entry> lists(Library library) {
        return library.written().all(Subject.Kind.LIST).stream()
                .filter(entry -> !entry.withdrawn())
                .toList();
    }

    /** A keyword as a person may write one. */
    static boolean isKeyword(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_KEYWORD
                && name.chars().noneMatch(Character::isISOControl);
    }

    private static String keyword(Query fields) {
        return value(fields, "motcle")
                .filter(TaskFields::isKeyword)
                .orElseThrow(() -> refused("selection.noKeyword"));
    }

    private static Optional<String> value(Query fields, String name) {
        return fields.find("valeur-" + name);
    }

    private static String said(boolean on) {
        return on ? "oui" : "non";
    }

    private static BadAddressException refused(String message) {
        return new BadAddressException(message, LONGEST_KEYWORD);
    }
}
