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
        StringBuilder prose = new StringBuilder();
        boolean code = false;
        for (String line : text.note().text().split("\n", -1)) {
            boolean fence = line.strip().startsWith("```") || line.strip().startsWith("~~~");
            if (fence && !code) {
                body.append(linked(visit, text, prose.toString()));
                prose.setLength(0);
            }
            (code || fence ? body : prose).append(line).append('\n');
            code ^= fence;
        }
        return body.append(linked(visit, text, prose.toString())).toString();
    }

    /** Words with the names between their double brackets replaced; not those in code. */
    private static String linked(Visit visit, NoteText text, String prose) {
        StringBuilder written = new StringBuilder();
        int at = 0;
        while (at < prose.length()) {
            int open = prose.indexOf("[[", at);
            int tick = prose.indexOf('`', at);
            if (tick >= 0 && (open < 0 || tick < open)) {
                int end = prose.indexOf('`', tick + 1);
                int after = end < 0 ? tick + 1 : end + 1;
                written.append(prose, at, after);
                at = after;
                continue;
            }
            int close = open < 0 ? -1 : prose.indexOf("]]", open);
            if (close < 0) {
                break;
            }
            String inside = prose.substring(open + 2, close);
            written.append(prose, at, open)
                    .append(named(visit, text, inside).orElse("[[" + inside + "]]"));
            at = close + 2;
        }
        return written.append(prose.substring(at)).toString();
    }

    /** {@code key}, or {@code key|words}. */
    private static Optional<String> named(Visit visit, NoteText text, String inside) {
        int bar = inside.indexOf('|');
        String name = (bar < 0 ? inside : inside.substring(0, bar)).strip();
        String words = bar < 0 ? "" : inside.substring(bar + 1).strip();
        if (text.references().containsKey(name)) {
            return Optional.of(words.isEmpty() ? "@" + name : words + " [@" + name + "]");
        }
        return Subject.named(name)
                .map(text.things()::get)
                .map((Cited thing) ->
                        "[%s](%s)"
                                .formatted(
                                        words.isEmpty() ? escaped(thing.name()) : words,
                                        visit.links().absolute(thing.href())));
    }

    private static String escaped(String title) {
        return title.replaceAll("([\\\\\\[\\]])", "\\\\$1");
    }
}
