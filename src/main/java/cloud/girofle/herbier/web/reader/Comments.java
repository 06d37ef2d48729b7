package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Comment;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Rendered;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people say under a note or a question, the oldest first: as many as its page has room for.
 * {@code parts/comments.jte} shows it.
 *
 * @param lines those shown
 * @param all leads to all of them, where they are more
 * @param write where one more is written
 */
public record Comments(List<CommentLine> lines, Optional<Link> all, String write) {

    /** What may be commented on. */
    private static final List<Kind> COMMENTED = List.of(Kind.NOTE, Kind.QUESTION);

    /** Elements of a page that all comments together may take. */
    private static final int ROOM = 70;

    /** Elements of one, but for its text. */
    private static final int FRAME = 7;

    /** A text of more elements, or characters, is begun only where several are shown. */
    private static final int MOST_ELEMENTS = 12;

    private static final int LONGEST = 1_500;
    private static final int BEGINNING = 500;

    private static final Pattern TAG = Pattern.compile("<[a-z]");

    public Comments {
        lines = List.copyOf(lines);
    }

    /** Those on that note or question. */
    public static Comments of(Visit visit, Library library, Subject subject) {
        List<Entry> all = on(library, subject);
        List<CommentLine> lines = new ArrayList<>();
        int taken = 0;
        for (Entry entry : all) {
            CommentLine line = begun(visit, library, entry);
            taken += FRAME + elements(line.html());
            if (taken > ROOM) {
                break;
            }
            lines.add(line);
        }
        return new Comments(
                lines,
                all.size() == lines.size()
                        ? Optional.empty()
                        : Optional.of(
                                new Link(
                                        visit.words().get("comments.all", all.size()),
                                        address(visit, subject))),
                write(visit, subject));
    }

    /** Where one is written. */
    static String write(Visit visit, Subject subject) {
        return visit.links().desk("commentaires", "sur", subject.name());
    }

    /** Whether there is no comment. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The note or question that a name names, where it is there to be commented on. */
    public static Optional<Entry> commented(Library library, String name) {
        return Subject.named(name)
                .filter(subject -> COMMENTED.contains(subject.kind()))
                .flatMap(library.written()::find)
                .filter(entry -> !entry.withdrawn());
    }

    /** A comment, whole. */
    public static CommentLine whole(Visit visit, Library library, Entry entry) {
        Comment said = Comment.of(entry.content());
        String id = entry.subject().id();
        Rendered text =
                Markdown.rendered(
                        said.text(),
                        said.language(),
                        id + "-",
                        new LibraryCitations(visit, library));
        return line(visit, entry, text.html(), false);
    }

    /** Those in sight on a note or a question, the oldest first. */
    static List<Entry> on(Library library, Subject subject) {
        return library.written().naming(subject).stream()
                .filter(entry -> entry.subject().kind() == Kind.COMMENT)
                .filter(entry -> entry.field("on").equals(subject.name()))
                .sorted(
                        Comparator.comparing(Entry::created)
                                .thenComparing(entry -> entry.subject().id()))
                .toList();
    }

    /** Where all of them are read. */
    static String address(Visit visit, Subject subject) {
        return visit.links().thing(subject, "") + "/commentaires";
    }

    private static CommentLine begun(Visit visit, Library library, Entry entry) {
        CommentLine whole = whole(visit, library, entry);
        String text = CleanHtml.words(whole.html());
        if (text.length() <= LONGEST && elements(whole.html()) <= MOST_ELEMENTS) {
            return whole;
        }
        String beginning = CleanHtml.title(Excerpt.of(text, BEGINNING));
        return line(visit, entry, "<p>" + beginning + "</p>", true);
    }

    private static CommentLine line(Visit visit, Entry entry, String html, boolean cut) {
        String language = Comment.of(entry.content()).language();
        return new CommentLine(
                entry.subject().id(),
                new Link(
                        WrittenDate.of(entry.created(), visit.language().locale()),
                        visit.links().comment(entry.subject().id())),
                entry.author().name(),
                changed(visit, entry),
                html,
                cut,
                visit.language().foreign(language));
    }

    private static String changed(Visit visit, Entry entry) {
        if (entry.version() < 2) {
            return "";
        }
        String when = WrittenDate.of(entry.changed(), visit.language().locale());
        return entry.lastAuthor().equals(entry.author())
                ? visit.words().get("comments.changed", when)
                : visit.words().get("comments.changedBy", entry.lastAuthor().name(), when);
    }

    private static int elements(String html) {
        return (int) TAG.matcher(html).results().count();
    }
}
