package cloud.girofle.herbier.zotero.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beginning of a file, seen as XML. */
public final class XmlHead {

    /** What may stand before the root: a declaration, comments, instructions, a document type. */
    private static final Pattern PROLOGUE =
            Pattern.compile(
                    "^(?:\\s*+(?:<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>))*+",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern ROOT = Pattern.compile("^\\s*<(?:[\\w.-]+:)?([\\w.-]+)[\\s/>]");

    private final String text;
    private final String root;

    public XmlHead(String head) {
        text = PROLOGUE.matcher(head).replaceFirst("");
        Matcher matcher = ROOT.matcher(text);
        root = matcher.find() ? matcher.group(1) : "";
    }

    /** Whether the text is XML at all: its first word is a tag. */
    public boolean isXml() {
        return !root.isEmpty();
    }

    public boolean hasRoot(String name) {
        return root.equals(name);
    }

    /** Whether an element of that name begins somewhere. */
    public boolean hasElement(String name) {
        return Pattern.compile("<(?:[\\w.-]+:)?" + Pattern.quote(name) + "[\\s/>]")
                .matcher(text)
                .find();
    }

    public boolean says(String words) {
        return text.contains(words);
    }
}
