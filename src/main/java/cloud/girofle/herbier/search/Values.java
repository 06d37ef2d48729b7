package cloud.girofle.herbier.search;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Language;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.Fold;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;

/** The values of a reference that results are narrowed and sorted by. */
final class Values {

    /** Longer values are texts put in the wrong place, and Lucene refuses them. */
    private static final int LONGEST = 1_000;

    /** More than this tells no two titles apart. */
    private static final int SORTED_BY = 200;

    private static final Pattern FRENCH_ARTICLE =
            Pattern.compile("^(?:(?:les?|la|une?|des)\\s+|l\\s*['’ʼ]\\s*)(?=\\S)");

    private static final Pattern ENGLISH_ARTICLE = Pattern.compile("^(?:the|an?)\\s+(?=\\S)");

    private Values() {}

    static void add(Document document, Reference reference) {
        addFacets(document, reference);
        String date = reference.date().sortKey();
        if (!date.isEmpty()) {
            document.add(new SortedDocValuesField(Schema.SORT_DATE, new BytesRef(date)));
        }
        addSorted(document, Schema.SORT_AUTHOR, Fold.words(firstAuthor(reference)));
        String language = Language.code(reference.field("language"));
        String title = sortTitle(Documents.title(reference), language);
        addSorted(document, Schema.SORT_TITLE, title);
        addAdded(document, reference.added());
    }

    /** By day: of what one import brought, the latest published comes first. */
    static void addAdded(Document document, Instant added) {
        long day = added.truncatedTo(ChronoUnit.DAYS).toEpochMilli();
        document.add(new NumericDocValuesField(Schema.SORT_ADDED, day));
    }

    /**
     * A title as a librarian files it: folded, without its first article. « A bout de flux » keeps
     * its « A », « A Bigger Cloud » does not.
     */
    static String sortTitle(String title, String language) {
        String plain = title.strip().toLowerCase(Locale.ROOT);
        if (!language.equals("en")) {
            plain = FRENCH_ARTICLE.matcher(plain).replaceFirst("");
        }
        if (!language.equals("fr")) {
            plain = ENGLISH_ARTICLE.matcher(plain).replaceFirst("");
        }
        return Fold.words(plain);
    }

    private static void addFacets(Document document, Reference reference) {
        add(document, Facet.TYPE, reference.type());
        reference.date().year().ifPresent(year -> add(document, Facet.YEAR, String.valueOf(year)));
        add(document, Facet.LANGUAGE, Language.code(reference.field("language")));
        reference.tags().forEach(tag -> add(document, Facet.TAG, tag.name()));
        Set<String> authors = new LinkedHashSet<>();
        for (Creator creator : reference.creators()) {
            String slug = Fold.slug(creator.sortName());
            if (authors.add(slug)) {
                add(document, Facet.AUTHOR, slug);
                addLabel(document, Facet.AUTHOR, slug, creator.sortName());
            }
        }
        for (Reference.Shelf shelf : reference.collections()) {
            String value = shelf.source() + "/" + shelf.id();
            add(document, Facet.COLLECTION, value);
            addLabel(document, Facet.COLLECTION, value, String.join(" › ", shelf.path()));
        }
        Set<String> sources = new LinkedHashSet<>();
        reference.provenance().forEach(from -> sources.add(from.source()));
        sources.forEach(source -> add(document, Facet.SOURCE, source));
    }

    /** Adds a value to narrow by. */
    static void add(Document document, Facet facet, String value) {
        if (!value.isBlank() && value.length() <= LONGEST) {
            document.add(new SortedSetDocValuesFacetField(Schema.dimension(facet), value));
        }
    }

    private static void addLabel(Document document, Facet facet, String value, String label) {
        if (value.length() + label.length() <= LONGEST) {
            String term = Labels.term(value, label);
            document.add(new StringField(Labels.field(facet), term, Field.Store.NO));
        }
    }

    /** What it is sorted by. */
    static void addSorted(Document document, String field, String value) {
        if (!value.isEmpty()) {
            String most = value.substring(0, Math.min(SORTED_BY, value.length()));
            document.add(new SortedDocValuesField(field, new BytesRef(most)));
        }
    }

    private static String firstAuthor(Reference reference) {
        return reference.creators().stream()
                .filter(creator -> ItemTypes.isMainRole(reference.type(), creator.role()))
                .findFirst()
                .or(() -> reference.creators().stream().findFirst())
                .map(Creator::sortName)
                .orElse("");
    }
}
