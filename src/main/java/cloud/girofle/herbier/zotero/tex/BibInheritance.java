package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.Limits;
import cloud.girofle.herbier.zotero.reading.Problems;
import cloud.girofle.herbier.zotero.tex.BibTexEntry.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What entries take from others: the fields of the {@code @xdata} entries they name, and those of
 * the entry that their {@code crossref} names, by biblatex's rules: the title of a book is the
 * {@code booktitle} of its chapters, the author of a book is their {@code bookauthor} too. A field
 * that an entry has is never replaced. Not inherited, other than there, is what identifies the
 * parent alone or speaks of it alone (its DOI, address, files, keywords, pages…): a chapter with
 * its book's DOI would pass for the book.
 *
 * @see <a href="https://ctan.org/pkg/biblatex">The biblatex package, appendix « Default Inheritance
 *     Setup »</a>
 */
final class BibInheritance {

    private static final Set<String> OWN =
            words(
                    "ids crossref xref xdata entryset entrysubtype execute label options presort related"
                            + " relatedoptions relatedstring relatedtype shorthand shorthandintro sortkey"
                            + " title subtitle titleaddon shorttitle sorttitle indextitle"
                            + " doi url urldate eprint eprinttype eprintclass archiveprefix primaryclass"
                            + " file pdf abstract annotation annote note keywords groups pages pagetotal");

    /** Words of BibTeX and BibLaTeX for one thing: either stands for both. */
    private static final Map<String, String> SAME =
            Map.of(
                    "year", "date",
                    "month", "date",
                    "day", "date",
                    "journal", "journaltitle",
                    "address", "location",
                    "school", "institution");

    private static final Set<String> WHOLES = words("book collection reference proceedings");
    private static final Set<String> PARTS =
            words(
                    "inbook bookinbook suppbook incollection suppcollection inreference"
                            + " inproceedings conference");
    private static final Set<String> ISSUE_PARTS = words("article suppperiodical review");

    private final Map<String, BibTexEntry> byKey = new HashMap<>();
    private final IdentityHashMap<BibTexEntry, BibTexEntry> whole = new IdentityHashMap<>();
    private final Problems problems;

    BibInheritance(List<BibTexEntry> entries, Problems problems) {
        this.problems = problems;
        for (BibTexEntry entry : entries) {
            byKey.putIfAbsent(entry.key(), entry);
        }
        for (BibTexEntry entry : entries) {
            keys(entry, "ids").forEach(alias -> byKey.putIfAbsent(alias, entry));
        }
        byKey.remove("");
    }

    /** The entry of that key or alias. */
    Optional<BibTexEntry> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The keys that a field lists. */
    static List<String> keys(BibTexEntry entry, String name) {
        return entry.fields().stream()
                .filter(field -> field.name().equals(name))
                .flatMap(field -> BibTexNames.split(field.value(), ',').stream())
                .toList();
    }

    /** The entry with what it inherits. */
    BibTexEntry whole(BibTexEntry entry) {
        return whole(entry, 0);
    }

    private BibTexEntry whole(BibTexEntry entry, int depth) {
        BibTexEntry known = whole.get(entry);
        boolean alone = !entry.has("xdata") && !entry.has("crossref");
        if (known != null || alone || depth > Limits.MOST_DEPTH) {
            return known == null ? entry : known;
        }
        whole.put(entry, entry); // Where entries stand in a circle, it ends here.
        List<Field> fields = new ArrayList<>(entry.fields());
        for (String key : keys(entry, "xdata")) {
            Optional<BibTexEntry> data = find(key);
            data.ifPresent(from -> inherit(fields, whole(from, depth + 1).fields()));
            tellMissing(entry, key, data);
        }
        Optional<BibTexEntry> parent = find(entry.first("crossref").strip());
        parent.filter(from -> !from.key().equals(entry.key()))
                .ifPresent(from -> inherit(fields, offered(entry, whole(from, depth + 1))));
        fields.removeIf(field -> field.name().equals("xdata"));
        BibTexEntry filled = entry.with(fields);
        whole.put(entry, filled);
        return filled;
    }

    private void tellMissing(BibTexEntry entry, String key, Optional<BibTexEntry> data) {
        if (data.isEmpty()) {
            problems.tellOnce(entry.place(), Kind.DANGLING, key);
        }
    }

    private static void inherit(List<Field> fields, List<Field> from) {
        Set<String> has =
                fields.stream()
                        .filter(field -> !field.value().isBlank())
                        .map(field -> sense(field.name()))
                        .collect(Collectors.toSet());
        from.stream().filter(field -> !has.contains(sense(field.name()))).forEach(fields::add);
    }

    private static String sense(String name) {
        return SAME.getOrDefault(name, name);
    }

    /** What a parent has to give to that entry, under the names it has there. */
    private static List<Field> offered(BibTexEntry child, BibTexEntry parent) {
        List<Field> offered = new ArrayList<>();
        String prefix = titlePrefix(child, parent);
        for (Field field : parent.fields()) {
            String name = field.name();
            if (!OWN.contains(name)) {
                offered.add(field);
            }
            if (Set.of("title", "subtitle", "titleaddon").contains(name)) {
                offered.add(new Field(prefix + name, field.value()));
            }
            if (name.equals("author") && prefix.equals("book")) {
                offered.add(new Field("bookauthor", field.value()));
            }
        }
        return offered;
    }

    /** What a parent's title is called in its child. */
    private static String titlePrefix(BibTexEntry child, BibTexEntry parent) {
        String part = child.type().toLowerCase(Locale.ROOT);
        String whole = parent.type().toLowerCase(Locale.ROOT);
        if (whole.startsWith("mv")) {
            return "main";
        }
        if (ISSUE_PARTS.contains(part) && whole.equals("periodical")) {
            return "journal";
        }
        return PARTS.contains(part) || WHOLES.contains(whole) ? "book" : "";
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }
}
