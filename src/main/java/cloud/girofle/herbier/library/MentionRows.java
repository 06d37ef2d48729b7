package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.text.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The rows of what the things that people write refer to; drawn from their content. */
final class MentionRows {

    /** Raised when other mentions are drawn from the same content. */
    static final int RULES = 1;

    private MentionRows() {}

    /** Keeps what one refers to now. */
    static void replace(Handle handle, Entry entry) {
        handle.execute(
                "DELETE FROM mention WHERE kind = ? AND id = ?",
                entry.subject().kind().name(),
                entry.subject().id());
        for (String name : names(entry)) {
            handle.execute(
                    "INSERT INTO mention (kind, id, name) VALUES (?, ?, ?)",
                    entry.subject().kind().name(),
                    entry.subject().id(),
                    name);
        }
    }

    /** Whether they were drawn by other rules. */
    static boolean areOld(Handle handle) {
        return handle.select("SELECT mention_rules FROM edition").mapTo(int.class).one() != RULES;
    }

    /** Draws all of them anew; how many there are. */
    static int refresh(Handle handle) {
        handle.execute("DELETE FROM mention");
        for (Subject.Kind kind : Subject.Kind.values()) {
            EntryRows.all(handle, kind).forEach(entry -> replace(handle, entry));
        }
        handle.execute("UPDATE edition SET mention_rules = ?", RULES);
        return handle.select("SELECT count(*) FROM mention").mapTo(int.class).one();
    }

    /** Every name that something in sight refers to, with what does. */
    static Map<String, List<Subject>> all(Handle handle) {
        Map<String, List<Subject>> all = new TreeMap<>();
        handle.select(
                        """
                        SELECT m.name, m.kind, m.id
                          FROM mention m JOIN entry e ON e.kind = m.kind AND e.id = m.id
                         WHERE NOT e.withdrawn
                         ORDER BY m.name, m.kind, m.id
                        """)
                .map((row, context) ->
                        Map.entry(
                                row.getString(1),
                                new Subject(
                                        Subject.Kind.valueOf(row.getString(2)), row.getString(3))))
                .forEach(row ->
                        all.computeIfAbsent(row.getKey(), any -> new ArrayList<>())
                                .add(row.getValue()));
        return all;
    }

    /** Those in sight that refer to one of these names. */
    static List<Entry> naming(Handle handle, Set<String> names) {
        return names.isEmpty() ? List.of() : EntryRows.naming(handle, names);
    }

    /** The names of a reference: the keys that lead to it, and its citation key. */
    static Set<String> names(Handle handle, String key, String citationKey) {
        Set<String> names = new LinkedHashSet<>(Set.of(key));
        if (!citationKey.isEmpty()) {
            names.add(citationKey);
        }
        names.addAll(
                handle.select("SELECT key FROM moved WHERE target = ?", key)
                        .mapTo(String.class)
                        .list());
        return names;
    }

    private static Set<String> names(Entry entry) {
        Set<String> names = new LinkedHashSet<>();
        Subject.Kind kind = entry.subject().kind();
        if (kind == Subject.Kind.REFERENCE
                || kind == Subject.Kind.RECORD
                || kind == Subject.Kind.KEYWORD) {
            return names;
        }
        for (String text : entry.content().values()) {
            if (text.indexOf('@') >= 0 || text.contains("[[")) {
                Markdown.rendered(
                        text,
                        "fr",
                        "",
                        name -> {
                            names.add(name);
                            return Optional.empty();
                        });
            }
        }
        if (kind == Subject.Kind.LIST) {
            ReadingList.of(entry.content()).items().forEach(item -> names.add(item.reference()));
        }
        if (kind == Subject.Kind.QUESTION) {
            Question.of(entry.content()).claims().stream()
                    .flatMap(claim -> claim.evidence().stream())
                    .forEach(evidence -> add(names, evidence.name()));
        }
        add(names, entry.field("reference"));
        add(names, entry.field("on"));
        add(names, thing(Subject.Kind.FIGURE, entry.field("supersededBy")));
        add(names, thing(Subject.Kind.TOPIC, entry.field("introduces")));
        for (String topic : entry.field("topics").split("\\s+", -1)) {
            add(names, thing(Subject.Kind.TOPIC, topic));
        }
        return names;
    }

    private static void add(Set<String> names, String name) {
        if (!name.isBlank()) {
            names.add(name.strip());
        }
    }

    private static String thing(Subject.Kind kind, String id) {
        return id.isBlank() ? "" : new Subject(kind, id.strip()).name();
    }
}
