package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemDate;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.tagged.TagTable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes RIS as Zotero does: two spaces, CRLF, notes and abstracts over lines of their own. A line
 * that looks like a tagged one is indented, where Zotero's breaks the record.
 */
public final class RisWriter implements ExportWriter {

    private static final TagTable TABLE = TagTable.read("ris.tsv");
    private static final Set<String> DATES =
            Set.of("date", "accessDate", "filingDate", "originalDate");
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2}))?(?:[ T](.+))?", Pattern.DOTALL);

    /** What readers take for a citation key: no number, as databases have them, and no address. */
    private static final Pattern KEY = Pattern.compile("(?!\\d+$)[^\\s/]+");

    private static final Pattern RANGE = Pattern.compile("([^-\\s]+)-([^-\\s]+)");
    private static final Pattern TAGGED = Pattern.compile("\\s{0,3}[A-Z][A-Z0-9] {1,2}-.*");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]{1,31};)");

    private final Appendable out;
    private final FilePaths files;

    public RisWriter(Appendable out, FilePaths files) {
        this.out = out;
        this.files = files;
    }

    @Override
    public void begin() {}

    @Override
    public void write(Record item) throws IOException {
        if (ItemFields.standsAlone(item)) {
            return;
        }
        TagChoice choice = new TagChoice(TABLE, item.type());
        line("TY", TABLE.word(item.type()));
        for (Creator person : item.creators()) {
            Optional<String> tag = choice.creator(person);
            if (tag.isPresent()) {
                line(tag.get(), escaped(ItemFields.oneLine(TagChoice.name(person))));
            }
        }
        fields(item, choice);
        for (Tag tag : item.tags()) {
            line("KW", escaped(ItemFields.oneLine(tag.name())));
        }
        for (ItemNote note : item.notes()) {
            lines("N1", note.html());
        }
        for (Attachment file : item.attachments()) {
            String path = files.of(file);
            line(tag(file), path.isEmpty() ? file.url() : path);
        }
        out.append("ER  - \r\n\r\n");
    }

    private void fields(Record item, TagChoice choice) throws IOException {
        Set<String> taken = new HashSet<>();
        for (Map.Entry<String, String> each : ItemFields.of(item).entrySet()) {
            String base = each.getKey();
            String value = each.getValue();
            Optional<String> tag =
                    base.equals("citationKey") && KEY.matcher(value).matches()
                            ? Optional.of("ID")
                            : choice.field(base, value, taken);
            if (tag.isPresent()) {
                if (!base.equals("ISBN") && !base.equals("ISSN")) { // Both are told by their form.
                    taken.add(tag.get());
                }
                field(tag.get(), base, value);
            }
        }
        for (Map.Entry<String, String> own : ItemFields.foreign(item, "ris:").entrySet()) {
            if (own.getKey().matches("[A-Z][A-Z0-9]") && !own.getKey().equals("TY")) {
                lines(own.getKey(), own.getValue());
            }
        }
    }

    private void field(String tag, String base, String value) throws IOException {
        Matcher pages = RANGE.matcher(value);
        if (DATES.contains(base)) {
            date(tag, base, ItemFields.oneLine(value));
        } else if (base.equals("pages")
                && pages.matches()
                && !pages.group(1).equals(pages.group(2))) {
            line(tag, pages.group(1));
            line("EP", pages.group(2));
        } else if (base.equals("abstractNote") || base.equals("extra")) {
            lines(tag, escaped(value));
        } else {
            line(tag, escaped(ItemFields.oneLine(value)));
        }
    }

    /** A date by its parts; words as they are. Old programs look for the year alone. */
    private void date(String tag, String base, String value) throws IOException {
        ItemDate date = ItemDate.parse(value);
        if (base.equals("date") && date.year().isPresent() && date.year().getAsInt() > 0) {
            line("PY", "%04d".formatted(date.year().getAsInt()));
        }
        Matcher iso = ISO.matcher(value);
        if (!iso.matches()) {
            line(tag, value);
            return;
        }
        String day = iso.group(3) == null ? "" : iso.group(3);
        String other = iso.group(4) == null ? "" : iso.group(4);
        line(tag, iso.group(1) + "/" + iso.group(2) + "/" + day + "/" + other);
    }

    private static String tag(Attachment file) {
        return switch (file.contentType()) {
            case "application/pdf" -> "L1";
            case "text/html" -> "L2";
            default -> "L4";
        };
    }

    /** What a reader takes for a character reference is one, and stays what it is. */
    private static String escaped(String text) {
        return ENTITY.matcher(text).replaceAll("&amp;");
    }

    private void lines(String tag, String text) throws IOException {
        StringBuilder value = new StringBuilder();
        for (String line : text.strip().lines().toList()) {
            boolean protect = !value.isEmpty() && TAGGED.matcher(line).matches();
            value.append(value.isEmpty() ? "" : "\r\n").append(protect ? "    " : "").append(line);
        }
        line(tag, value.toString());
    }

    private void line(String tag, String value) throws IOException {
        if (!value.isBlank()) {
            out.append(tag).append("  - ").append(value).append("\r\n");
        }
    }

    @Override
    public void end() {}
}
