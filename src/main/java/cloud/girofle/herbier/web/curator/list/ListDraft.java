package cloud.girofle.herbier.web.curator.list;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.web.visit.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list as its form says it.
 *
 * @param base the version it is of; 0 for a new one
 * @param list what it is to be
 * @param why as typed
 * @param asked what was typed to find one more reference
 */
record ListDraft(int base, ReadingList list, String why, String asked) {

    /** An empty one. */
    static ListDraft empty(String language) {
        return new ListDraft(0, new ReadingList("", "", language, List.of()), "", "");
    }

    /** One as it stands. */
    static ListDraft of(Entry entry) {
        return new ListDraft(entry.version(), ReadingList.of(entry.content()), "", "");
    }

    /** What a form sent. */
    static ListDraft read(Query sent) {
        List<ReadingList.Item> items = new ArrayList<>();
        for (String key : sent.all("cle")) {
            if (!key.matches("[A-Z0-9]{8}")) {
                continue; // No form of ours sends that.
            }
            items.add(new ReadingList.Item(key, line(sent.text("remarque-" + key))));
        }
        int base =
                sent.find("base")
                        .filter(written -> written.matches("\\d{1,9}"))
                        .map(Integer::parseInt)
                        .orElse(0);
        ReadingList list =
                new ReadingList(
                        line(sent.text("titre")),
                        sent.text("texte").strip(),
                        sent.find("langue").filter(code -> code.matches("[a-z]{2}")).orElse("fr"),
                        items);
        return new ListDraft(base, list, line(sent.text("pourquoi")), line(sent.text("ajouter")));
    }

    /** The same with one more reference, at the end; it stands there once. */
    ListDraft with(String key) {
        List<ReadingList.Item> items = new ArrayList<>(list.items());
        if (items.stream().noneMatch(item -> item.reference().equals(key))) {
            items.add(new ReadingList.Item(key, ""));
        }
        return holding(items, "");
    }

    /** The same without a reference. */
    ListDraft without(String key) {
        return holding(
                list.items().stream().filter(item -> !item.reference().equals(key)).toList(),
                asked);
    }

    /** The same with a reference nearer to the beginning (-1) or to the end (1). */
    ListDraft moved(String key, int by) {
        List<ReadingList.Item> items = new ArrayList<>(list.items());
        for (int at = 0; at < items.size(); at++) {
            int to = at + by;
            if (items.get(at).reference().equals(key) && to >= 0 && to < items.size()) {
                items.add(to, items.remove(at));
                break;
            }
        }
        return holding(items, asked);
    }

    /**
     * Mine on the version of somebody else: what they added is in it, and what they took out is
     * not; of a title or a text that both changed, mine stands.
     *
     * @param base what both started from
     * @param merged both together, where they do not clash
     */
    ListDraft onto(Entry theirs, Map<String, String> base, Map<String, String> merged) {
        ReadingList before = ReadingList.of(base);
        ReadingList other = ReadingList.of(theirs.content());
        Map<String, String> kept = new LinkedHashMap<>();
        for (ReadingList.Item item : list.items()) {
            boolean takenOut = has(before, item.reference()) && !has(other, item.reference());
            if (!takenOut) {
                kept.put(item.reference(), item.remark());
            }
        }
        for (ReadingList.Item item : other.items()) {
            if (!has(before, item.reference())) {
                kept.putIfAbsent(item.reference(), item.remark());
            }
        }
        List<ReadingList.Item> items = new ArrayList<>();
        kept.forEach((key, remark) -> items.add(new ReadingList.Item(key, remark)));
        ReadingList both = ReadingList.of(merged);
        return new ListDraft(
                theirs.version(),
                new ReadingList(both.title(), both.text(), both.language(), items),
                why,
                asked);
    }

    private ListDraft holding(List<ReadingList.Item> items, String next) {
        return new ListDraft(
                base,
                new ReadingList(list.title(), list.text(), list.language(), items),
                why,
                next);
    }

    private static boolean has(ReadingList list, String key) {
        return list.items().stream().anyMatch(item -> item.reference().equals(key));
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
