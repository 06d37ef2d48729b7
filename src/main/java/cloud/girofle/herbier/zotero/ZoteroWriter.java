package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.zotero.json.CslJson;
import cloud.girofle.herbier.zotero.rdf.ZoteroRdf;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.tagged.Ris;
import cloud.girofle.herbier.zotero.tagged.ZoteroCsv;
import cloud.girofle.herbier.zotero.tex.BibLatex;
import cloud.girofle.herbier.zotero.tex.BibTex;
import cloud.girofle.herbier.zotero.writing.BibTexDialect;
import cloud.girofle.herbier.zotero.writing.BibTexWriter;
import cloud.girofle.herbier.zotero.writing.CslJsonWriter;
import cloud.girofle.herbier.zotero.writing.ExportWriter;
import cloud.girofle.herbier.zotero.writing.FilePaths;
import cloud.girofle.herbier.zotero.writing.LegibleText;
import cloud.girofle.herbier.zotero.writing.Limit;
import cloud.girofle.herbier.zotero.writing.Losses;
import cloud.girofle.herbier.zotero.writing.ModsWriter;
import cloud.girofle.herbier.zotero.writing.RdfNodes;
import cloud.girofle.herbier.zotero.writing.RisWriter;
import cloud.girofle.herbier.zotero.writing.ZoteroCsvWriter;
import cloud.girofle.herbier.zotero.writing.ZoteroRdfWriter;
import cloud.girofle.herbier.zotero.xml.Mods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes records in a format that Zotero reads, one after the other: none is kept in memory. The
 * same records give the same text, whatever the day. Thread-safe.
 */
public final class ZoteroWriter {

    /** A format that is written. */
    public enum Format {
        /** The richest: what Zotero itself can take of everything. */
        ZOTERO_RDF("Zotero RDF", "rdf", "application/rdf+xml"),
        /** For citation processors. */
        CSL_JSON("CSL JSON", "json", "application/vnd.citationstyles.csl+json"),
        BIBTEX("BibTeX", "bib", "application/x-bibtex"),
        BIBLATEX("BibLaTeX", "bib", "application/x-bibtex"),
        RIS("RIS", "ris", "application/x-research-info-systems"),
        /** For spreadsheets. */
        CSV("CSV", "csv", "text/csv"),
        /** For library catalogues. */
        MODS("MODS", "xml", "application/mods+xml");

        private final String label;
        private final String extension;
        private final String mediaType;

        Format(String label, String extension, String mediaType) {
            this.label = label;
            this.extension = extension;
            this.mediaType = mediaType;
        }

        /** Its name as Zotero says it. */
        public String label() {
            return label;
        }

        /** What a file's name ends with, without the dot. */
        public String extension() {
            return extension;
        }

        /** What tells a file of this format from those of the others: {@code csl.json}. */
        public String suffix() {
            return switch (this) {
                case CSL_JSON -> "csl.json";
                case BIBLATEX -> "biblatex.bib";
                case MODS -> "mods.xml";
                default -> extension;
            };
        }

        /** The media type; the text is in UTF-8. */
        public String mediaType() {
            return mediaType;
        }

        /** Its name in commands: {@code zotero-rdf}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The format of that name in commands, or in short: {@code rdf}, {@code csl}. */
        public static Optional<Format> named(String word) {
            String plain = word.toLowerCase(Locale.ROOT).replace('_', '-');
            return Stream.of(values())
                    .filter(each ->
                            each.word().equals(plain)
                                    || each.word().replace("-", "").equals(plain)
                                    || List.of(each.word().split("-", -1)).contains(plain))
                    .findFirst();
        }
    }

    private ZoteroWriter() {}

    /**
     * Writes records.
     *
     * @param records asked for twice, first for their ids alone
     * @param tree the collections that hold them, parents before their children
     * @param files where the attachments' files stand, seen from the export
     */
    public static void write(
            Format format,
            Iterable<Record> records,
            List<Collection> tree,
            FilePaths files,
            Appendable out)
            throws IOException {
        ExportWriter writer = writer(format, records, tree, files, new LegibleText(out));
        writer.begin();
        for (Record item : records) {
            writer.write(item);
        }
        writer.end();
    }

    private static ExportWriter writer(
            Format format,
            Iterable<Record> records,
            List<Collection> tree,
            FilePaths files,
            Appendable out) {
        return switch (format) {
            case ZOTERO_RDF -> new ZoteroRdfWriter(out, new RdfNodes(records, tree), tree, files);
            case CSL_JSON -> new CslJsonWriter(out);
            case BIBTEX -> new BibTexWriter(out, BibTexDialect.BIBTEX, files);
            case BIBLATEX -> new BibTexWriter(out, BibTexDialect.BIBLATEX, files);
            case RIS -> new RisWriter(out, files);
            case CSV -> new ZoteroCsvWriter(out, files);
            case MODS -> new ModsWriter(out);
        };
    }

    /**
     * What the format does not carry of these records. Nothing is taken from a list that might be
     * wrong: each record is written, read back and compared.
     */
    public static List<Limit> limits(Format format, Iterable<Record> records, FilePaths files) {
        Losses losses = new Losses();
        for (Record item : records) {
            losses.compare(item, back(format, item, files));
            among(format, item, losses);
        }
        return losses.limits();
    }

    private static Optional<Record> back(Format format, Record item, FilePaths files) {
        StringBuilder text = new StringBuilder();
        try {
            write(format, List.of(item), List.of(), files, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // A string never fails.
        }
        boolean mark = !text.isEmpty() && text.charAt(0) == '\uFEFF';
        String read = text.substring(mark ? 1 : 0);
        ExportFile file = new ExportFile("", Path.of(""), read, List.of());
        return reader(format).read(file).records().stream().findFirst();
    }

    private static cloud.girofle.herbier.zotero.reading.Format reader(Format format) {
        return switch (format) {
            case ZOTERO_RDF -> new ZoteroRdf();
            case CSL_JSON -> new CslJson();
            case BIBTEX -> new BibTex();
            case BIBLATEX -> new BibLatex();
            case RIS -> new Ris();
            case CSV -> new ZoteroCsv();
            case MODS -> new Mods();
        };
    }

    /** What cannot be seen of one record alone, or only by Zotero's import. */
    private static void among(Format format, Record item, Losses losses) {
        int arcs = item.relations().size();
        if (format != Format.ZOTERO_RDF) {
            losses.add(Limit.Kind.COLLECTION, "", item.collections().size());
            losses.add(Limit.Kind.RELATION, "", arcs);
            return;
        }
        losses.add(Limit.Kind.ZOTERO_RELATION, "", arcs);
        item.creators().stream()
                .filter(person -> ZoteroRdfWriter.isContributorToZotero(person.role()))
                .forEach(person -> losses.add(Limit.Kind.ZOTERO_ROLE, person.role(), 1));
    }

    /**
     * A reference as a record to be written: known by its key, curators' corrections in it, filed
     * where its sources file it.
     */
    public static Record record(Reference reference) {
        List<String> collections =
                reference.collections().stream().map(ZoteroWriter::collectionId).toList();
        List<Relation> relations =
                reference.related().stream().map(key -> new Relation("dc:relation", key)).toList();
        List<ItemNote> notes = reference.notes().stream().map(Reference.Sourced::value).toList();
        List<Attachment> attachments =
                reference.attachments().stream().map(Reference.Sourced::value).toList();
        return new Record(
                reference.key(),
                reference.type(),
                reference.fields(),
                reference.creators(),
                reference.tags(),
                notes,
                attachments,
                collections,
                relations);
    }

    private static String collectionId(Reference.Shelf shelf) {
        return collectionId(shelf.source(), shelf.id());
    }

    /** How a source's collection is named among those of all sources. */
    public static String collectionId(String source, String id) {
        return source + "/" + id;
    }

    /** The collections of a source, named among those of all sources. */
    public static List<Collection> tree(String source, List<Collection> collections) {
        return collections.stream()
                .map(each ->
                        new Collection(
                                collectionId(source, each.id()),
                                each.name(),
                                each.parentId().isEmpty()
                                        ? ""
                                        : collectionId(source, each.parentId())))
                .toList();
    }
}
