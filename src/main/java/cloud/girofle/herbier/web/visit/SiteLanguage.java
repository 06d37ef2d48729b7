package cloud.girofle.herbier.web.visit;

import cloud.girofle.herbier.text.Messages;
import java.util.Locale;

/** A language of the site. French addresses are bare, English ones stand under {@code /en}. */
public enum SiteLanguage {
    FRENCH(Locale.FRENCH, ""),
    ENGLISH(Locale.ENGLISH, "/en");

    private final Locale locale;
    private final String prefix;

    @SuppressWarnings("ImmutableEnumChecker") // Messages is immutable; the checker cannot see it.
    private final Messages words;

    SiteLanguage(Locale locale, String prefix) {
        this.locale = locale;
        this.prefix = prefix;
        this.words = Messages.in(locale);
    }

    /** As in {@code lang="fr"}. */
    public String code() {
        return locale.getLanguage();
    }

    /**
     * What an element says of its words, {@code lang="de"}: their language where it is not that of
     * the page, else nothing.
     *
     * @param code of the words’ language, or empty where nobody knows it
     */
    public String foreign(String code) {
        return code.equals(code()) ? "" : code;
    }

    /** What its addresses start with, after the site's base: empty, or {@code /en}. */
    public String prefix() {
        return prefix;
    }

    /** The locale that numbers, dates and language names are written in. */
    public Locale locale() {
        return locale;
    }

    /** The words of the site in this language. */
    public Messages words() {
        return words;
    }

    /** The other one. */
    public SiteLanguage other() {
        return this == FRENCH ? ENGLISH : FRENCH;
    }

    /** The language of an address of the site, its base left out. */
    public static SiteLanguage of(String path) {
        return path.equals(ENGLISH.prefix) || path.startsWith(ENGLISH.prefix + "/")
                ? ENGLISH
                : FRENCH;
    }
}
