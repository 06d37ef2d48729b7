package cloud.girofle.herbier.zotero.writing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A date as CSL has it: one or two dates of numbers, or words.
 *
 * @param dates years, months and days; none where the date is in words
 * @param words the whole date as written
 * @param exact whether reading it gives what was written
 */
record CslDateText(List<List<Integer>> dates, String words, boolean exact) {

    private static final Pattern ISO =
            Pattern.compile("(-?\\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01]))?)?");
    private static final Pattern TIMED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[ T]\\d.*");

    CslDateText {
        dates = List.copyOf(dates);
    }

    static CslDateText of(String written) {
        Matcher timed = TIMED.matcher(written);
        if (timed.matches()) {
            CslDateText day = of(timed.group(1));
            return new CslDateText(day.dates, written, false);
        }
        List<String> parts = List.of(written.split("/", 2));
        if (parts.stream().allMatch(part -> ISO.matcher(part).matches())) {
            return new CslDateText(
                    parts.stream().map(CslDateText::numbers).toList(), written, true);
        }
        return new CslDateText(List.of(), written, true);
    }

    private static List<Integer> numbers(String date) {
        Matcher iso = ISO.matcher(date);
        if (!iso.matches()) {
            return List.of();
        }
        return java.util.stream.IntStream.rangeClosed(1, 3)
                .mapToObj(iso::group)
                .filter(java.util.Objects::nonNull)
                .map(Integer::valueOf)
                .toList();
    }

    ObjectNode json(JsonMapper mapper) {
        ObjectNode date = mapper.createObjectNode();
        if (dates.isEmpty()) {
            return date.put("literal", words);
        }
        ArrayNode parts = date.putArray("date-parts");
        for (List<Integer> each : dates) {
            ArrayNode numbers = parts.addArray();
            each.forEach(numbers::add);
        }
        return date;
    }
}
