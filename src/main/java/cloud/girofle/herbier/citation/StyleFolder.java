package cloud.girofle.herbier.citation;

import cloud.girofle.herbier.citation.StyleProblem.Kind;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** The files of a folder of styles, read and tried. For one reading; not thread-safe. */
final class StyleFolder {

    /** The largest that is published has 200 kB. */
    private static final int LARGEST_KB = 1_000;

    /** Has what most styles look at: people, a date, an address. */
    private static final String TRIAL =
            """
            [{"id": "a", "type": "article-journal", "title": "T", "container-title": "C",
              "author": [{"family": "F", "given": "G"}, {"literal": "L"}], "volume": "1",
              "issue": "2", "page": "3-14", "issued": {"date-parts": [[2021, 9, 10]]},
              "DOI": "10.1/a", "URL": "https://example.org/",
              "accessed": {"date-parts": [[2026, 2, 14]]}},
             {"id": "b", "type": "book", "title": "U", "publisher": "P", "edition": "2"}]
            """;

    private final Map<String, StyleFile> read = new LinkedHashMap<>();
    private final List<StyleProblem> problems = new ArrayList<>();

    /** Reads one. */
    void add(Path file) {
        String id = Styles.id(file);
        try {
            read.put(id, StyleFile.read(text(file)));
        } catch (BadStyleException e) {
            problems.add(e.in(id + Styles.SUFFIX));
        }
    }

    /** The styles to be used, by their titles. */
    List<AddedStyle> styles() {
        List<AddedStyle> styles = new ArrayList<>();
        read.forEach((id, file) -> {
            try {
                styles.add(style(id, file));
            } catch (BadStyleException e) {
                problems.add(e.in(id + Styles.SUFFIX));
            }
        });
        styles.sort(Comparator.comparing(AddedStyle::title).thenComparing(AddedStyle::id));
        return styles;
    }

    /** What is wrong with the others, as far as they were read and asked for. */
    List<StyleProblem> problems() {
        return List.copyOf(problems);
    }

    private static String text(Path file) throws BadStyleException {
        try {
            if (Files.size(file) > LARGEST_KB * 1_000L) {
                throw new BadStyleException(Kind.TOO_LARGE, String.valueOf(LARGEST_KB));
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new BadStyleException(Kind.NOT_XML, "1", "UTF-8");
        } catch (IOException e) {
            throw new BadStyleException(Kind.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private AddedStyle style(String id, StyleFile file) throws BadStyleException {
        Macros own = Macros.of(file);
        StyleFile how = file.parent().isPresent() ? parent(file.parent().get()) : file;
        Element bibliography =
                how.bibliography().orElseThrow(() -> new BadStyleException(Kind.NO_BIBLIOGRAPHY));
        boolean written =
                (file.parent().isPresent() ? Macros.of(how) : own).writesNumbers(bibliography)
                        && !bibliography.hasAttribute("second-field-align");
        AddedStyle style =
                new AddedStyle(
                        id,
                        file.title(id),
                        how.isNumeric() && !written,
                        file.language().or(how::language),
                        how.csl());
        attempt(style);
        return style;
    }

    /** The style of that name in Zotero's repository: a file of the folder, or one of ours. */
    private StyleFile parent(String name) throws BadStyleException {
        Optional<StyleFile> here =
                read.entrySet().stream()
                        .filter(each ->
                                each.getKey().equals(name)
                                        || each.getValue().name().filter(name::equals).isPresent())
                        .map(Map.Entry::getValue)
                        .filter(file -> file.parent().isEmpty())
                        .findFirst();
        if (here.isPresent()) {
            return here.get();
        }
        ShippedStyle ours =
                ShippedStyle.named(name)
                        .orElseThrow(() -> new BadStyleException(Kind.NO_PARENT, name));
        return StyleFile.read(Engine.resource(ours.file("en")));
    }

    /** What is well written may still hold what citeproc does not know. */
    private static void attempt(AddedStyle style) throws BadStyleException {
        try {
            Engine engine = Engine.of(style, style.language().orElse("fr"));
            var items = CslItems.read(TRIAL);
            if (engine.entries(items).stream().allMatch(entry -> entry.html().isBlank())) {
                throw new BadStyleException(Kind.NO_BIBLIOGRAPHY);
            }
            engine.inText(items);
        } catch (RuntimeException e) { // Whatever it is, pages are not to stumble over it.
            throw new BadStyleException(Kind.FAILS, String.valueOf(e.getMessage()));
        }
    }
}
