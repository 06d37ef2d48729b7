package cloud.girofle.herbier.publish;

import cloud.girofle.herbier.text.Checksum;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of files that stand for addresses, safe on every file system: letters, digits, {@code
 * -_.~} only, no two that differ by case alone, none that Windows keeps for itself, none too long.
 * A page is the {@code index.html} of a folder, what follows a {@code ?} is part of its path.
 */
final class FileNames {

    private static final int LONGEST = 120;

    private static final Set<String> KEPT_BY_WINDOWS = Set.of("con", "prn", "aux", "nul");

    private final Map<String, String> names = new HashMap<>();

    /**
     * Names for these.
     *
     * @param addresses in the order in which names are given, where two would have the same
     * @param pages which of them are pages
     */
    FileNames(Collection<String> addresses, Set<String> pages) {
        Set<String> taken = new HashSet<>();
        for (String address : addresses) {
            String name = name(address, pages.contains(address), "");
            if (!taken.add(name.toLowerCase(Locale.ROOT))) {
                name = name(address, pages.contains(address), "~" + Checksum.of(address));
                taken.add(name.toLowerCase(Locale.ROOT));
            }
            names.put(address, name);
        }
    }

    /** The file that stands for an address; empty where the copy holds none. */
    Optional<String> find(String address) {
        return Optional.ofNullable(names.get(address));
    }

    /** The way from one file to another, as a link. */
    static String between(String from, String to) {
        List<String> here = List.of(from.split("/", -1));
        List<String> there = List.of(to.split("/", -1));
        int common = 0;
        while (common < here.size() - 1
                && common < there.size() - 1
                && here.get(common).equals(there.get(common))) {
            common++;
        }
        return "../".repeat(here.size() - 1 - common)
                + String.join("/", there.subList(common, there.size()));
    }

    private static String name(String address, boolean page, String mark) {
        String path = Bounds.path(address);
        StringBuilder name = new StringBuilder();
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty()) {
                name.append(safe(segment)).append('/');
            }
        }
        if (path.length() < address.length()) {
            for (String pair : address.substring(path.length() + 1).split("&", -1)) {
                name.append(safe(pair.replace('=', '-'))).append('/');
            }
        }
        if (page) {
            return name + mark + (mark.isEmpty() ? "" : "/") + "index.html";
        }
        name.setLength(Math.max(0, name.length() - 1));
        int dot = name.indexOf(".", name.lastIndexOf("/") + 1);
        return dot < 0 ? name + mark : name.insert(dot, mark).toString();
    }

    private static String safe(String segment) {
        String decoded = decoded(segment);
        StringBuilder safe = new StringBuilder();
        for (byte b : decoded.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || "-_.~".indexOf(b) >= 0);
            safe.append(plain ? String.valueOf((char) b) : "~" + HexFormat.of().toHexDigits(b));
        }
        String name = safe.toString();
        if (name.endsWith(".")) {
            name = name + "~";
        }
        if (name.length() > LONGEST) {
            name = name.substring(0, LONGEST) + "~" + Checksum.of(segment);
        }
        String stem = name.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "");
        boolean kept = KEPT_BY_WINDOWS.contains(stem) || stem.matches("(com|lpt)\\d");
        return kept ? "~" + name : name;
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment; // A stray %: it stands for itself.
        }
    }
}
