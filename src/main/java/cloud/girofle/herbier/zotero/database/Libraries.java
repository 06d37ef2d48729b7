package cloud.girofle.herbier.zotero.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The libraries of a database: those that are taken, and those that hold something and are left
 * out. Feeds are nobody's library.
 */
record Libraries(List<DatabaseLibrary> taken, List<DatabaseLibrary> leftOut) {

    private static final String ADDRESS = "http://zotero.org/";
    private static final Pattern GROUP = Pattern.compile("(?i)groups?[-_ ]?(\\d+)");

    Libraries {
        taken = List.copyOf(taken);
        leftOut = List.copyOf(leftOut);
    }

    /** Those of a database whose file bears that name. */
    static Libraries of(Rows rows, String fileName) throws SQLException {
        List<DatabaseLibrary> all = all(rows);
        List<DatabaseLibrary> wanted = named(all, fileName);
        if (!wanted.isEmpty()) {
            return new Libraries(wanted, List.of());
        }
        List<DatabaseLibrary> held = all.stream().filter(each -> each.items() > 0).toList();
        List<DatabaseLibrary> personal =
                held.stream().filter(each -> each.group().isEmpty()).toList();
        List<DatabaseLibrary> groups =
                held.stream().filter(each -> !each.group().isEmpty()).toList();
        return personal.isEmpty()
                ? new Libraries(groups, List.of())
                : new Libraries(personal, groups);
    }

    private static List<DatabaseLibrary> named(List<DatabaseLibrary> all, String fileName) {
        Matcher name = GROUP.matcher(fileName);
        if (!name.find()) {
            return List.of();
        }
        String group = name.group(1);
        return all.stream().filter(each -> each.group().equals(group)).toList();
    }

    private static List<DatabaseLibrary> all(Rows rows) throws SQLException {
        Map<Long, Integer> items = items(rows);
        Map<Long, List<String>> groups = new HashMap<>();
        rows.each(
                "SELECT libraryID, groupID, name FROM groups",
                Set.of("groups"),
                row -> groups.put(row.number(1), List.of(row.text(2), row.text(3))));
        String user = user(rows);
        List<DatabaseLibrary> all = new ArrayList<>();
        rows.each(
                "SELECT libraryID, type FROM libraries",
                Set.of("libraries"),
                row -> {
                    long id = row.number(1);
                    int count = items.getOrDefault(id, 0);
                    List<String> group = groups.get(id);
                    String type = row.text(2);
                    if (type.equals("user")) {
                        all.add(new DatabaseLibrary(id, "", "", user, count));
                    } else if (type.equals("group") && group != null) {
                        String uri = ADDRESS + "groups/" + group.getFirst();
                        all.add(
                                new DatabaseLibrary(
                                        id, group.getFirst(), group.getLast(), uri, count));
                    }
                });
        return all;
    }

    private static Map<Long, Integer> items(Rows rows) throws SQLException {
        Set<Long> deleted = new HashSet<>();
        rows.each(
                "SELECT itemID FROM deletedItems",
                Set.of("deletedItems"),
                row -> deleted.add(row.number(1)));
        Map<Long, Integer> items = new HashMap<>();
        rows.each(
                "SELECT itemID, libraryID FROM items",
                Set.of("items"),
                row -> {
                    if (!deleted.contains(row.number(1))) {
                        items.merge(row.number(2), 1, Integer::sum);
                    }
                });
        return items;
    }

    /** A library that was never synchronised is known by a key that is its computer's own. */
    private static String user(Rows rows) throws SQLException {
        Map<String, String> account = new HashMap<>();
        rows.each(
                "SELECT key, value FROM settings WHERE setting = 'account'",
                Set.of("settings"),
                row -> account.put(row.text(1), row.text(2)));
        String number = account.getOrDefault("userID", "");
        return ADDRESS
                + "users/"
                + (number.matches("[1-9]\\d*")
                        ? number
                        : "local/" + account.getOrDefault("localUserKey", ""));
    }
}
