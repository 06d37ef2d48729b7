package cloud.girofle.herbier.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which addresses of the site a copy of it can hold: what depends on nothing but its address, and
 * is not endless. What search engines are asked to leave alone ({@code robots.txt}) is left out
 * too, but for the lists of everything that are to be taken away.
 */
final class Bounds {

    /** Parts of lists that are finite: every page, every initial, an order or a kind. */
    private static final Set<String> PAGED = Set.of("page", "lettre", "ordre", "genre");

    /** What asks, takes or changes something, and so needs the site itself. */
    private static final List<String> ALIVE =
            List.of(
                    "/curation",
                    "/proposer",
                    "/suggestions",
                    "/sante",
                    "/metriques",
                    "/opensearch.xml",
                    "/unapi",
                    "/oai",
                    "/api/v1",
                    "/api/openapi.json");

    private static final String EVERYTHING = "/recherche";

    /** Formats that are in no language: English pages lead to the same files as French ones. */
    private static final Set<String> WITHOUT_LANGUAGE =
            Set.of("bib", "ris", "rdf", "csl.json", "csv", "mods.xml", "biblatex.bib");

    private final Scope scope;
    private final List<List<String>> disallowed = new ArrayList<>();

    /**
     * Those of a site.
     *
     * @param robots its {@code robots.txt}
     */
    Bounds(LiveSite site, String robots, Scope scope) {
        this.scope = scope;
        robots.lines()
                .filter(line -> line.startsWith("Disallow: "))
                .map(line -> line.substring("Disallow: ".length()).strip())
                .flatMap(path -> site.inSite(path).stream())
                .forEach(path -> disallowed.add(List.of(path.split("\\*", -1))));
    }

    /** Where the copy holds what stands at an address: the same file serves both languages. */
    String standing(String address) {
        if (!address.startsWith("/en/references/") && !address.startsWith("/en/recherche.")) {
            return address;
        }
        String suffix = suffix(address);
        return WITHOUT_LANGUAGE.contains(suffix) ? address.substring("/en".length()) : address;
    }

    /** Whether a copy can hold it, if the site has it. */
    boolean hold(String address) {
        String path = path(address);
        String bare = inFrench(path);
        boolean file = !suffix(path).isEmpty();
        boolean asks = path.length() < address.length();
        if (asks && (file || !isPaged(address.substring(path.length() + 1)))) {
            return false;
        }
        if (!scope.english() && !bare.equals(path)) {
            return false;
        }
        if (ALIVE.stream().anyMatch(alive -> isAt(bare, alive)) || bare.endsWith("/signaler")) {
            return false;
        }
        if (scope.alone() && bare.equals("/api")) {
            return false;
        }
        if (bare.startsWith("/fichiers/")) {
            return scope.files();
        }
        boolean taken = (file && !isOfTheSite(bare)) || bare.endsWith("/citer");
        if (taken && !scope.exports()) {
            return false;
        }
        boolean everything = file && !asks && bare.startsWith(EVERYTHING + ".");
        return everything || disallowed.stream().noneMatch(rule -> fits(rule, address));
    }

    /** An address without what is asked there. */
    static String path(String address) {
        int mark = address.indexOf('?');
        return mark < 0 ? address : address.substring(0, mark);
    }

    /** What follows the first dot of a file's name; empty for a page. */
    static String suffix(String address) {
        String path = path(address);
        int dot = path.indexOf('.', path.lastIndexOf('/') + 1);
        return dot < 0 ? "" : path.substring(dot + 1);
    }

    /** Its French address. */
    static String inFrench(String path) {
        if (path.equals("/en")) {
            return "/";
        }
        return path.startsWith("/en/") ? path.substring("/en".length()) : path;
    }

    /** Style sheets, and what tells robots their way. */
    private static boolean isOfTheSite(String path) {
        return path.startsWith("/static/")
                || path.startsWith("/sitemap")
                || path.equals("/robots.txt");
    }

    private static boolean isAt(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    private static boolean isPaged(String query) {
        for (String pair : query.split("&", -1)) {
            if (!PAGED.contains(pair.split("=", 2)[0])) {
                return false;
            }
        }
        return true;
    }

    /** As robots read them: a rule holds for all that begins so; a star stands for anything. */
    private static boolean fits(List<String> rule, String address) {
        if (!address.startsWith(rule.getFirst())) {
            return false;
        }
        int at = rule.getFirst().length();
        for (String piece : rule.subList(1, rule.size())) {
            int found = address.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        return true;
    }
}
