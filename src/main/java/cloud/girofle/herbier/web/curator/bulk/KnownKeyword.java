package cloud.girofle.herbier.web.curator.bulk;

import cloud.girofle.herbier.library.KeywordUse;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Keywords;
import cloud.girofle.herbier.text.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A keyword that references bear.
 *
 * @param name the spelling that most of them have
 * @param references how many bear it
 * @param automatic whether no person ever chose it
 */
public record KnownKeyword(String name, int references, boolean automatic) {

    /** Endings of a plural, in French and English; short words are left alone. */
    private static final Pattern PLURAL = Pattern.compile("(?<=\\p{L}{3})[sx](?= |$)");

    /** Those of the library, as an index has them. */
    static List<KnownKeyword> all(Library library) {
        return library.keywordUses().stream()
                .collect(
                        Collectors.groupingBy(
                                use -> Keywords.id(use.name()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .stream()
                .map(KnownKeyword::of)
                .sorted(
                        Comparator.comparing((KnownKeyword known) -> Fold.words(known.name()))
                                .thenComparing(KnownKeyword::name))
                .toList();
    }

    /** Those whose names people hardly tell apart, the most used of each group first. */
    static List<List<KnownKeyword>> alike(List<KnownKeyword> all) {
        Map<String, List<KnownKeyword>> groups = new LinkedHashMap<>();
        all.forEach(known ->
                groups.computeIfAbsent(likeness(known.name()), any -> new ArrayList<>())
                        .add(known));
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(group ->
                        group.stream()
                                .sorted(
                                        Comparator.comparing(KnownKeyword::automatic)
                                                .thenComparing(
                                                        Comparator.comparingInt(
                                                                        KnownKeyword::references)
                                                                .reversed()))
                                .toList())
                .toList();
    }

    /** What tells it from others. */
    public String id() {
        return Keywords.id(name);
    }

    /** The same for names that differ in case, accents, plurals, hyphens and spaces only. */
    private static String likeness(String name) {
        String words = Fold.words(name);
        String alike = PLURAL.matcher(words).replaceAll("").replace(" ", "");
        return alike.isEmpty() ? name : alike;
    }

    private static KnownKeyword of(List<KeywordUse> uses) {
        KeywordUse most =
                uses.stream().max(Comparator.comparingInt(KeywordUse::references)).orElseThrow();
        int references = uses.stream().mapToInt(KeywordUse::references).sum();
        int automatic = uses.stream().mapToInt(KeywordUse::automatic).sum();
        return new KnownKeyword(most.name(), references, automatic == references);
    }
}
