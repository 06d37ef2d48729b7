package cloud.girofle.herbier.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** The ways to find words in one {@link Part} of a reference. */
final class PartQueries {

    /** « Fanny Lopez » finds « Lopez, Fanny » and « Fanny M. Lopez ». */
    private static final int NAME_SLOP = 2;

    /** Another ending counts for a bit less than the word as it was typed. */
    private static final float OTHER_ENDING = 0.9f;

    private final IndexReader reader;
    private final Part part;

    PartQueries(IndexReader reader, Part part) {
        this.reader = reader;
        this.part = part;
    }

    Part part() {
        return part;
    }

    /** A word in any of its forms, as it was typed first; several words, side by side. */
    Way words(Form form, List<QueryWord> words) {
        return words(form, words, 0);
    }

    /** A word in any of its forms; several words with at most so many others between them. */
    Way words(Form form, List<QueryWord> words, int between) {
        Query query = words.size() == 1 ? word(words.getFirst()) : near(words, between);
        return way(form, words, query, words.stream().map(QueryWord::terms).toList());
    }

    /** These words as they stand, grammar words and endings included. */
    Way phrase(Form form, List<QueryWord> words) {
        List<List<String>> terms = words.stream().map(word -> List.of(word.exactTerm())).toList();
        if (words.size() == 1) {
            return way(form, words, new TermQuery(term(words.getFirst().exactTerm())), terms);
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        words.forEach(word -> phrase.add(term(word.exactTerm())));
        phrase.setSlop(part == Part.CREATOR ? NAME_SLOP : 0);
        return way(form, words, phrase.build(), terms);
    }

    /** Most words of a long name, wherever they stand in the part. */
    Way mostOf(Form form, List<QueryWord> words) {
        List<QueryWord> telling = words.stream().filter(word -> !word.isGrammar()).toList();
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        for (QueryWord word : telling) {
            most.add(new BoostQuery(word(word), 1f / telling.size()), BooleanClause.Occur.SHOULD);
        }
        most.setMinimumNumberShouldMatch((telling.size() * 2 + 2) / 3);
        return way(form, words, most.build(), List.of());
    }

    /** A short form, in capitals. */
    Way acronym(Form form, QueryWord word) {
        String capitals = word.capitalsTerm();
        Query query = new TermQuery(term(capitals));
        return way(form, List.of(word), query, List.of(List.of(capitals)));
    }

    /** Words that begin as the last one does, with those before it. */
    Way prefix(Form form, List<QueryWord> words) {
        List<QueryWord> whole = words.subList(0, words.size() - 1);
        Query prefix = new PrefixQuery(term(words.getLast().exactTerm()));
        List<List<String>> terms = whole.stream().map(QueryWord::terms).toList();
        if (whole.isEmpty()) {
            return way(form, words, prefix, terms);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(prefix, BooleanClause.Occur.MUST);
        whole.forEach(word -> all.add(word(word), BooleanClause.Occur.MUST));
        return way(form, words, all.build(), terms);
    }

    /** Words close to each other, in either order; any word may stand for a grammar word. */
    private Query near(List<QueryWord> words, int slop) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (int place = 0; place < words.size(); place++) {
            QueryWord word = words.get(place);
            if (!word.isGrammar() || words.stream().allMatch(QueryWord::isGrammar)) {
                phrase.add(word.terms().stream().map(this::term).toArray(Term[]::new), place);
            }
        }
        return phrase.setSlop(slop).build();
    }

    private Query word(QueryWord word) {
        if (word.isGrammar()) {
            return new TermQuery(term(word.exactTerm()));
        }
        SynonymQuery.Builder forms = new SynonymQuery.Builder(part.field());
        forms.addTerm(term(word.exactTerm()));
        word.stems().forEach(stem -> forms.addTerm(term(stem), OTHER_ENDING));
        return forms.build();
    }

    private Way way(Form form, List<QueryWord> words, Query query, List<List<String>> terms) {
        float weight = form.weight() * part.weight();
        return new Way(Optional.of(part), form, text(words), query, weight, found(terms));
    }

    /** The words as a {@link Way} names them: folded, short forms in capitals. */
    static String text(List<QueryWord> words) {
        return words.stream()
                .map(word -> word.capitals() ? word.exact().toUpperCase(Locale.ROOT) : word.exact())
                .collect(Collectors.joining(" "));
    }

    /** About: as many as have the rarest of the words. */
    private int found(List<List<String>> words) {
        return words.stream()
                .mapToInt(forms -> forms.stream().mapToInt(this::holding).max().orElse(0))
                .min()
                .orElse(reader.numDocs());
    }

    private int holding(String term) {
        return holding(reader, term(term));
    }

    /** How many references hold a term. */
    static int holding(IndexReader reader, Term term) {
        try {
            return reader.docFreq(term);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Term term(String text) {
        return new Term(part.field(), text);
    }
}
