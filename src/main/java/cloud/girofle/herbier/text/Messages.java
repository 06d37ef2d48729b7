package cloud.girofle.herbier.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The words of the program in one language, from {@code messages_*.properties} and {@code
 * problems_*.properties}. Immutable and thread-safe.
 */
public final class Messages {

    private final Locale locale;
    private final ResourceBundle messages;
    private final ResourceBundle problems;

    private Messages(Locale locale) {
        this.locale = locale;
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        this.messages = ResourceBundle.getBundle("messages", locale, exact);
        this.problems = ResourceBundle.getBundle("problems", locale, exact);
    }

    /** The words in that language; French and English exist. */
    public static Messages in(Locale locale) {
        return new Messages(locale);
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /**
     * A sentence with its arguments in place ({@link MessageFormat}).
     *
     * @throws MissingResourceException when there is no such message: a mistake in the program
     */
    public String get(String key, Object... arguments) {
        String pattern =
                key.startsWith("problem.") ? problems.getString(key) : messages.getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** A word that may not exist, as for a field only its source knows. */
    public Optional<String> find(String key) {
        return messages.containsKey(key) ? Optional.of(messages.getString(key)) : Optional.empty();
    }
}
