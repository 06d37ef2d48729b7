package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.zotero.reading.TsvTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of Zotero's item types a MODS record is. Zotero says so in a {@code local} genre; others
 * say it in genres of several lists ({@code mods-genres.tsv}), or not at all.
 */
final class ModsTypes {

    private static final Map<String, String> GENRES =
            TsvTable.read(ModsTypes.class, "mods-genres.tsv");

    /** What an item is whose container is of that type. */
    private static final Map<String, String> PARTS =
            Map.of(
                    "journalArticle", "journalArticle",
                    "book", "bookSection",
                    "report", "bookSection",
                    "audioRecording", "audioRecording",
                    "artwork", "bookSection");

    private static final Set<String> PERIODICALS = Set.of("continuing", "serial");

    private ModsTypes() {}

    /** The type; {@code document} where nothing tells. */
    static String of(XmlElement mods) {
        List<XmlElement> genres = mods.all("genre");
        return genres.stream()
                .filter(ModsTypes::isZoteros)
                .map(XmlElement::words)
                .findFirst()
                .or(() -> known(genres))
                .or(() -> known(mods.all("typeOfResource")))
                .or(() -> ofPart(mods))
                .orElseGet(() -> ofWhole(mods));
    }

    /** Whether Zotero wrote that genre, to say its own type. */
    static boolean isZoteros(XmlElement genre) {
        return genre.has("authority", "local") && ItemTypes.find(genre.words()).isPresent();
    }

    /** Whether a genre says no more than the type does. */
    static boolean saysType(XmlElement genre, String type) {
        boolean listed = !genre.attribute("authority").isEmpty();
        return isZoteros(genre)
                || type(genre).filter(found -> listed || found.equals(type)).isPresent();
    }

    private static Optional<String> known(List<XmlElement> genres) {
        return genres.stream().flatMap(genre -> type(genre).stream()).findFirst();
    }

    private static Optional<String> type(XmlElement genre) {
        String words = genre.words();
        return ItemTypes.find(words).isPresent()
                ? Optional.of(words)
                : Optional.ofNullable(GENRES.get(words.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> ofPart(XmlElement mods) {
        Optional<XmlElement> host =
                mods.all("relatedItem").stream()
                        .filter(each -> each.has("type", "host"))
                        .findFirst();
        return host.map(whole -> {
            if (PERIODICALS.contains(whole.first("originInfo", "issuance"))) {
                return known(whole.all("genre"))
                        .filter(type -> type.endsWith("Article"))
                        .orElse("journalArticle");
            }
            return known(whole.all("genre"))
                    .map(type -> PARTS.getOrDefault(type, type))
                    .orElse("bookSection");
        });
    }

    private static String ofWhole(XmlElement mods) {
        if (mods.first("physicalDescription", "internetMediaType").equals("text/html")) {
            return "webpage";
        }
        boolean monograph = mods.first("originInfo", "issuance").equals("monographic");
        return monograph ? "book" : "document";
    }
}
