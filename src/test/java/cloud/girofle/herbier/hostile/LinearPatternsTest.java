package cloud.girofle.herbier.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * No pattern of the readers looks at a long text over and over: counted, not timed, in characters
 * that it asks for while it searches texts made to lead it astray.
 */
class LinearPatternsTest {

    private static final int REPEATED = 250;

    /** A quadratic pattern asks for half as many per character as there are pieces. */
    private static final int MOST_PER_CHARACTER = 100;

    /** Asked only whether the text is, or begins with, such a thing: they never search. */
    private static final Set<String> NEVER_SEARCH =
            Set.of(
                    "BibTexDateText.WORDS",
                    "BibTexFiles.MIME",
                    "BibTexFiles.STORAGE",
                    "BibTexNameText.PARTING",
                    "BibTexNames.EXTENDED",
                    "BibTexText.ENDS",
                    "BibTexText.FIELD",
                    "BibTexText.FILLED",
                    "BibTexText.HEAD",
                    "BibTexText.WHOLE_HEAD",
                    "Children.KEY",
                    "EndNoteItem.YEAR",
                    "EntryName.NOISE",
                    "Evidence.BEGINNING",
                    "ExportFolder.BESIDE",
                    "ExportFolder.EXPORT",
                    "FrontMatterWriter.WORDS",
                    "Identified.VIDEO",
                    "ReferenceLookup.ADDRESS",
                    "LinkList.LINK_LINE",
                    "LinkList.OTHER_FORMAT",
                    "ListedLink.DATED",
                    "Medline.LABELLED",
                    "ModsItem.DURATION",
                    "ModsPublicationText.CLOCK",
                    "ModsPublicationText.RANGE",
                    "QueryField.BARE_ADDRESS",
                    "QueryField.COLLECTION_VALUE",
                    "RisWriter.RANGE",
                    "TaggedAttachments.STORED",
                    "TaggedFields.NO_KEY",
                    "TexEscape.CAPITAL_WITHIN",
                    "WebOfScience.START",
                    "WikiNames.PART",
                    "WikipediaTemplates.START");

    /** Searched only in what cannot lead them astray. */
    private static final Set<String> BOUNDED =
            Set.of(
                    "BookmarkList.MARK", // Searched no further than the last >.
                    "Coins.SPAN", // Looks no further than 200 characters.
                    "JsonText.SOURCE", // Searched in the messages of a library.
                    "WikiNames.NATURAL", // Names of no more than 200 characters.
                    "WikiText.COMMENT"); // Looks no further than 5,000 characters.

    /** Pieces that, repeated, make a pattern begin again and again, or go back again and again. */
    private static final List<String> PIECES =
            List.of(
                    "a",
                    "A",
                    "0",
                    "x0",
                    " ",
                    "\t",
                    "\n",
                    "\r\n",
                    " \n",
                    "\n\n",
                    "a ",
                    "0 ",
                    "0-",
                    "<",
                    "<a",
                    "<a ",
                    "<A ",
                    "</",
                    "<!--",
                    "<?",
                    "<![CDATA[",
                    "<!DOCTYPE a [",
                    "<hi rend=\"a\">",
                    "<span ",
                    "{",
                    "{\"",
                    "{\"a",
                    "[",
                    "[{",
                    "]",
                    "],",
                    "}",
                    "\"",
                    "\"a\"",
                    "\"id\":",
                    "'",
                    "a=",
                    "a=\"",
                    "a=b ",
                    "@",
                    "@a{",
                    "@comment{",
                    "\\",
                    "\\a",
                    "\\;",
                    "/",
                    "/a",
                    "//",
                    "/storage/",
                    "/items/",
                    "http://",
                    "https://a.",
                    "https://",
                    "&",
                    "&#",
                    "&#x0",
                    "%",
                    "%0 ",
                    "%T a\n",
                    "TY  - ",
                    "PT A\n",
                    "FN a\n",
                    ";",
                    "; ",
                    ", ",
                    "a, ",
                    ".",
                    ". ",
                    "-",
                    "- ",
                    "--",
                    "---\n",
                    ":",
                    ": ",
                    "a: ",
                    "title: ",
                    "(",
                    "(a",
                    ")",
                    "*",
                    "+",
                    "10.",
                    "10.1000/",
                    "1999",
                    "1999-",
                    "a.b",
                    "a-",
                    "arxiv:",
                    "isbn ",
                    "\u00a0",
                    "é",
                    ">",
                    "> ",
                    "|",
                    "#",
                    "?",
                    "and ",
                    "_");

    @Test
    void everyPatternIsLinear() throws IllegalAccessException {
        Map<String, Set<String>> astray = new TreeMap<>();
        Map<String, Pattern> patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(100);
        patterns.forEach((name, pattern) -> {
            for (String piece : PIECES) {
                if (!BOUNDED.contains(name)
                        && !isLinear(pattern, piece, !NEVER_SEARCH.contains(name))) {
                    astray.computeIfAbsent(name, any -> new TreeSet<>()).add(piece);
                }
            }
        });
        assertThat(astray).isEmpty();
    }

    private static boolean isLinear(Pattern pattern, String piece, boolean searches) {
        Counted text = new Counted(piece.repeat(REPEATED) + "\0");
        Matcher matcher = pattern.matcher(text);
        try {
            boolean found = searches ? matcher.find() : matcher.matches() || matcher.lookingAt();
            while (searches && found) {
                found = matcher.find();
            }
            return true;
        } catch (AskedTooMuch e) {
            return false;
        }
    }

    private static Map<String, Pattern> patterns() throws IllegalAccessException {
        Map<String, Pattern> patterns = new TreeMap<>();
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("cloud.girofle.herbier")) {
            if (type.getFields().stream()
                    .noneMatch(f -> f.getRawType().isEquivalentTo(Pattern.class))) {
                continue;
            }
            for (Field field : new ArrayList<>(List.of(type.reflect().getDeclaredFields()))) {
                if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    patterns.put(
                            type.getSimpleName() + "." + field.getName(),
                            (Pattern) field.get(null));
                }
            }
        }
        return patterns;
    }

    private static final class AskedTooMuch extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** A text that knows how often it was looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long asked;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++asked > (long) MOST_PER_CHARACTER * text.length()) {
                throw new AskedTooMuch();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
