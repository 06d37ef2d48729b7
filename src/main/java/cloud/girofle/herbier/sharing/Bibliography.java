package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.citation.Citations;
import cloud.girofle.herbier.citation.Style;
import cloud.girofle.herbier.citation.Styles;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.zotero.ZoteroWriter;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import cloud.girofle.herbier.zotero.writing.FilePaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** References as bibliographies have them. Thread-safe. */
public final class Bibliography {

    private final Citations citations;

    /** In the styles of those. */
    public Bibliography(Citations citations) {
        this.citations = citations;
    }

    /** The styles to choose from. */
    public Styles styles() {
        return citations.styles();
    }

    /**
     * References in a style.
     *
     * @param language of its words
     * @param references in the order in which they are cited, each once
     * @return a line for each, known by the key of the reference, in the order of the style
     */
    public List<Citations.Entry> of(Style style, String language, List<Reference> references) {
        return citations.bibliography(style, language, cslJson(references));
    }

    /**
     * How a text names references in a style: « (Lopez, 2022) ».
     *
     * @return one for each, known by the key of the reference, in their order
     */
    public List<Citations.Entry> inText(Style style, String language, List<Reference> references) {
        return citations.inText(style, language, cslJson(references));
    }

    private static String cslJson(List<Reference> references) {
        List<Record> records = new ArrayList<>();
        for (Reference reference : references) {
            records.add(cited(reference, reference.key()));
        }
        StringBuilder json = new StringBuilder();
        try {
            write(Format.CSL_JSON, records, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // A string never fails.
        }
        return json.toString();
    }

    /**
     * Writes the BibTeX of a text, without what hangs on the references.
     *
     * @param cited by the names that the text cites them by
     */
    public static void bibTex(Map<String, Reference> cited, Appendable out) throws IOException {
        List<Record> records = new ArrayList<>();
        cited.forEach((name, reference) -> records.add(cited(reference, name)));
        write(Format.BIBTEX, records, out);
    }

    private static void write(Format format, List<Record> records, Appendable out)
            throws IOException {
        ZoteroWriter.write(format, records, List.of(), FilePaths.NONE, out);
    }

    private static Record cited(Reference reference, String name) {
        Record whole = ZoteroWriter.record(reference);
        Map<String, String> fields = new LinkedHashMap<>(whole.fields());
        fields.put("citationKey", name);
        return new Record(
                whole.localId(),
                whole.type(),
                fields,
                whole.creators(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
