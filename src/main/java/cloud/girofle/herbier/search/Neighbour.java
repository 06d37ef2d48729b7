package cloud.girofle.herbier.search;

import java.util.List;

/**
 * A reference that is like another, with what they share; of each kind the rarest first.
 *
 * @param key of the reference
 * @param topics ids of topics of the thesaurus
 * @param keywords as written
 * @param authors names, as « Lopez, Fanny »
 * @param collections names, with those of the collections that hold them
 * @param words of titles and abstracts that its keywords do not say already, as the other reference
 *     writes them
 */
public record Neighbour(
        String key,
        List<String> topics,
        List<String> keywords,
        List<String> authors,
        List<String> collections,
        List<String> words) {

    public Neighbour {
        topics = List.copyOf(topics);
        keywords = List.copyOf(keywords);
        authors = List.copyOf(authors);
        collections = List.copyOf(collections);
        words = List.copyOf(words);
    }
}
