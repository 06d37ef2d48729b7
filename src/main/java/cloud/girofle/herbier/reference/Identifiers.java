package cloud.girofle.herbier.reference;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the {@link Identifier}s of a record, or in a text that somebody pasted. */
public final class Identifiers {

    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s\"]+");
    private static final Pattern ISBN =
            Pattern.compile("(?<![\\dXx-])(?:\\d[ -]?){9}(?:(?:\\d[ -]?){3})?[\\dXx](?![\\dXx])");
    private static final Pattern ARXIV =
            Pattern.compile(
                    "(?i)(?:arxiv[:.]|arxiv\\.org/(?:abs|pdf)/)\\s*(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})");
    private static final Pattern ZOTERO =
            Pattern.compile(
                    "https?://(?:www\\.)?zotero\\.org/(?:users/(?:local/)?\\w+|groups/\\d+)/items/[A-Z0-9]{8}");
    private static final Pattern TRACKING =
            Pattern.compile("(?i)utm_.*|fbclid|gclid|mc_[ce]id|xtor");

    private Identifiers() {}

    /**
     * Every identifier that a record gives, in its fields, its {@code extra} lines or its local id.
     */
    public static Set<Identifier> of(Record item) {
        Set<Identifier> found = new LinkedHashSet<>();
        String extra = item.fields().getOrDefault("extra", "");
        zoteroUri(item.localId()).ifPresent(found::add);
        item.relations().stream()
                .filter(relation -> !relation.kind().equals("dc:relation"))
                .flatMap(relation -> zoteroUri(relation.target()).stream())
                .forEach(found::add);
        first(item, extra, "DOI")
                .or(() -> Optional.of(item.field("url")))
                .flatMap(Identifiers::doi)
                .ifPresent(found::add);
        first(item, extra, "ISBN").ifPresent(text -> found.addAll(isbns(text)));
        first(item, extra, "PMID")
                .map(Identifiers::digits)
                .filter(d -> !d.isEmpty())
                .map(Identifier.Pmid::new)
                .ifPresent(found::add);
        first(item, extra, "PMCID")
                .map(Identifiers::digits)
                .filter(d -> !d.isEmpty())
                .map(d -> new Identifier.Pmcid("PMC" + d))
                .ifPresent(found::add);
        for (String place :
                List.of(extra, item.field("url"), item.field("number"), item.field("DOI"))) {
            arxiv(place).ifPresent(found::add);
        }
        url(item.field("url")).ifPresent(found::add);
        String citationKey = Extra.citationKey(item.fields());
        if (!citationKey.isEmpty()) {
            found.add(new Identifier.CitationKey(citationKey));
        }
        return found;
    }

    /**
     * The DOI in a text, in any dress: bare, {@code doi:}, a resolver's address, percent-encoded.
     */
    public static Optional<Identifier> doi(String text) {
        String plain = text.contains("%2F") || text.contains("%2f") ? decoded(text) : text;
        Matcher matcher = DOI.matcher(plain);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String doi = matcher.group();
        boolean trimmed = true;
        while (trimmed) {
            char last = doi.charAt(doi.length() - 1);
            trimmed =
                    (last == ')' && doi.indexOf('(') < 0)
                            || (last == '>' && doi.indexOf('<') < 0)
                            || ".,;:'»".indexOf(last) >= 0;
            if (trimmed) {
                doi = doi.substring(0, doi.length() - 1);
            }
        }
        return Optional.of(new Identifier.Doi(doi.toLowerCase(Locale.ROOT)));
    }

    /** Every valid ISBN in a text, as thirteen digits. */
    public static List<Identifier> isbns(String text) {
        List<Identifier> found = new ArrayList<>();
        Matcher matcher = ISBN.matcher(text);
        while (matcher.find()) {
            String digits = matcher.group().replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
            isbn13(digits)
                    .map(Identifier.Isbn::new)
                    .filter(isbn -> !found.contains(isbn))
                    .ifPresent(found::add);
        }
        return found;
    }

    /**
     * The address, if it is one of the web: never {@code javascript:}, {@code file:} or {@code
     * data:}.
     */
    public static Optional<String> webAddress(String written) {
        String address = written.strip();
        return address.matches("(?i)https?://[^\\s/]\\S*")
                ? Optional.of(address)
                : Optional.empty();
    }

    /** A web address without what does not tell pages apart; empty when the text is not one. */
    public static Optional<Identifier> url(String text) {
        String url = text.strip();
        if (!url.regionMatches(true, 0, "http://", 0, 7)
                && !url.regionMatches(true, 0, "https://", 0, 8)) {
            return Optional.empty();
        }
        url = url.substring(url.indexOf("//") + 2).replaceFirst("#.*$", "");
        int question = url.indexOf('?');
        String query = "";
        if (question >= 0) {
            query =
                    String.join(
                            "&",
                            Arrays.stream(url.substring(question + 1).split("&"))
                                    .filter(part ->
                                            !TRACKING.matcher(part.split("=", 2)[0]).matches())
                                    .toList());
            url = url.substring(0, question);
        }
        int slash = url.indexOf('/');
        String host =
                (slash < 0 ? url : url.substring(0, slash))
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^www\\.", "");
        String path = (slash < 0 ? "" : url.substring(slash)).replaceFirst("/+$", "");
        return Optional.of(new Identifier.Url(host + path + (query.isEmpty() ? "" : "?" + query)));
    }

    /** The arXiv number in a text that says it is one. */
    public static Optional<Identifier> arxiv(String text) {
        Matcher matcher = ARXIV.matcher(text);
        return matcher.find()
                ? Optional.of(new Identifier.Arxiv(matcher.group(1)))
                : Optional.empty();
    }

    private static Optional<Identifier> zoteroUri(String text) {
        return ZOTERO.matcher(text).matches()
                ? Optional.of(
                        new Identifier.ZoteroUri(
                                text.replaceFirst("^https?://(www\\.)?", "http://")))
                : Optional.empty();
    }

    private static Optional<String> first(Record item, String extra, String name) {
        String own = item.field(name);
        return own.isEmpty() ? Extra.line(extra, name) : Optional.of(own);
    }

    private static Optional<String> isbn13(String digits) {
        if (digits.length() == 10) {
            int sum = 0;
            for (int i = 0; i < 10; i++) {
                sum += (10 - i) * (digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0');
            }
            return sum % 11 == 0
                    ? Optional.of(withCheckDigit("978" + digits.substring(0, 9)))
                    : Optional.empty();
        }
        boolean bookland =
                digits.length() == 13 && (digits.startsWith("978") || digits.startsWith("979"));
        return bookland && withCheckDigit(digits.substring(0, 12)).equals(digits)
                ? Optional.of(digits)
                : Optional.empty();
    }

    private static String withCheckDigit(String twelve) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // A stray % in somebody's text: read it as it stands.
        }
    }
}
