package cloud.girofle.herbier.web.machine.note;

import cloud.girofle.herbier.knowledge.Note;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.text.Cited;
import cloud.girofle.herbier.text.FrontMatter;
import cloud.girofle.herbier.web.reader.note.NoteText;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A note as <a href="https://pandoc.org/MANUAL.html">Pandoc</a> takes it: its citations as they
 * are, but what Pandoc does not know, links to references and things of ours between double
 * brackets, as citations and links that it does.
 */
final class PandocNote {

    private PandocNote() {}

    /**
     * The whole file.
     *
     * @param bibliography name of the file of what it cites
     */
    static String of(Visit visit, NoteText text, String bibliography) {
        Note note = text.note();
        Map<String, FrontMatter.Value> fields = new LinkedHashMap<>();
        fields.put("title", new FrontMatter.Text(note.title()));
        fields.put(
                "author",
                new FrontMatter.Texts(
                        note.signatures().isEmpty()
                                ? List.of(text.entry().author().name())
                                : note.signatures()));
        fields.put(
                "date",
                new FrontMatter.Text(
                        text.entry().changed().atZone(ZoneOffset.UTC).toLocalDate().toString()));
        fields.put("lang", new FrontMatter.Text(note.language()));
        if (!note.summary().isEmpty()) {
            fields.put("abstract", new FrontMatter.Text(note.summary()));
        }
        if (!text.references().isEmpty()) {
            fields.put("bibliography", new FrontMatter.Text(bibliography));
        }
        return new FrontMatter(fields, body(visit, text)).written();
    }

    private static String body(Visit visit, NoteText text) {
        StringBuilder body = new StringBuilder();
        boolean code = false;
        for (String line : text.note().text().split("\n", -1)) {
            boolean fence = line.strip().startsWith("```") || line.strip().startsWith("~~~");
            code ^= fence;
            body.append(code || fence ? line : line(visit, text, line)).append('\n');
        }
        return body.toString();
    }

    /** A line, with the names between its double brackets replaced; not those in code. */
    private static String line(Visit visit, NoteText text, String line) {
        StringBuilder written = new StringBuilder();
        int at = 0;
        while (at < line.length()) {
            int open = line.indexOf("[[", at);
            int tick = line.indexOf('`', at);
            if (tick >= 0 && (open < 0 || tick < open)) {
                int end = line.indexOf('`', tick + 1);
                int after = end < 0 ? tick + 1 : end + 1;
                written.append(line, at, after);
                at = after;
                continue;
            }
            int close = open < 0 ? -1 : line.indexOf("]]", open);
            if (close < 0) {
                break;
            }
            String inside = line.substring(open + 2, close);
            written.append(line, at, open)
                    .append(named(visit, text, inside).orElse("[[" + inside + "]]"));
            at = close + 2;
        }
        return written.append(line.substring(at)).toString();
    }

    private static Optional<String> named(Visit visit, NoteText text, String inside) {
        String name = inside.split("\\|", 2)[0].strip();
        if (text.references().containsKey(name)) {
            return Optional.of("@" + name);
        }
        return Subject.named(name)
                .map(text.things()::get)
                .map((Cited thing) ->
                        "[%s](%s)"
                                .formatted(
                                        thing.name().replaceAll("([\\\\\\[\\]])", "\\\\$1"),
                                        visit.links().absolute(thing.href())));
    }
}
