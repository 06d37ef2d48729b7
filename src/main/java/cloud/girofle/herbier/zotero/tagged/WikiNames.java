package cloud.girofle.herbier.zotero.tagged;

import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Field;
import cloud.girofle.herbier.zotero.tagged.WikiText.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes tags of parameters: a name in two of them, {@code last1} and {@code first1}, becomes one
 * {@code author}; people listed in one, {@code others = Ana García (trans.)}, each a tag named for
 * what the brackets say.
 */
final class WikiNames {

    private static final Pattern PART =
            Pattern.compile(
                    "(author|editor|translator|interviewer)?-?(\\d*)-?"
                            + "(last|first|surname|given|nom|prénom)(\\d*)");
    private static final Set<String> FIRST = Set.of("first", "given", "prénom");

    private static final Pattern NUMBERED =
            Pattern.compile("(author|editor|translator|interviewer|auteur|traducteur)(\\d+)");

    /** Their names in natural order, and for whom no brackets say it, the tag. */
    private static final Map<String, String> LISTS =
            Map.of(
                    "others", "others",
                    "people", "author",
                    "credits", "author",
                    "editors", "editor",
                    "coauthors", "author",
                    "interviewer", "interviewer",
                    "interviewers", "interviewer",
                    "cointerviewers", "interviewer");

    private static final Pattern LISTED = Pattern.compile("([^()]+)(?:\\(([^()]*)\\))?");

    /** {@code Ludwig van Beethoven}: words in small letters belong to the family name. */
    private static final Pattern NATURAL =
            Pattern.compile("(\\S+(?: (?!\\p{Ll})\\S+)*?) ((?:\\p{Ll}\\S* )*\\S+)");

    /** No name that is longer is taken apart, in characters. */
    private static final int LONGEST = 200;

    private static final Pattern DASH = Pattern.compile("(?<=\\w)\\s*[–—]\\s*(?=\\w)");

    private final List<Field> fields = new ArrayList<>();
    private final Map<String, Integer> people = new LinkedHashMap<>();

    private WikiNames() {}

    static List<Field> fields(List<Parameter> parameters) {
        WikiNames names = new WikiNames();
        parameters.forEach(names::take);
        return List.copyOf(names.fields);
    }

    private void take(Parameter parameter) {
        String name = parameter.name();
        Matcher part = PART.matcher(name);
        Matcher numbered = NUMBERED.matcher(name);
        String list = LISTS.get(name);
        if (part.matches()) {
            String tag = part.group(1) == null ? "author" : part.group(1);
            part(parameter, tag, part.group(2) + part.group(4), FIRST.contains(part.group(3)));
        } else if (numbered.matches()) {
            add(parameter.line(), numbered.group(1), parameter.value());
        } else if (list != null) {
            listed(parameter, list);
        } else if (name.equals("author")) {
            pieces(List.of(parameter.value().split(", ", -1)), true)
                    .forEach(each -> add(parameter.line(), "author", each));
        } else {
            String value = parameter.value();
            boolean pages = name.equals("pages") || name.equals("page") || name.equals("passage");
            add(parameter.line(), name, pages ? DASH.matcher(value).replaceAll("-") : value);
        }
    }

    /** Half a name joins its other half, whichever comes first. */
    private void part(Parameter parameter, String tag, String number, boolean first) {
        String key = tag + (number.equals("1") ? "" : number);
        String value = parameter.value();
        Integer at = people.get(key);
        if (at == null) {
            people.put(key, fields.size());
            String alone = value.indexOf(',') < 0 ? value : value + ",";
            add(parameter.line(), tag, alone);
        } else {
            Field half = fields.get(at);
            String other = half.value().replaceFirst(",$", "");
            String whole = first ? other + ", " + value : value + ", " + other;
            fields.set(at, WikipediaTemplates.field(half.line(), tag, whole));
        }
    }

    private void listed(Parameter parameter, String usual) {
        Matcher matcher = LISTED.matcher(parameter.value());
        while (matcher.find()) {
            String said = matcher.group(2) == null ? "" : matcher.group(2).strip();
            String tag = said.isEmpty() ? usual : said.toLowerCase(Locale.ROOT);
            List<String> names = List.of(matcher.group(1).strip().split(", ?", -1));
            boolean one = usual.equals("author") && !said.isEmpty();
            pieces(names.stream().filter(each -> !each.isBlank()).toList(), one)
                    .forEach(each -> add(parameter.line(), tag, familyFirst(each)));
        }
    }

    private static String familyFirst(String name) {
        Matcher natural = NATURAL.matcher(name);
        boolean person = name.length() <= LONGEST && name.indexOf(',') < 0 && natural.matches();
        return person ? natural.group(2) + ", " + natural.group(1) : name;
    }

    /**
     * One word and what follows its comma are one name, {@code Curie, Marie}; so are any two parts,
     * where only one name is looked for.
     */
    private static List<String> pieces(List<String> parts, boolean one) {
        if (one && parts.size() == 2) {
            return List.of(String.join(", ", parts));
        }
        List<String> whole = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean half = parts.get(i).indexOf(' ') < 0 && i + 1 < parts.size();
            whole.add(half ? parts.get(i) + ", " + parts.get(i + 1) : parts.get(i));
            i += half ? 1 : 0;
        }
        return whole;
    }

    private void add(int line, String tag, String value) {
        fields.add(WikipediaTemplates.field(line, tag, value));
    }
}
