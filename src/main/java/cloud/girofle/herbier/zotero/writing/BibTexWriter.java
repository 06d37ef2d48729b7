package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes BibTeX or BibLaTeX in UTF-8, with keys in ASCII. An item type without an entry type of its
 * own is a {@code misc} that names it in {@code entrysubtype}; a field without a name there keeps
 * Zotero's.
 */
public final class BibTexWriter implements ExportWriter {

    private static final Set<String> ADDRESSES =
            Set.of("url", "DOI", "ISBN", "ISSN", "PMID", "PMCID");

    private final Appendable out;
    private final BibTexDialect dialect;
    private final FilePaths files;
    private final BibTexKeys keys = new BibTexKeys();

    /** The fields of the entry being written. */
    private final Set<String> names = new LinkedHashSet<>();

    public BibTexWriter(Appendable out, BibTexDialect dialect, FilePaths files) {
        this.out = out;
        this.dialect = dialect;
        this.files = files;
    }

    @Override
    public void begin() {}

    @Override
    public void write(Record item) throws IOException {
        if (ItemFields.standsAlone(item)) {
            return;
        }
        names.clear();
        out.append('@').append(dialect.entryType(item.type()));
        out.append('{').append(keys.of(item)).append(",\n");
        field("entrysubtype", dialect.subtype(item.type()));
        BibTexPeopleText people = new BibTexPeopleText(dialect, item);
        for (Map.Entry<String, String> each : people.fields().entrySet()) {
            field(each.getKey(), each.getValue());
        }
        for (Map.Entry<String, String> each : ItemFields.of(item).entrySet()) {
            field(item.type(), each.getKey(), each.getValue());
        }
        for (Map.Entry<String, String> own : ItemFields.foreign(item, "bibtex:").entrySet()) {
            if (!names.contains(own.getKey()) && own.getKey().matches("[a-z][a-z0-9_-]*")) {
                field(own.getKey(), lines(own.getValue()));
            }
        }
        keywords(item);
        for (ItemNote note : item.notes()) {
            String name = dialect == BibTexDialect.BIBTEX ? "annote" : "annotation";
            field(name, NoteTex.of(note.html()));
        }
        attachments(item);
        out.append("}\n\n");
    }

    private void field(String type, String base, String value) throws IOException {
        String name = dialect.field(type, base);
        switch (base) {
            case "citationKey" -> {} // The entry's key.
            case "language" -> {
                String babel = dialect.babel(value);
                field(
                        babel.isEmpty() ? name : "langid",
                        babel.isEmpty() ? TexEscape.plain(value) : babel);
            }
            case "date" -> date(ItemFields.oneLine(value));
            case "accessDate" -> field(name, address(value).replace(' ', 'T'));
            case "abstractNote", "extra" -> field(name, lines(value));
            case "title", "publicationTitle", "shortTitle" ->
                    field(name, TexEscape.title(ItemFields.oneLine(value)));
            case "pages" ->
                    field(name, TexEscape.plain(value).replaceAll("(?<=\\w)-(?=\\w)", "--"));
            default -> {
                boolean address = ADDRESSES.contains(base);
                field(name, address ? address(value) : TexEscape.text(ItemFields.oneLine(value)));
            }
        }
    }

    private void date(String written) throws IOException {
        BibTexDateText date = BibTexDateText.of(written);
        if (dialect == BibTexDialect.BIBLATEX && date.isIso()) {
            field("date", written);
            return;
        }
        field("year", TexEscape.plain(date.year()));
        if (date.isIso() && !date.month().isEmpty()) {
            out.append("\tmonth = ").append(date.month()).append(",\n"); // A macro of every style.
        } else {
            field("month", TexEscape.plain(date.month()));
        }
        field("day", date.day());
    }

    /** In braces, a comma or semicolon is part of a keyword. */
    private void keywords(Record item) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        for (Tag tag : item.tags()) {
            String word = TexEscape.plain(ItemFields.oneLine(tag.name()));
            boolean parts = word.indexOf(',') >= 0 || word.indexOf(';') >= 0;
            words.add(parts ? "{" + word + "}" : word);
        }
        field("keywords", String.join(",", words));
    }

    /** Title, path and type, as Zotero and JabRef write them. */
    private void attachments(Record item) throws IOException {
        List<String> written = new ArrayList<>();
        for (Attachment file : item.attachments()) {
            String path = files.of(file).isEmpty() ? file.url() : files.of(file);
            if (!path.isEmpty()) {
                written.add(part(file.title()) + ":" + part(path) + ":" + part(file.contentType()));
            }
        }
        field("file", String.join(";", written));
    }

    private static String part(String text) {
        String plain = text.replace("{", "%7B").replace("}", "%7D");
        return plain.replaceAll("([\\\\:;])", "\\\\$1");
    }

    private static String address(String value) {
        return value.strip().replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }

    private static String lines(String text) {
        return text.strip()
                .lines()
                .map(line -> TexEscape.text(line.strip()))
                .collect(Collectors.joining("\n"));
    }

    private void field(String name, String value) throws IOException {
        if (!value.isBlank()) {
            names.add(name.toLowerCase(Locale.ROOT));
            out.append('\t').append(name).append(" = {").append(value).append("},\n");
        }
    }

    @Override
    public void end() {}
}
