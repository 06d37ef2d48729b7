package cloud.girofle.herbier.text;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The words of the program in one language: {@code messages_*.properties} for its pages, {@code
 * problems_*.properties} (keys {@code problem.…}) for what is wrong with data, {@code
 * cli_*.properties} (keys {@code cli.…}) for the command line. Immutable and thread-safe.
 */
public final class Messages {

    private final Locale locale;
    private final ResourceBundle messages;
    private final ResourceBundle problems;
    private final ResourceBundle cli;

    private Messages(Locale locale) {
        this.locale = locale;
        this.messages = bundle("messages", locale);
        this.problems = bundle("problems", locale);
        this.cli = bundle("cli", locale);
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
        return new MessageFormat(home(key).getString(key), locale).format(arguments);
    }

    /** A whole number as the language groups its figures: 12 345, with a narrow space in French. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A word that may not exist, as for a field only its source knows. */
    public Optional<String> find(String key) {
        ResourceBundle home = home(key);
        return home.containsKey(key) ? Optional.of(home.getString(key)) : Optional.empty();
    }

    private ResourceBundle home(String key) {
        if (key.startsWith("problem.")) {
            return problems;
        }
        return key.startsWith("cli.") ? cli : messages;
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
