package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.zotero.reading.Limits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The collections of a file: JabRef's groups and BibLaTeX's sets. JabRef keeps a tree in a remark,
 * one group after another: {@code 1 StaticGroup:Name\;0\;1\;…;}, the number telling the level.
 * Entries name their groups in a field {@code groups}; older files list the entries' keys in the
 * tree, and a keyword group takes the entries that have its word. A group that searches otherwise
 * is kept with those groups that stand in it, but has no entries of its own.
 */
final class BibGroups {

    private static final Pattern TREE =
            Pattern.compile(
                    "(?s)^\\s*+jabref-meta:\\s*+(?:grouping|groupstree)\\s*+:(.*)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUP =
            Pattern.compile("(\\d{1,3})\\s([A-Za-z]+):((?:[^;\\\\]|\\\\.)*+);");

    /** How a group finds its entries: the words of a field. */
    private record Words(String field, String word, String collection) {}

    private final Map<String, Collection> collections = new LinkedHashMap<>();
    private final Map<String, Set<String>> byName = new LinkedHashMap<>();
    private final Map<String, Set<String>> byKey = new LinkedHashMap<>();
    private final List<Words> byWord = new ArrayList<>();

    /** From the remarks of a file. */
    BibGroups(List<String> settings) {
        for (String setting : settings) {
            Matcher tree = TREE.matcher(setting);
            if (tree.matches()) {
                tree(tree.group(1).replace("\n", ""));
            }
        }
    }

    /** The collections, parents first. */
    List<Collection> collections() {
        return List.copyOf(collections.values());
    }

    /** A set: its name is its key, its entries are those it lists. */
    void addSet(BibTexEntry set) {
        String id = add("", set.key());
        for (String key : BibInheritance.keys(set, "entryset")) {
            byKey.computeIfAbsent(key, name -> new LinkedHashSet<>()).add(id);
        }
    }

    /** The ids of the collections that hold an entry; one that only entries name is made. */
    List<String> of(BibTexEntry entry) {
        Set<String> ids = new LinkedHashSet<>(byKey.getOrDefault(entry.key(), Set.of()));
        for (String written : BibInheritance.keys(entry, "groups")) {
            String plain = unquoted(written); // JabRef writes a group's name without TeX.
            String name = byName.containsKey(plain) ? plain : TexText.words(written);
            Set<String> named = byName.getOrDefault(name, Set.of());
            ids.addAll(named.isEmpty() ? Set.of(add("", name)) : named);
        }
        for (Words words : byWord) {
            boolean has =
                    BibInheritance.keys(entry, words.field()).stream()
                            .anyMatch(word -> TexText.words(word).equalsIgnoreCase(words.word()));
            if (has) {
                ids.add(words.collection());
            }
        }
        return List.copyOf(ids);
    }

    /** The ids of the groups above the one being read stand in a stack, the root's being empty. */
    private void tree(String text) {
        List<String> above = new ArrayList<>();
        Matcher group = GROUP.matcher(text);
        while (group.find() && collections.size() < Limits.MOST_ENTRIES) {
            int level = Math.min(Integer.parseInt(group.group(1)), above.size());
            above.subList(level, above.size()).clear();
            if (group.group(2).equals("AllEntriesGroup") || level > Limits.MOST_DEPTH) {
                above.add("");
                continue;
            }
            List<String> parts = parts(unquoted(group.group(3)));
            String id = add(above.isEmpty() ? "" : above.getLast(), parts.getFirst());
            above.add(id);
            take(id, group.group(2), parts);
        }
    }

    private void take(String id, String kind, List<String> parts) {
        if (kind.equals("ExplicitGroup")) { // Behind the name its way with parents, then the keys.
            for (String key : parts.subList(Math.min(2, parts.size()), parts.size())) {
                byKey.computeIfAbsent(key, name -> new LinkedHashSet<>()).add(id);
            }
        } else if (kind.equals("KeywordGroup") && parts.size() > 3) {
            byWord.add(new Words(parts.get(2), parts.get(3), id));
        }
    }

    private String add(String parent, String name) {
        String path = (parent.isEmpty() ? "jabref:" : parent + "/") + name;
        String id = path;
        for (int copy = 2; collections.containsKey(id); copy++) {
            id = path + "#" + copy;
        }
        collections.put(id, new Collection(id, name, parent));
        byName.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(id);
        return id;
    }

    /** The parts between semicolons, each freed of its own backslashes. */
    private static List<String> parts(String group) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < group.length(); i++) {
            char c = group.charAt(i);
            if (c == ';') {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else if (c == '\\' && i + 1 < group.length()) {
                part.append(group.charAt(++i));
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return Collections.unmodifiableList(parts);
    }

    private static String unquoted(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }
}
