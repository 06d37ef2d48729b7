package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Limits;
import cloud.girofle.herbier.zotero.reading.Lines;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;

/**
 * Reads an XML file entry by entry: elements of certain names, each handed over with all it holds.
 * A broken entry costs only itself: reading goes on at the next one. Not thread-safe.
 *
 * <p>Nothing outside the file is ever read, and no entity is ever declared: a document type with
 * declarations of its own, which no exporter writes, refuses the file.
 */
public final class SafeXml {

    /**
     * Limits of the JDK's readers that are lifted. From JDK 24 a text of more than 100,000 escaped
     * signs, as the notes of one item have, counts as an entity too large; entities proper cannot
     * be declared here. Depth is held by {@link Limits.MOST_DEPTH}, with a problem that says so.
     */
    public static final List<String> LIFTED =
            List.of(
                    "jdk.xml.maxGeneralEntitySizeLimit",
                    "jdk.xml.totalEntitySizeLimit",
                    "jdk.xml.maxElementDepth");

    public static final String NO_LIMIT = "0";

    /**
     * An entry.
     *
     * @param within the elements that hold it, outermost first, each as its name and its rank among
     *     all elements, {@code listBibl#12}
     */
    public record Entry(XmlElement element, List<String> within) {}

    /**
     * References to control characters, which XML 1.0 forbids even so: one would end the reading.
     */
    private static final Pattern FORBIDDEN_CHARACTER =
            Pattern.compile(
                    "&#(?:x0*(?:[0-8BCEF]|1[0-9A-F])|0*(?:[0-8]|1[124-9]|2\\d|3[01]));",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern DECLARATION = Pattern.compile("\\A<\\?xml(?![\\w.-])[^<>\\n]*>?");

    private static final Pattern DECLARATIONS =
            Pattern.compile("<!DOCTYPE[^<>\\[]*\\[", Pattern.CASE_INSENSITIVE);

    /** A file with more broken entries than this is not worth reading on. */
    private static final int MOST_REPAIRS = 100;

    /** The root of what is left of a file after a broken entry. */
    private static final String TAKEN_UP = "<rest>";

    private final Problems problems;
    private final String file;
    private final String text;
    private final Set<String> names;
    private final Pattern entryStart;
    private int taken;

    /** Reads that file, whose entries have one of these names. */
    public SafeXml(ExportFile file, Problems problems, Set<String> names) {
        this.file = file.name();
        this.problems = problems;
        this.names = names;
        this.text = withoutForbidden(file.text());
        String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        this.entryStart = Pattern.compile("<(?:[\\w.-]+:)?(?:" + any + ")(?=[\\s/>])");
    }

    /** A text without references to what no XML may hold. */
    public static String withoutForbidden(String text) {
        return FORBIDDEN_CHARACTER.matcher(text).replaceAll("");
    }

    /** Hands over each entry in turn; returns why nothing is to be taken in, if so. */
    public Optional<Problem> read(Consumer<Entry> taker) {
        if (DECLARATIONS.matcher(text).find()) {
            return refusal(Kind.UNREADABLE_FILE, "<!DOCTYPE>");
        }
        int from = (int) text.chars().takeWhile(Character::isWhitespace).count();
        for (int repairs = 0; ; repairs++) {
            Reading reading = new Reading(from, repairs > 0, taker);
            try {
                reading.run();
                return Optional.empty();
            } catch (Limit limit) {
                return refusal(limit.kind, String.valueOf(limit.most));
            } catch (XMLStreamException e) {
                Matcher next = entryStart.matcher(text);
                if (repairs < MOST_REPAIRS && next.find(reading.resumeAfter())) {
                    tellBroken(reading);
                    from = next.start();
                } else {
                    return brokenOff(reading);
                }
            }
        }
    }

    private void tellBroken(Reading reading) {
        reading.brokenEntry()
                .ifPresent(line ->
                        problems.tell(
                                Problem.place(line, ""), Kind.UNREADABLE_ENTRY, reading.lastTag()));
    }

    /** What ends the file is an error too, where reading was taken up in the middle. */
    private Optional<Problem> brokenOff(Reading reading) {
        if (reading.brokenEntry().isEmpty() && reading.takenUp()) {
            return Optional.empty();
        }
        if (taken == 0) {
            return refusal(Kind.UNREADABLE_FILE, reading.lastTag());
        }
        problems.tell(Problem.place(reading.line(), ""), Kind.CUT_SHORT, reading.lastTag());
        return Optional.empty();
    }

    private Optional<Problem> refusal(Kind kind, String detail) {
        return Optional.of(Problem.of(file, "", kind, detail));
    }

    /** One pass from a place in the file to its end, or to the first error. */
    private final class Reading {

        private final int from;
        private final boolean takenUp;
        private final int linesBefore;
        private final Consumer<Entry> taker;
        private final XMLStreamReader xml;
        private final List<String> open = new ArrayList<>();
        private Optional<XmlTree> entry = Optional.empty();
        private int entryAt;
        private int rank;
        private String lastTag = "XML";

        Reading(int from, boolean takenUp, Consumer<Entry> taker) {
            this.from = from;
            this.takenUp = takenUp;
            this.taker = taker;
            this.linesBefore = new Lines(text).at(from) - 1;
            this.xml = lenient((takenUp ? TAKEN_UP : "") + text.substring(from));
        }

        /** Whether reading was taken up in the middle of the file. */
        boolean takenUp() {
            return takenUp;
        }

        void run() throws XMLStreamException, Limit {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE ->
                            entry.ifPresent(tree -> tree.text(xml.getText()));
                    case XMLStreamConstants.ENTITY_REFERENCE -> entry.ifPresent(this::reference);
                    default -> {} // Comments and instructions say nothing of the items.
                }
            }
        }

        /** Where to look for the next entry: after the beginning of the broken one. */
        int resumeAfter() {
            int at = entry.isPresent() ? entryAt : xml.getLocation().getCharacterOffset() + shift();
            return Math.clamp(at, Math.min(from + 1, text.length()), text.length());
        }

        /** The line where the entry being read begins, if one is. */
        Optional<Integer> brokenEntry() {
            return entry.map(XmlTree::line);
        }

        int line() {
            return linesBefore + xml.getLocation().getLineNumber();
        }

        String lastTag() {
            return lastTag;
        }

        private void start() throws Limit {
            rank++;
            String name = xml.getLocalName();
            lastTag = "<" + name + ">";
            if (open.size() >= Limits.MOST_DEPTH) {
                throw new Limit(Kind.TOO_DEEP, Limits.MOST_DEPTH);
            }
            open.add(name + "#" + rank);
            if (entry.isEmpty() && names.contains(XmlTree.local(name))) {
                if (taken == Limits.MOST_ENTRIES) {
                    throw new Limit(Kind.TOO_MANY, Limits.MOST_ENTRIES);
                }
                entry = Optional.of(new XmlTree());
                entryAt = xml.getLocation().getCharacterOffset() + shift();
            }
            entry.ifPresent(tree -> tree.start(xml, line()));
        }

        private void end() {
            open.removeLast();
            Optional<XmlElement> whole = entry.flatMap(XmlTree::end);
            if (whole.isPresent()) {
                entry = Optional.empty();
                taken++;
                taker.accept(new Entry(whole.get(), List.copyOf(open)));
            }
        }

        /** A character by its HTML name, as people write it in XML by hand. */
        private void reference(XmlTree tree) {
            tree.text(Parser.unescapeEntities("&" + xml.getLocalName() + ";", false));
        }

        private int shift() {
            return from - (takenUp ? TAKEN_UP.length() : 0);
        }
    }

    /**
     * A parser's factory that fetches nothing, expands nothing, and has the JDK's own limits
     * lifted.
     */
    public static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        LIFTED.forEach(limit -> factory.setProperty(limit, NO_LIMIT));
        return factory;
    }

    /**
     * Opens a text that is decoded already: its XML declaration says nothing any more, and a broken
     * one would end the reading before it began.
     */
    public static XMLStreamReader open(XMLInputFactory factory, String text) {
        try {
            return factory.createXMLStreamReader(
                    new StringReader(DECLARATION.matcher(text).replaceFirst("")));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing but a declaration is parsed so early", e);
        }
    }

    /** Opens such a text for who does not mind a prefix that nobody declared. */
    public static XMLStreamReader lenient(String text) {
        XMLInputFactory factory = factory();
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return open(factory, text);
    }

    /** A limit reached. */
    private static final class Limit extends Exception {

        private static final long serialVersionUID = 1L;

        private final Kind kind;
        private final int most;

        Limit(Kind kind, int most) {
            super(kind + " " + most);
            this.kind = kind;
            this.most = most;
        }
    }
}
