package cloud.girofle.herbier.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Recognises the names of the thesaurus among the words of a {@link Question}: what they name is
 * then sought by all its names.
 */
final class Concepts {

    private final Vocabulary vocabulary;

    Concepts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The same question, its words that name something made one. */
    Question recognise(Question question) {
        List<Asked> wanted = new ArrayList<>();
        List<Asked.Word> row = new ArrayList<>();
        for (Asked asked : question.wanted()) {
            if (asked instanceof Asked.Word word) {
                row.add(word);
            } else {
                wanted.addAll(recognise(row));
                row.clear();
                wanted.add(asked);
            }
        }
        wanted.addAll(recognise(row));
        return new Question(wanted, question.unwanted());
    }

    private List<Asked> recognise(List<Asked.Word> row) {
        List<QueryWord> words = new ArrayList<>();
        List<Integer> of = new ArrayList<>(); // Which word of the row each is a part of.
        for (int i = 0; i < row.size(); i++) {
            for (QueryWord word : TextAnalyzer.words(row.get(i).text())) {
                words.add(word);
                of.add(i);
            }
        }
        List<Asked> read = new ArrayList<>();
        int next = 0;
        for (Vocabulary.Mention mention : vocabulary.mentions(words)) {
            int from = of.get(mention.from());
            int last = of.get(mention.to() - 1);
            boolean whole =
                    (mention.from() == 0 || of.get(mention.from() - 1) < from)
                            && (mention.to() == words.size() || of.get(mention.to()) > last);
            if (whole) {
                read.addAll(row.subList(next, from));
                read.add(concept(row.subList(from, last + 1), mention));
                next = last + 1;
            }
        }
        read.addAll(row.subList(next, row.size()));
        return read;
    }

    private static Asked concept(List<Asked.Word> words, Vocabulary.Mention mention) {
        String text = String.join(" ", words.stream().map(Asked.Word::text).toList());
        return new Asked.Concept(text, TextAnalyzer.words(text), mention.topics());
    }
}
