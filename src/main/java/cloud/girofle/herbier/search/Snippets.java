package cloud.girofle.herbier.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/**
 * Cuts out the passages that matched: the whole title, names and keywords, and a line or two of the
 * abstract and the notes.
 */
final class Snippets extends UnifiedHighlighter {

    /** The parts that are shown first, in their order; files come where none of these says it. */
    static final List<Part> SHOWN =
            List.of(
                    Part.TITLE,
                    Part.HEADING,
                    Part.REMARK,
                    Part.STATEMENT,
                    Part.ABSTRACT,
                    Part.WRITING,
                    Part.NOTE,
                    Part.CREATOR,
                    Part.TAG);

    /** Parts that tell why a reference was found better than its files do. */
    private static final Set<String> TELLING =
            Set.of(Part.ABSTRACT.field(), Part.REMARK.field(), Part.NOTE.field(), Part.TAG.field());

    private static final int MOST = 3;

    /** Of a long note, so many characters are looked through. */
    static final int LONGEST = 200_000;

    private static final int PASSAGE = 160;

    private final Map<Part, Query> marks;
    private final int[] documents;

    private Snippets(IndexSearcher searcher, Map<Part, Query> marks, int[] documents) {
        super(
                UnifiedHighlighter.builder(searcher, TextAnalyzer.ANY)
                        .withMaxLength(LONGEST)
                        .withMaxNoHighlightPassages(0));
        this.marks = marks;
        this.documents = documents;
    }

    /** The snippets of each of these documents, in their order. */
    static List<List<Results.Snippet>> of(
            IndexSearcher searcher, Map<Part, Query> marks, int[] documents) throws IOException {
        if (documents.length == 0) {
            return List.of();
        }
        List<List<Results.Snippet>> snippets = of(searcher, marks, documents, SHOWN, MOST);
        if (!marks.containsKey(Part.FILE)) {
            return snippets;
        }
        // The texts of files are long: they are looked through only where nothing else tells.
        List<Integer> silent = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            if (snippets.get(i).stream().noneMatch(each -> TELLING.contains(each.field()))) {
                silent.add(i);
            }
        }
        if (silent.isEmpty()) {
            return snippets;
        }
        int[] inFiles = silent.stream().mapToInt(i -> documents[i]).toArray();
        List<List<Results.Snippet>> found = of(searcher, marks, inFiles, List.of(Part.FILE), 1);
        for (int i = 0; i < inFiles.length; i++) {
            snippets.get(silent.get(i)).addAll(found.get(i));
        }
        return snippets;
    }

    private static List<List<Results.Snippet>> of(
            IndexSearcher searcher,
            Map<Part, Query> marks,
            int[] documents,
            List<Part> parts,
            int most)
            throws IOException {
        String[] fields = parts.stream().map(Part::field).toArray(String[]::new);
        int[] passages = parts.stream().mapToInt(Snippets::passages).toArray();
        Map<String, String[]> found =
                new Snippets(searcher, marks, documents)
                        .highlightFields(
                                fields, MatchNoDocsQuery.INSTANCE, documents.clone(), passages);
        List<List<Results.Snippet>> snippets = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            List<Results.Snippet> ofOne = new ArrayList<>();
            for (String field : fields) {
                String html = found.getOrDefault(field, new String[documents.length])[i];
                if (html != null && ofOne.size() < most) {
                    ofOne.add(
                            field.equals(Part.FILE.field())
                                    ? inFile(searcher, documents[i], html)
                                    : new Results.Snippet(field, html));
                }
            }
            snippets.add(ofOne);
        }
        return snippets;
    }

    private static Results.Snippet inFile(IndexSearcher searcher, int document, String written)
            throws IOException {
        FilePlace place = FilePlace.read(written);
        String[] files =
                searcher.storedFields()
                        .document(document, Set.of(Schema.FILES))
                        .getValues(Schema.FILES);
        // An index made before files were told apart has none.
        Optional<Results.Place> where =
                place.file() < files.length
                        ? Optional.of(new Results.Place(files[place.file()], place.page()))
                        : Optional.empty();
        return new Results.Snippet(Part.FILE.field(), FilePlace.passage(written), where);
    }

    private static int passages(Part part) {
        return switch (part) {
            case TITLE, HEADING, FILE -> 1;
            case CREATOR, TAG -> 5;
            default -> 2;
        };
    }

    /** Each field is marked by what is asked of it alone, not by the whole query. */
    @Override
    protected UHComponents getHighlightComponents(String field, Query query, Set<Term> terms) {
        Query own = marks.getOrDefault(Part.of(field), query);
        return super.getHighlightComponents(field, own, extractTerms(own));
    }

    @Override
    protected FieldOffsetStrategy getOffsetStrategy(OffsetSource source, UHComponents components) {
        if (source != OffsetSource.POSTINGS) {
            return super.getOffsetStrategy(source, components);
        }
        try {
            return new WordPlaces(getIndexSearcher(), components, documents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
        if (field.equals(Part.TITLE.field()) || field.equals(Part.HEADING.field())) {
            return new WholeBreakIterator();
        }
        if (isList(field)) {
            return new CustomSeparatorBreakIterator(MULTIVAL_SEP_CHAR);
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.FRENCH);
        BreakIterator passages =
                LengthGoalBreakIterator.createClosestToLength(words, PASSAGE, 0.5f);
        return new SplittingBreakIterator(passages, MULTIVAL_SEP_CHAR);
    }

    @Override
    protected PassageFormatter getFormatter(String field) {
        if (field.equals(Part.FILE.field())) {
            return MarkedPassages.FILES;
        }
        return isList(field) ? MarkedPassages.LIST : MarkedPassages.TEXT;
    }

    private static boolean isList(String field) {
        return field.equals(Part.CREATOR.field()) || field.equals(Part.TAG.field());
    }
}
