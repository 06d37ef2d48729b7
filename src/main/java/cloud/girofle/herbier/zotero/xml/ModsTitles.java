package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.zotero.reading.RecordDraft;
import java.util.List;

/** Titles in MODS, made of parts, and series. */
final class ModsTitles {

    private ModsTitles() {}

    /** A title with its article, its subtitle, and the number and name of its part. */
    static String whole(XmlElement titleInfo) {
        String title = titleInfo.first("title");
        if (title.isEmpty()) {
            title = titleInfo.all("title").isEmpty() ? titleInfo.words() : "";
        }
        String subtitle = titleInfo.first("subTitle");
        if (!subtitle.isEmpty()) {
            title = title.replaceFirst("\\s*:$", "") + ": " + subtitle;
        }
        String article = titleInfo.first("nonSort");
        if (!article.isEmpty()) {
            title = article + (article.matches(".*['’]$") ? "" : " ") + title;
        }
        String number = titleInfo.first("partNumber");
        String name = titleInfo.first("partName");
        String part = number + (number.isEmpty() || name.isEmpty() ? "" : ": ") + name;
        return part.isEmpty() ? title : title.replaceFirst("\\.$", "") + ". " + part;
    }

    /**
     * A series. Zotero writes three of its fields in one {@code titleInfo}: series, series title,
     * and as its subtitle the series text; each item type has some of the three.
     */
    static void series(XmlElement series, RecordDraft draft) {
        for (XmlElement part : series.children()) {
            switch (part.name()) {
                case "titleInfo" -> titles(part, draft);
                case "name" -> {
                    Creator editor = ModsNames.creator(part, draft.type(), "seriesEditor");
                    draft.creator(inRole(editor, "editor", "seriesEditor"));
                }
                case "part" -> {
                    String number = part.first("detail", "number");
                    draft.put(
                            "seriesNumber",
                            "series-part",
                            number.isEmpty() ? part.words() : number);
                }
                case "identifier" -> draft.keep("series-identifier", part.words());
                default -> draft.keep("series-" + part.name(), part.words());
            }
        }
    }

    private static void titles(XmlElement titleInfo, RecordDraft draft) {
        boolean onlyTitle = draft.has("seriesTitle") && !draft.has("series");
        List<String> fields = onlyTitle ? List.of("seriesTitle") : List.of("series", "seriesTitle");
        List<XmlElement> titles = titleInfo.all("title");
        for (int i = 0; i < titles.size(); i++) {
            String field = fields.get(Math.min(i, fields.size() - 1));
            draft.put(field, "series-titleInfo", titles.get(i).words());
        }
        String field = draft.has("seriesText") ? "seriesText" : "";
        String text = titleInfo.first("subTitle");
        if (field.isEmpty()) {
            draft.keep("series-subTitle", text);
        } else {
            draft.put(field, "series-subTitle", text);
        }
        draft.put("seriesNumber", "series-partNumber", titleInfo.first("partNumber"));
    }

    /** That creator, in the role {@code to} where it had the role {@code from}. */
    static Creator inRole(Creator creator, String from, String to) {
        return creator.role().equals(from)
                ? new Creator(to, creator.lastName(), creator.firstName())
                : creator;
    }
}
