package cloud.girofle.herbier.zotero.pages;

import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Limits;
import cloud.girofle.herbier.zotero.reading.Lines;
import cloud.girofle.herbier.zotero.reading.Problems;
import cloud.girofle.herbier.zotero.reading.RecordDraft;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Reads one file of bookmarks, tag by tag: it is no HTML that a parser could make a tree of, since
 * nothing but lists is ever closed, and Zotero writes titles as they are. Not thread-safe.
 */
final class BookmarkList {

    private static final Pattern MARK =
            Pattern.compile(
                    "<(/?)(DL|DT|DD|H3|A)\\b((?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+>|[^>]*>)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<![\\w-])([\\w-]++)\\s*+=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))");

    private static final Pattern MARK_BEGUN =
            Pattern.compile("<(?:DL|DT|DD|H3|A)\\b", Pattern.CASE_INSENSITIVE);

    /** Longer titles are no titles: what closes them was forgotten. */
    private static final int LONGEST_TITLE = 10_000;

    private static final Pattern DESCRIPTION_END =
            Pattern.compile("<(?:/?DL|DT|DD|HR)\\b", Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** What a browser says of the page's icon and of its visits. */
    private static final Pattern BROWSERS_OWN =
            Pattern.compile("HREF|TAGS|ADD_DATE|LAST_.*|ICON.*|FEED.*|WEB_PANEL|ID|REL");

    /** Not pages: scripts, and the searches that Firefox keeps among bookmarks. */
    private static final Pattern NO_PAGE =
            Pattern.compile("(?:javascript|data|place|about|chrome):.*", Pattern.CASE_INSENSITIVE);

    private final String file;
    private final String text;
    private final Lines lines;
    private final Problems problems;
    private final List<Record> records = new ArrayList<>();
    private final List<Collection> folders = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private String named = "";
    private Optional<RecordDraft> page = Optional.empty();
    private String address = "";

    BookmarkList(ExportFile file) {
        this.file = file.name();
        this.text = file.text();
        this.lines = new Lines(text);
        this.problems = new Problems(file);
    }

    Export read(String format) {
        int last = text.lastIndexOf('>') + 1;
        // Where nothing is closed any more, each mark would be looked for up to the end.
        Matcher mark = MARK.matcher(text.substring(0, last));
        int at = 0;
        while (at <= last && mark.find(at)) {
            at = mark.end();
            switch (mark.group(1) + mark.group(2).toUpperCase(Locale.ROOT)) {
                case "DL" -> open.push(named);
                case "/DL" -> close();
                case "H3" -> at = folder(at);
                case "A" -> at = page(mark);
                case "DD" -> at = description(at);
                default -> {} // Where an entry begins or ends, the others tell as well.
            }
            if (open.size() > Limits.MOST_DEPTH) {
                return refused(Kind.TOO_DEEP, Limits.MOST_DEPTH);
            }
            if (records.size() > Limits.MOST_ENTRIES) {
                return refused(Kind.TOO_MANY, Limits.MOST_ENTRIES);
            }
        }
        finish();
        Matcher begun = MARK_BEGUN.matcher(text);
        if (begun.find(last)) {
            String place = Problem.place(lines.at(begun.start()), "");
            problems.tell(place, Kind.CUT_SHORT, begun.group());
        }
        return new Export(format, records, folders, problems.all());
    }

    private Export refused(Kind kind, int most) {
        return Export.refused(Problem.of(file, "", kind, String.valueOf(most)));
    }

    private void close() {
        finish();
        if (!open.isEmpty()) {
            open.pop();
        }
        named = open.isEmpty() ? "" : open.element();
    }

    /** A folder's name; the list that follows is what it holds. */
    private int folder(int at) {
        finish();
        int end = textEnd("</H3", at);
        String parent = open.isEmpty() ? "" : open.element();
        named = "#folder-" + (folders.size() + 1);
        folders.add(new Collection(named, words(text.substring(at, end)), parent));
        return end;
    }

    private int page(Matcher mark) {
        finish();
        int end = textEnd("</A", mark.end());
        Map<String, String> attributes = attributes(mark.group(3));
        address = attributes.getOrDefault("HREF", "").strip();
        String title = words(text.substring(mark.end(), end));
        String place = Problem.place(lines.at(mark.start()), title);
        if (address.isEmpty() || NO_PAGE.matcher(address).matches()) {
            problems.tell(place, Kind.UNREADABLE_ENTRY, address);
            return end;
        }
        RecordDraft draft = new RecordDraft(problems, place, "bookmarks:", "webpage");
        draft.put("title", "title", title);
        draft.put("url", "href", address);
        draft.put("accessDate", "add_date", date(attributes.getOrDefault("ADD_DATE", "")));
        for (String tag : attributes.getOrDefault("TAGS", "").split(",", -1)) {
            draft.tag(Tag.manual(tag));
        }
        attributes.forEach((name, value) -> {
            if (!BROWSERS_OWN.matcher(name).matches()) {
                draft.keep(name.toLowerCase(Locale.ROOT), value);
            }
        });
        if (!open.isEmpty() && !open.element().isEmpty()) {
            draft.collection(open.element());
        }
        page = Optional.of(draft);
        return end;
    }

    private int description(int at) {
        Matcher next = DESCRIPTION_END.matcher(text);
        int end = next.find(at) ? next.start() : text.length();
        String words = words(text.substring(at, end));
        page.ifPresent(draft -> draft.put("abstractNote", "dd", words));
        return end;
    }

    private void finish() {
        page.ifPresent(draft -> records.add(draft.record(address)));
        page = Optional.empty();
    }

    /** Where the text of an element ends: at its closing tag, else at the end of the line. */
    private int textEnd(String closing, int from) {
        int most = Math.min(text.length(), from + LONGEST_TITLE);
        int lineEnd = text.indexOf('\n', from, most);
        int limit = lineEnd < 0 ? most : lineEnd;
        for (int at = text.indexOf('<', from, most);
                at >= 0;
                at = text.indexOf('<', at + 1, most)) {
            if (text.regionMatches(true, at, closing, 0, closing.length())) {
                return at;
            }
            if (at > limit && MARK.matcher(text).region(at, text.length()).lookingAt()) {
                return limit;
            }
        }
        return limit;
    }

    private static Map<String, String> attributes(String written) {
        Map<String, String> attributes = new TreeMap<>();
        Matcher attribute = ATTRIBUTE.matcher(written);
        while (attribute.find()) {
            for (int quote = 2; quote <= 4; quote++) {
                String value = attribute.group(quote);
                if (value != null) {
                    attributes.put(
                            attribute.group(1).toUpperCase(Locale.ROOT),
                            Parser.unescapeEntities(value, true));
                }
            }
        }
        return attributes;
    }

    private static String words(String written) {
        return Parser.unescapeEntities(written, false).strip().replaceAll("\\s+", " ");
    }

    /** Seconds since 1970, or their thousandths or millionths, as Zotero writes a date. */
    private static String date(String written) {
        if (!written.matches("\\d{1,17}")) {
            return "";
        }
        long seconds = Long.parseLong(written);
        while (seconds > 99_999_999_999L) {
            seconds /= 1000;
        }
        try {
            return seconds == 0 ? "" : SECOND.format(Instant.ofEpochSecond(seconds));
        } catch (DateTimeException e) {
            return ""; // No browser has seen that day.
        }
    }
}
