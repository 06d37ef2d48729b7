package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.Problems;
import cloud.girofle.herbier.zotero.reading.TsvTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Zotero type of an entry. BibTeX has one word for many types of Zotero; where an entry's
 * fields settle which, they decide, else it is the plainest. A type that nobody knows is kept as
 * written.
 */
final class BibTexTypes {

    private static final Map<String, String> TYPES =
            TsvTable.read(BibTexTypes.class, "bibtex-types.tsv");

    /** Fields that a page of the web does not have. */
    private static final List<String> OF_PRINT =
            List.of("isbn", "volume", "number", "pages", "edition", "series");

    private BibTexTypes() {}

    static String of(BibTexEntry entry, Problems problems) {
        Optional<String> named = named(entry.first("entrysubtype").strip());
        if (named.isPresent()) {
            return named.get();
        }
        String written = entry.type().toLowerCase(Locale.ROOT);
        switch (written) {
            case "article" -> {
                return article(entry);
            }
            case "misc" -> {
                return misc(entry);
            }
            case "audio" -> {
                return audio(entry);
            }
            case "jurisdiction" -> {
                return entry.has("author") || !entry.has("publisher") ? "case" : "hearing";
            }
            case "legislation" -> {
                return entry.has("author") || !entry.has("volume") ? "statute" : "bill";
            }
            case "letter" -> {
                return TexText.words(entry.first("type")).equals("E-mail") ? "email" : "letter";
            }
            case "unpublished" -> {
                return told(entry, "eventtitle eventdate venue") ? "presentation" : "manuscript";
            }
            default -> {
                String known = TYPES.getOrDefault(written, "");
                if (!known.isEmpty()) {
                    return known;
                }
            }
        }
        return named(entry.type()).orElseGet(() -> unknown(entry, problems));
    }

    /** Zotero's type of that name, as an entry type or, as we write it, its subtype. */
    private static Optional<String> named(String word) {
        return ItemTypes.all().keySet().stream().filter(word::equalsIgnoreCase).findFirst();
    }

    /** An episode has a number, a disc a volume. */
    private static String audio(BibTexEntry entry) {
        boolean disc = told(entry, "volume volumes isbn");
        return entry.has("number") && !disc ? "podcast" : "audioRecording";
    }

    private static boolean told(BibTexEntry entry, String fields) {
        return Stream.of(fields.split(" ", -1)).anyMatch(entry::has);
    }

    /** Of Zotero's three kinds of articles only a newspaper's has an edition. */
    private static String article(BibTexEntry entry) {
        String subtype = entry.first("entrysubtype").strip().toLowerCase(Locale.ROOT);
        if (subtype.equals("magazine")) {
            return "magazineArticle";
        }
        // Mendeley gives editions to journals too: those have volumes and no sections.
        boolean edition = entry.has("edition") && (entry.has("chapter") || !entry.has("volume"));
        return edition || subtype.equals("newspaper") ? "newspaperArticle" : "journalArticle";
    }

    /**
     * Something on the web with no trace of print, and which tells its site ({@code journal}, as
     * Zotero writes it) or gives nothing but its address.
     */
    private static String misc(BibTexEntry entry) {
        boolean arxiv = TexText.words(entry.first("publisher")).equalsIgnoreCase("arxiv");
        if (arxiv || isArxiv(entry)) {
            return "preprint";
        }
        boolean online = !BibTexFields.address(entry).isEmpty();
        boolean printed = OF_PRINT.stream().anyMatch(entry::has);
        boolean published = entry.has("doi") || entry.has("publisher") || entry.has("institution");
        return online && !printed && (entry.has("journal") || !published) ? "webpage" : "document";
    }

    /** Whether the entry's {@code eprint} is a number of arXiv. */
    static boolean isArxiv(BibTexEntry entry) {
        String archive = entry.first("archiveprefix") + entry.first("eprinttype");
        return entry.has("eprint") && archive.strip().equalsIgnoreCase("arxiv");
    }

    private static String unknown(BibTexEntry entry, Problems problems) {
        problems.tellOnce(entry.place(), Kind.UNKNOWN_TYPE, entry.type());
        return entry.type();
    }
}
