package cloud.girofle.herbier.search;

import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.text.Fold;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What readers call the kinds of things in a search, in French or English. */
final class KindWords {

    private static final Map<String, Kind> NAMED =
            named(
                    Map.of(
                            Kind.REFERENCE, "reference references",
                            Kind.FIGURE, "chiffre chiffres figure figures",
                            Kind.QUESTION, "question questions",
                            Kind.NOTE, "note notes",
                            Kind.TOPIC, "theme themes topic topics",
                            Kind.ANNOTATION, "annotation annotations",
                            Kind.LIST, "liste listes list lists"));

    private KindWords() {}

    /** The id of the kind that a word names; nothing for any other word. */
    static List<String> read(String word) {
        return Optional.ofNullable(NAMED.get(Fold.words(word))).stream().map(Kind::id).toList();
    }

    private static Map<String, Kind> named(Map<Kind, String> words) {
        Map<String, Kind> named = new HashMap<>();
        words.forEach((kind, names) ->
                Arrays.stream(names.split(" ", -1)).forEach(name -> named.put(name, kind)));
        return Map.copyOf(named);
    }
}
