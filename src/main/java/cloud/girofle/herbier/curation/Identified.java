package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.Record;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an identifier alone tells of a work. */
final class Identified {

    /** Since 2007 an arXiv number begins with the year and the month it was given in. */
    private static final Pattern ARXIV_MONTH = Pattern.compile("(\\d{2})(\\d{2})\\.\\d{4,5}");

    private static final Pattern ARXIV_DOI =
            Pattern.compile("10\\.48550/arxiv\\.(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_ARXIV = Pattern.compile("\\d{4}\\.\\d{4,5}(v\\d+)?");
    private static final Pattern VIDEO =
            Pattern.compile(
                    "(?i)(?:(?:m\\.)?youtube\\.com/watch.*|youtu\\.be/.+|vimeo\\.com/\\d+.*"
                            + "|[^/]+/(?:w|videos/watch)/[\\w-]{20,}.*)");
    private static final Pattern WIKIPEDIA =
            Pattern.compile("(?i)([a-z-]{2,12})\\.(?:m\\.)?wikipedia\\.org/wiki/([^?#]+)");

    private Identified() {}

    /** A record of what stands on one line; empty where that is no identifier. */
    static Optional<Record> of(String line) {
        boolean address = line.matches("(?i)https?://\\S+");
        return arxiv(line)
                .or(() -> Identifiers.doi(line).map(Identified::doi))
                .or(() -> address ? Optional.of(page(line)) : Optional.empty())
                .or(() -> Identifiers.isbns(line).stream().findFirst().map(Identified::isbn));
    }

    /** A record that holds just these fields. */
    static Record record(String type, Map<String, String> fields) {
        return new Record(
                "", type, fields, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Optional<Record> arxiv(String line) {
        Matcher doi = ARXIV_DOI.matcher(Identifiers.doi(line).map(Identifier::value).orElse(""));
        return doi.matches()
                ? Optional.of(arxivRecord(doi.group(1)))
                : Identifiers.arxiv(BARE_ARXIV.matcher(line).matches() ? "arXiv:" + line : line)
                        .map(Identifier::value)
                        .map(Identified::arxivRecord);
    }

    private static Record arxivRecord(String number) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher month = ARXIV_MONTH.matcher(number);
        if (month.matches()) {
            fields.put("date", "20" + month.group(1) + "-" + month.group(2));
        }
        fields.put("repository", "arXiv");
        fields.put("archiveID", "arXiv:" + number);
        fields.put("DOI", "10.48550/arXiv." + number);
        fields.put("url", "https://arxiv.org/abs/" + number);
        return record("preprint", fields);
    }

    private static Record doi(Identifier doi) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("DOI", doi.value());
        fields.put("url", "https://doi.org/" + doi.value());
        return record("journalArticle", fields);
    }

    private static Record isbn(Identifier isbn) {
        return record("book", Map.of("ISBN", isbn.value()));
    }

    private static Record page(String address) {
        String bare = address.replaceFirst("(?i)^https?://(www\\.)?", "");
        String host = bare.replaceFirst("[/?#:].*$", "");
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher wikipedia = WIKIPEDIA.matcher(bare);
        if (wikipedia.matches()) {
            fields.put("title", title(wikipedia.group(2)));
            fields.put("encyclopediaTitle", "Wikipédia");
            fields.put("language", wikipedia.group(1));
            fields.put("url", address);
            return record("encyclopediaArticle", fields);
        }
        fields.put("url", address);
        if (VIDEO.matcher(bare).matches()) {
            fields.put("libraryCatalog", host);
            return record("videoRecording", fields);
        }
        fields.put("websiteTitle", host);
        return record("webpage", fields);
    }

    /** As the address of an article writes it. */
    private static String title(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replace('_', ' ');
        } catch (IllegalArgumentException e) {
            return path; // Somebody's stray %: as it stands.
        }
    }
}
