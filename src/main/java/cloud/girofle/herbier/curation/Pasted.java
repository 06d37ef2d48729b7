package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed or pasted to add a reference, as far as it tells by itself: nothing is looked
 * up anywhere.
 *
 * @param how it was understood
 * @param format of the entries, as Zotero names it; empty where they are none
 * @param records what it tells, one at least
 */
public record Pasted(How how, String format, List<Record> records) {

    /** How such a text is understood. */
    public enum How {
        /** A DOI, an ISBN, an arXiv number, an address. */
        IDENTIFIER,
        /** Entries of a format that exports are read in: BibTeX, RIS, CSL… */
        ENTRIES,
        /** Neither: the title. */
        TITLE
    }

    /** No attachment is looked for anywhere: no such folder can be. */
    private static final Path NOWHERE = Path.of("/dev/null/nowhere");

    private static final int LONGEST_TITLE = 500;

    public Pasted {
        records = List.copyOf(records);
    }

    /** Reads it; a text that says nothing is a title that says nothing. */
    public static Pasted read(String text) {
        String plain = text.strip();
        boolean oneLine = plain.lines().count() < 2 && !plain.matches("(?s)[@{\\[<%].*");
        Optional<Record> identified = oneLine ? Identified.of(plain) : Optional.empty();
        if (identified.isPresent()) {
            return new Pasted(How.IDENTIFIER, "", List.of(identified.get()));
        }
        var export = ZoteroExport.read(new ExportFile("notice collée", NOWHERE, plain, List.of()));
        List<Record> records =
                export.records().stream()
                        .filter(record ->
                                !record.type().equals("note")
                                        && !record.type().equals("attachment"))
                        .toList();
        if (!records.isEmpty()) {
            return new Pasted(How.ENTRIES, export.format(), records);
        }
        String title = plain.lines().findFirst().orElse("");
        Record titled =
                Identified.record(
                        "document",
                        Map.of(
                                "title",
                                title.substring(0, Math.min(title.length(), LONGEST_TITLE))));
        return new Pasted(How.TITLE, "", List.of(titled));
    }
}
