package cloud.girofle.herbier.citation;

import java.util.Arrays;
import java.util.Optional;

/** A style that comes with the program; pages have words for each. */
public enum ShippedStyle implements Style {
    /** The international standard, by author and date: what French universities teach. */
    ISO690("iso690", "iso690-author-date-fr", "iso690-author-date-en", false),
    /** The same, numbered as the text cites. */
    ISO690_NUMERIC("iso690-numerique", "iso690-numeric-fr", "iso690-numeric-en", true),
    /** American Psychological Association. */
    APA("apa", "apa", "apa", false),
    /** Chicago Manual of Style, by author and date. */
    CHICAGO("chicago", "chicago-author-date", "chicago-author-date", false),
    /** Medicine: that of the National Library of Medicine, numbered. */
    VANCOUVER("vancouver", "nlm-citation-sequence", "nlm-citation-sequence", true),
    /** Modern Language Association. */
    MLA("mla", "modern-language-association", "modern-language-association", false);

    private final String id;
    private final String french;
    private final String english;
    private final boolean numbered;

    ShippedStyle(String id, String french, String english, boolean numbered) {
        this.id = id;
        this.french = french;
        this.english = english;
        this.numbered = numbered;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean isNumbered() {
        return numbered;
    }

    /** The one whose file has that name, as Zotero's repository names styles. */
    static Optional<ShippedStyle> named(String file) {
        return Arrays.stream(values())
                .filter(style ->
                        style.id.equals(file)
                                || style.french.equals(file)
                                || style.english.equals(file))
                .findFirst();
    }

    /** The file of the style in that language. */
    String file(String language) {
        return (language.equals("fr") ? french : english) + ".csl";
    }
}
