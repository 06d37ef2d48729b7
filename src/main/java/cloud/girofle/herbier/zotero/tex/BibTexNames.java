package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.reference.Creator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The people of a name field, by BibTeX's rules: names are joined by « and », a particle starts
 * with a small letter and belongs to the family name, a name in braces is one piece. A {@code Jr}
 * follows the given names, where Zotero keeps it. A name may also tell each part by its word.
 *
 * @param creators in their order
 * @param others whether the field ends with « and others »: nobody is made up of it, and the caller
 *     keeps the field as written
 */
record BibTexNames(List<Creator> creators, boolean others) {

    /** A part of a name in BibLaTeX's longer form: {@code family=Vigny, prefix=de}. */
    private static final Pattern EXTENDED =
            Pattern.compile(
                    "(?s)(family|given|prefix|suffix|[a-z]+-i|useprefix|id|hash)\\s*=\\s*(.*)");

    BibTexNames {
        creators = List.copyOf(creators);
    }

    /** Reads a field whose people have that role. */
    static BibTexNames read(String role, String tex) {
        List<Creator> creators = new ArrayList<>();
        List<String> name = new ArrayList<>();
        for (String word : split(tex, ' ')) {
            if (word.equalsIgnoreCase("and")) {
                add(creators, role, name);
                name.clear();
            } else {
                name.add(word);
            }
        }
        boolean others = !creators.isEmpty() && isOthers(name);
        if (!others) {
            add(creators, role, name);
        }
        return new BibTexNames(creators, others);
    }

    private static boolean isOthers(List<String> name) {
        String plain = String.join(" ", name).replaceAll("[{}.]", "");
        return plain.equals("others") || plain.equals("et al");
    }

    private static void add(List<Creator> creators, String role, List<String> words) {
        List<String> parts = split(String.join(" ", words), ',');
        if (words.isEmpty() || parts.isEmpty()) {
            return;
        }
        if (parts.stream().allMatch(part -> EXTENDED.matcher(part).matches())) {
            creators.add(extended(role, parts));
        } else if (words.size() == 1 && parts.size() == 1) {
            creators.add(new Creator(role, TexText.words(words.getFirst()), ""));
        } else if (parts.size() == 1) {
            creators.add(naturalOrder(role, words));
        } else if (parts.size() == 3) {
            String first = TexText.words(parts.get(2)) + ", " + TexText.words(parts.get(1));
            creators.add(new Creator(role, TexText.words(parts.getFirst()), first));
        } else {
            String first = TexText.words(String.join(", ", parts.subList(1, parts.size())));
            creators.add(new Creator(role, TexText.words(parts.getFirst()), first));
        }
    }

    /** The parts of a name each under its own word, in any order; initials are not needed. */
    private static Creator extended(String role, List<String> parts) {
        Map<String, String> named = new HashMap<>();
        for (String part : parts) {
            Matcher matcher = EXTENDED.matcher(part);
            if (matcher.matches()) {
                String value = TexText.words(matcher.group(2).replaceAll("^\"(.*)\"$", "$1"));
                named.put(matcher.group(1), value);
            }
        }
        String last = named.getOrDefault("prefix", "") + " " + named.getOrDefault("family", "");
        String suffix = named.getOrDefault("suffix", "");
        String given = named.getOrDefault("given", "");
        return new Creator(role, last, given + (suffix.isEmpty() ? "" : ", " + suffix));
    }

    /** « First von Last »: the family name starts at the first particle, else at the last word. */
    private static Creator naturalOrder(String role, List<String> words) {
        int last = words.size() - 1;
        for (int i = last - 1; i >= 0; i--) {
            if (isParticle(words.get(i))) {
                last = i;
            }
        }
        return new Creator(
                role,
                TexText.words(String.join(" ", words.subList(last, words.size()))),
                TexText.words(String.join(" ", words.subList(0, last))));
    }

    private static boolean isParticle(String word) {
        boolean group = word.startsWith("{") && !word.startsWith("{\\");
        return !group
                && TexText.words(word)
                        .codePoints()
                        .filter(Character::isLetter)
                        .limit(1)
                        .anyMatch(Character::isLowerCase);
    }

    /** The parts between separators that stand outside braces; a tie is a blank. Blank parts go. */
    static List<String> split(String tex, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < tex.length(); i++) {
            char c = tex.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '~';
            if (c == '\\' && i + 1 < tex.length()) {
                part.append(c).append(tex.charAt(++i));
            } else if (depth <= 0 && (separator == ' ' ? blank : c == separator)) {
                addUnlessBlank(parts, part);
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                part.append(c);
            }
        }
        addUnlessBlank(parts, part);
        return parts;
    }

    private static void addUnlessBlank(List<String> parts, StringBuilder part) {
        if (!part.toString().isBlank()) {
            parts.add(part.toString().strip());
        }
        part.setLength(0);
    }
}
