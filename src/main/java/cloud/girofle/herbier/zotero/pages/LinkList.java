package cloud.girofle.herbier.zotero.pages;

import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.reading.Limits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A list of links as people keep them, in Markdown or plain text: each link is a web page, the
 * headings above it are collections, and what follows it says who published it and when, or else is
 * its summary. The least particular of formats: any other is asked first.
 */
public final class LinkList implements Format {

    private static final Parser MARKDOWN =
            Parser.builder()
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .maxOpenBlockParsers(Limits.MOST_DEPTH)
                    .maxInlineNesting(Limits.MOST_DEPTH)
                    .build();

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---\\R(.*?\\R)---\\s*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern FRONT_TITLE =
            Pattern.compile("^title:\\s*[\"']?(.+?)[\"']?\\s*$", Pattern.MULTILINE);

    /** Data and markup, which hold addresses too. */
    private static final Pattern OTHER_FORMAT = Pattern.compile("\\s*(?:[<{@%]|\\[\\s*[\\[{\"]).*");

    private static final Pattern LINK_LINE =
            Pattern.compile(
                    ".*]\\(<?https?://.*|\\s*+(?:[-*+•>]|\\d+[.)])?\\s*+<?https?://\\S+.*"
                            + "|[^;\\t]*\\shttps?://[^\\s\"',;]+\\s*");

    @Override
    public String name() {
        return "Markdown";
    }

    /**
     * Whether most lines but headings hold a link, so that prose with links is not taken for one.
     */
    @Override
    public boolean recognises(String head) {
        String text = FRONT_MATTER.matcher(head).replaceFirst("");
        if (OTHER_FORMAT.matcher(text).lookingAt()) {
            return false;
        }
        List<String> lines =
                text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        long links = lines.stream().filter(line -> LINK_LINE.matcher(line).matches()).count();
        return links > 0 && links * 3 >= lines.size() * 2L;
    }

    @Override
    public Export read(ExportFile file) {
        Reading reading = new Reading(file);
        Matcher front = FRONT_MATTER.matcher(file.text());
        String text = file.text();
        if (front.find()) {
            Matcher title = FRONT_TITLE.matcher(front.group(1));
            if (title.find()) {
                reading.open(0, title.group(1));
            }
            text = "\n".repeat((int) front.group().lines().count()) + text.substring(front.end());
        }
        MARKDOWN.parse(text).accept(reading);
        return reading.export(name());
    }

    /** One reading of one list. */
    private static final class Reading extends AbstractVisitor {

        private final ExportFile file;
        private final Map<String, Collection> collections = new LinkedHashMap<>();
        private final Deque<Open> open = new ArrayDeque<>();
        private final List<Record> records = new ArrayList<>();
        private final List<Problem> problems;
        private final Set<String> localIds = new HashSet<>();
        private final Map<String, Integer> copies = new HashMap<>();

        /** A heading under which we are. */
        private record Open(int level, String id) {}

        Reading(ExportFile file) {
            this.file = file;
            this.problems = new ArrayList<>(file.problems());
        }

        /** Opens the collection of a heading, under the nearest heading of a higher rank. */
        void open(int level, String name) {
            while (!open.isEmpty() && open.getFirst().level() >= level) {
                open.removeFirst();
            }
            String parent = open.isEmpty() ? "" : open.getFirst().id();
            String id = parent + "/" + name;
            collections.putIfAbsent(id, new Collection(id, name, parent));
            open.addFirst(new Open(level, id));
        }

        @Override
        public void visit(Heading heading) {
            List<ListedLink> links = ListedLink.in(heading);
            open(heading.getLevel(), ListedLink.plain(heading));
            links.forEach(this::add);
        }

        @Override
        public void visit(Paragraph paragraph) {
            ListedLink.in(paragraph).forEach(this::add);
        }

        private void add(ListedLink link) {
            String localId = link.address();
            while (!localIds.add(localId)) {
                localId =
                        link.address() + "#" + (copies.merge(link.address(), 1, Integer::sum) + 1);
            }
            String place = Problem.place(link.line(), "");
            if (!localId.equals(link.address())) {
                problems.add(Problem.of(file.name(), place, Kind.DUPLICATE_KEY, link.address()));
            }
            if (link.title().isEmpty()) {
                problems.add(Problem.of(file.name(), place, Kind.NO_TITLE));
            }
            List<String> held = open.isEmpty() ? List.of() : List.of(open.getFirst().id());
            records.add(link.record(localId, held));
        }

        Export export(String format) {
            if (records.size() > Limits.MOST_ENTRIES) {
                String most = String.valueOf(Limits.MOST_ENTRIES);
                return Export.refused(Problem.of(file.name(), "", Kind.TOO_MANY, most));
            }
            Set<String> used = new HashSet<>();
            for (Record item : records) {
                item.collections().forEach(id -> use(id, used));
            }
            List<Collection> kept =
                    collections.values().stream().filter(each -> used.contains(each.id())).toList();
            return new Export(format, records, kept, problems);
        }

        /** A heading over no link is no collection. */
        private void use(String id, Set<String> used) {
            Collection collection = collections.get(id);
            if (collection != null && used.add(id)) {
                use(collection.parentId(), used);
            }
        }
    }
}
