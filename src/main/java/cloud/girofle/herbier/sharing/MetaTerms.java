package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.text.CleanHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reference as the head of its page says it to programs that know neither Zotero nor unAPI:
 * Highwire's {@code citation_*} terms, which scholarly search engines ask for, and Dublin Core.
 *
 * @see <a href="https://scholar.google.com/intl/en/scholar/inclusion.html#indexing">Google
 *     Scholar's inclusion guidelines</a>
 * @see <a href="https://www.dublincore.org/specifications/dublin-core/dc-html/">Expressing Dublin
 *     Core in HTML</a>
 */
public final class MetaTerms {

    /**
     * One thing said.
     *
     * @param name of the term
     * @param content plain text
     */
    public record Term(String name, String content) {}

    /** A page has so many elements (DESIGN, section 7): beyond these, unAPI names everybody. */
    private static final int MOST_PEOPLE = 8;

    private final Reference reference;
    private final List<Term> terms = new ArrayList<>();

    private MetaTerms(Reference reference) {
        this.reference = reference;
    }

    /**
     * What is said of a reference.
     *
     * @param pdf where its PDF is that anyone may fetch
     */
    public static List<Term> of(Reference reference, Optional<String> pdf) {
        MetaTerms said = new MetaTerms(reference);
        said.highwire(pdf);
        said.dublinCore();
        return List.copyOf(said.terms);
    }

    private void highwire(Optional<String> pdf) {
        add("citation_title", title());
        people().filter(this::isMain).forEach(who -> add("citation_author", who.sortName()));
        people().filter(who -> who.role().equals("editor") && !isMain(who))
                .forEach(who -> add("citation_editor", who.sortName()));
        add("citation_publication_date", slashed(reference.date().written()));
        whole();
        add("citation_volume", field("volume"));
        add("citation_issue", field("issue"));
        pages(field("pages"));
        add("citation_doi", doi());
        add("citation_isbn", field("ISBN"));
        add("citation_issn", field("ISSN"));
        add("citation_language", field("language"));
        add("citation_keywords", keywords());
        add("citation_public_url", url());
        add("citation_pdf_url", pdf.orElse(""));
    }

    /** What holds or publishes it, by which the type of the work is told. */
    private void whole() {
        String publisher = field("publisher");
        String holds = field("publicationTitle");
        switch (reference.type()) {
            case "journalArticle", "magazineArticle", "newspaperArticle" -> {
                add("citation_journal_title", holds);
                add("citation_journal_abbrev", field("journalAbbreviation"));
                add("citation_publisher", publisher);
            }
            case "bookSection", "encyclopediaArticle", "dictionaryEntry" -> {
                add("citation_book_title", holds);
                add("citation_publisher", publisher);
            }
            case "conferencePaper" -> {
                String named = reference.field("conferenceName");
                add("citation_conference_title", named.isBlank() ? holds : named);
                add("citation_publisher", publisher);
            }
            case "thesis" -> add("citation_dissertation_institution", publisher);
            case "report" -> {
                add("citation_technical_report_institution", publisher);
                add("citation_technical_report_number", field("number"));
            }
            default -> add("citation_publisher", publisher);
        }
    }

    /** As scholarly search engines ask for dates, where it is one. */
    private static String slashed(String date) {
        return date.matches("\\d{4}(?:-\\d{2}){1,2}") ? date.replace('-', '/') : date;
    }

    private void pages(String pages) {
        String[] ends = pages.split("[-–]", 2);
        add("citation_firstpage", ends[0]);
        add("citation_lastpage", ends.length > 1 ? ends[1] : "");
    }

    /** Its type is Zotero’s word, or the work’s own where its institution tells the type. */
    private void dublinCore() {
        boolean told = terms.stream().anyMatch(term -> term.name().endsWith("_institution"));
        String own = field("type");
        add("DC.type", told && !own.isEmpty() ? own : reference.type());
        add("DC.title", title());
        people().filter(this::isMain).forEach(who -> add("DC.creator", who.sortName()));
        people().filter(who -> !isMain(who)).forEach(who -> add("DC.contributor", who.sortName()));
        add("DC.date", reference.date().written());
        add("DC.publisher", field("publisher"));
        add("DC.source", field("publicationTitle"));
        add("DC.language", field("language"));
        add("DC.subject", keywords());
        add("DC.identifier", doi().isEmpty() ? url() : "https://doi.org/" + doi());
        add("DC.rights", field("rights"));
    }

    private Stream<Creator> people() {
        return reference.creators().stream().limit(MOST_PEOPLE);
    }

    private boolean isMain(Creator creator) {
        return ItemTypes.isMainRole(reference.type(), creator.role());
    }

    private String title() {
        return CleanHtml.plainTitle(reference.title());
    }

    private String keywords() {
        return reference.tags().stream()
                .filter(tag -> !tag.automatic())
                .map(Tag::name)
                .collect(Collectors.joining("; "));
    }

    private String doi() {
        return Identifiers.doi(field("DOI")).map(any -> any.value()).orElse("");
    }

    private String url() {
        return Identifiers.webAddress(field("url")).orElse("");
    }

    private String field(String base) {
        return reference.field(base);
    }

    private void add(String name, String content) {
        String said = content.replaceAll("\\s+", " ").strip();
        if (!said.isEmpty()) {
            terms.add(new Term(name, said));
        }
    }
}
