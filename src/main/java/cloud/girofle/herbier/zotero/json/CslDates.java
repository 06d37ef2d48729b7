package cloud.girofle.herbier.zotero.json;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Writes CSL dates as Zotero keeps them, as text: {@code 2020-02-14}, {@code hiver 2021}. */
final class CslDates {

    /** CSL numbers them from 1, from 13 as months, and EDTF from 21. */
    private static final List<String> SEASONS = List.of("printemps", "été", "automne", "hiver");

    private CslDates() {}

    /** The date in words; empty when it says nothing. */
    static String text(JsonNode date) {
        if (!date.isObject()) {
            return JsonText.of(date).strip();
        }
        String span = span(date.path("date-parts"));
        if (span.isEmpty()) {
            span = first(date, "raw", "literal");
        }
        String season = season(JsonText.of(date.get("season")).strip(), 0);
        String whole = (season + " " + span).strip();
        return isCirca(date) && !whole.isEmpty() ? "c. " + whole : whole;
    }

    /** One date, or two joined by a slash; a second date without a year leaves the span open. */
    private static String span(JsonNode dates) {
        String from = date(dates.path(0));
        if (from.isEmpty() || dates.size() < 2) {
            return from;
        }
        String to = date(dates.path(1));
        return from + "/" + (to.equals("0000") ? "" : to);
    }

    private static String date(JsonNode parts) {
        String year = JsonText.of(parts.get(0)).strip();
        if (year.isEmpty()) {
            return "";
        }
        String written = padded(year, 4);
        String month = JsonText.of(parts.get(1)).strip();
        if (month.isEmpty() || month.equals("0")) {
            return written;
        }
        for (int before : List.of(12, 20)) {
            String season = season(month, before);
            if (SEASONS.contains(season)) {
                return season + " " + written;
            }
        }
        String day = JsonText.of(parts.get(2)).strip();
        boolean noDay = day.isEmpty() || day.equals("0");
        return written + "-" + padded(month, 2) + (noDay ? "" : "-" + padded(day, 2));
    }

    /** The season's name, where the text is its number above that base; else the text. */
    private static String season(String text, int base) {
        return number(text)
                .map(number -> number - base - 1)
                .filter(index -> index >= 0 && index < SEASONS.size())
                .map(SEASONS::get)
                .orElse(text);
    }

    private static String padded(String text, int digits) {
        return number(text)
                .map(n -> (n < 0 ? "-" : "") + ("%0" + digits + "d").formatted(Math.abs(n)))
                .orElse(text);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static boolean isCirca(JsonNode date) {
        String circa = JsonText.of(date.get("circa")).strip();
        return !circa.isEmpty() && !circa.equals("false") && !circa.equals("0");
    }

    private static String first(JsonNode date, String... names) {
        return Stream.of(names)
                .map(name -> JsonText.of(date.get(name)).strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
