package cloud.girofle.herbier.reference;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Creators as people write them, a line for each: {@code author: Lopez, Fanny}, or {@code author:
 * The Shift Project} for a name in one piece. A comma within such a name is doubled.
 */
public final class CreatorLines {

    private CreatorLines() {}

    public static String write(List<Creator> creators) {
        return creators.stream().map(CreatorLines::line).collect(Collectors.joining("\n"));
    }

    /** Reads them again; a line without a role is an author's. */
    public static List<Creator> read(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(CreatorLines::creator)
                .filter(creator -> !creator.lastName().isEmpty())
                .toList();
    }

    private static String line(Creator creator) {
        String last = creator.lastName().replace(",", ",,");
        String first = creator.firstName();
        return creator.role() + ": " + (first.isEmpty() ? last : last + ", " + first);
    }

    private static Creator creator(String line) {
        int colon = line.indexOf(':');
        // «Martin: a life» is no role.
        boolean role = colon > 0 && line.substring(0, colon).chars().allMatch(Character::isLetter);
        String name = role ? line.substring(colon + 1).strip() : line;
        int comma = 0;
        while (comma < name.length() && !isParting(name, comma)) {
            comma += name.startsWith(",,", comma) ? 2 : 1;
        }
        String last = name.substring(0, comma).replace(",,", ",");
        String first = comma < name.length() ? name.substring(comma + 1) : "";
        return new Creator(role ? line.substring(0, colon) : "author", last, first);
    }

    private static boolean isParting(String name, int at) {
        return name.charAt(at) == ',' && !name.startsWith(",,", at);
    }
}
