package cloud.girofle.herbier.zotero.tagged;

import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Entry;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Field;
import cloud.girofle.herbier.zotero.tagged.WikiText.Parameter;
import cloud.girofle.herbier.zotero.tagged.WikiText.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The citation templates of Wikipedia, {@code {{Cite journal| title = …| last1 = …}}}, as Zotero
 * writes them and as they stand in articles, English and French. A template is read as a tagged
 * entry, its parameters being the tags.
 *
 * <p>Lost by Zotero's exporter: the roles of all but editors, translators and interviewers, and the
 * type of what it calls just {@code Cite}; then the parameters tell it, as far as they go.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Help:Citation_Style_1">Citation Style 1</a>
 */
public final class WikipediaTemplates implements Format {

    private static final TagTable TABLE = TagTable.read("wikipedia.tsv");
    private static final String CITATION =
            "(?:cite|citation|article|ouvrage|chapitre|lien\\s+web)\\b";
    private static final Pattern START =
            Pattern.compile(
                    "\\s*(?:[*#:]+\\s*|<ref[^<>]{0,200}>\\s*)?\\{\\{\\s*" + CITATION,
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(CITATION + ".*");
    private static final Pattern CHAPTER =
            Pattern.compile("chapter|contribution|titre chapitre", Pattern.CASE_INSENSITIVE);

    /** Those that a whole work and a part of it share. */
    private static final Pattern SHARED = Pattern.compile("cite book|citation|ouvrage");

    /** What stands around templates in an article, and says nothing. */
    private static final Pattern MARKUP =
            Pattern.compile("</?(?:ref|references|br|li|ul)\\b[^<>]*>|[*#:;.,\\s]");

    @Override
    public String name() {
        return "Wikipedia Citation Templates";
    }

    @Override
    public boolean recognises(String head) {
        return START.matcher(head).lookingAt();
    }

    @Override
    public Export read(ExportFile file) {
        TaggedFile items = new TaggedFile(file, TABLE);
        WikiText text = new WikiText(file.text());
        boolean cut =
                text.readToCut(
                        template -> take(template, items),
                        (line, stray) -> {
                            if (!MARKUP.matcher(stray).replaceAll("").isEmpty()) {
                                items.tell(
                                        line,
                                        Kind.UNREADABLE_ENTRY,
                                        TaggedFile.excerpt(stray.strip()));
                            }
                        });
        if (cut) {
            items.tell(text.line(), Kind.CUT_SHORT, "}}");
        }
        return items.export(name());
    }

    private static void take(Template template, TaggedFile items) {
        if (!NAME.matcher(template.name()).matches()) {
            String start = TaggedFile.excerpt("{{" + template.name());
            items.tell(template.line(), Kind.UNREADABLE_ENTRY, start);
            return;
        }
        List<Parameter> said =
                template.parameters().stream().filter(each -> !each.value().isEmpty()).toList();
        List<Field> fields = new ArrayList<>(WikiNames.fields(said));
        fields.addFirst(field(template.line(), TABLE.typeTag(), word(template, said)));
        items.take(new Entry(template.line(), fields), false);
    }

    private static String word(Template template, List<Parameter> said) {
        boolean part = said.stream().anyMatch(each -> CHAPTER.matcher(each.name()).matches());
        boolean shared = SHARED.matcher(template.name()).matches();
        return template.name() + (part && shared ? " chapter" : "");
    }

    static Field field(int line, String tag, String value) {
        return new Field(line, tag, List.of(value));
    }
}
