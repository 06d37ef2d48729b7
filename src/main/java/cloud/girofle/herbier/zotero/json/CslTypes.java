package cloud.girofle.herbier.zotero.json;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Tells apart the Zotero types that share a CSL type: by the words of {@code genre} and {@code
 * medium}, then by the variables that only one of them has.
 */
final class CslTypes {

    private static final Pattern PODCAST = words("podcasts?|balado\\w*");
    private static final Pattern RADIO = words("radio\\w*|audio|mp3");
    private static final Pattern SCREEN = words("tv|télé\\w*|television|vidéo|video|vhs|dvd");
    private static final Pattern MAIL = words("e-?mails?|mails?|courriels?|mél");
    private static final Pattern CHAT =
            words("messages? instantanés?|instant messages?|t?chat|clavardage|sms|texto");

    private final Map<String, JsonNode> values;
    private final String form;

    private CslTypes(Map<String, JsonNode> values) {
        this.values = values;
        this.form = text("genre") + " " + text("medium");
    }

    /** The Zotero type of an item of that CSL type; the CSL type itself where none is known. */
    static String zoteroType(String cslType, Map<String, JsonNode> values) {
        CslTypes item = new CslTypes(values);
        return switch (cslType) {
            case "article" -> item.article();
            case "bill" -> item.hasAny("publisher", "number-of-volumes") ? "hearing" : "bill";
            case "book" -> item.hasAny("version") ? "computerProgram" : "book";
            case "broadcast" -> item.broadcast();
            case "motion_picture" -> item.motionPicture();
            case "personal_communication" -> item.communication();
            default -> CslVocabulary.type(cslType).map(CslVocabulary.Word::usual).orElse(cslType);
        };
    }

    /** A preprint stands in an archive; what stands in a periodical is an article of it. */
    private String article() {
        boolean inPeriodical = hasAny("container-title") && !hasAny("archive", "publisher");
        return inPeriodical ? "journalArticle" : "preprint";
    }

    private String broadcast() {
        if (PODCAST.matcher(form).find()) {
            return "podcast";
        }
        if (SCREEN.matcher(form).find()) {
            return "tvBroadcast";
        }
        if (hasAny("collection-title") && !hasAny("container-title")) {
            return "podcast"; // An episode of a series, where the others belong to a programme.
        }
        // Only a radio broadcast is signed; only television has a narrator.
        boolean spoken = hasAny("host") && !hasAny("director", "performer");
        boolean radio = (spoken || hasAny("author")) && !hasAny("narrator");
        return radio || RADIO.matcher(form).find() ? "radioBroadcast" : "tvBroadcast";
    }

    private String motionPicture() {
        boolean released =
                hasAny("ISBN", "volume", "number-of-volumes", "event-place")
                        || hasAny("collection-title", "executive-producer");
        boolean signed = hasAny("author") && !hasAny("genre");
        return released || signed ? "videoRecording" : "film";
    }

    /** Only a letter has a genre, a place or a shelf; an e-mail has a subject, a letter seldom. */
    private String communication() {
        if (MAIL.matcher(form).find() || text("URL").startsWith("mailto:")) {
            return "email";
        }
        if (CHAT.matcher(form).find()) {
            return "instantMessage";
        }
        boolean kept = hasAny("archive", "archive_location", "call-number", "source");
        boolean letter = kept || hasAny("genre", "event-place") || !hasAny("title");
        return letter ? "letter" : "email";
    }

    private boolean hasAny(String... names) {
        return Stream.of(names).anyMatch(name -> !JsonText.of(values.get(name)).isBlank());
    }

    private String text(String name) {
        return JsonText.of(values.get(name));
    }

    private static Pattern words(String words) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;
        return Pattern.compile("\\b(?:" + words + ")\\b", flags);
    }
}
