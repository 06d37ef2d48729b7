package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.sharing.Holdings;
import cloud.girofle.herbier.sharing.ZoteroItems;
import cloud.girofle.herbier.text.Xml;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers what Zotero asks of a page that names references by their keys: which formats there are,
 * then each reference in the first that it knows.
 *
 * @see <a href="https://web.archive.org/web/2014/http://unapi.info/specs/">unAPI, revision 3</a>
 */
public final class Unapi implements Page {

    /**
     * The formats by their names in unAPI, the fullest first.
     *
     * @param docs where it is described
     */
    private record Offered(String name, Format format, String docs) {}

    private static final List<Offered> OFFERED =
            List.of(
                    new Offered(
                            "rdf_zotero",
                            Format.ZOTERO_RDF,
                            "https://www.zotero.org/support/dev/exposing_metadata"),
                    new Offered("bibtex", Format.BIBTEX, "https://ctan.org/pkg/bibtex"),
                    new Offered(
                            "ris", Format.RIS, "https://en.wikipedia.org/wiki/RIS_(file_format)"),
                    new Offered(
                            "csljson",
                            Format.CSL_JSON,
                            "https://github.com/citation-style-language/schema"),
                    new Offered("mods", Format.MODS, "https://www.loc.gov/standards/mods/"));

    private final Library library;

    /** References of that library. */
    public Unapi(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        String key = visit.query().text("id").strip();
        String format = visit.query().text("format").strip();
        if (key.isEmpty()) {
            return format.isEmpty() ? formats(200, "") : refusal(400, "unapi.noId", visit);
        }
        Optional<String> now = library.movedTo(key);
        if (now.isPresent()) {
            return new Answer.Moved(visit.links().open().unapi(now.get(), format), true);
        }
        Optional<Reference> found = library.find(key);
        if (found.isEmpty()) {
            return library.isTakenBack(key)
                    ? refusal(410, "unapi.gone", visit)
                    : refusal(404, "unapi.unknown", visit);
        }
        return found.get().status() == Reference.Status.WITHDRAWN
                ? refusal(410, "unapi.gone", visit)
                : answer(visit, found.get(), format);
    }

    private Answer answer(Visit visit, Reference reference, String format) {
        if (format.isEmpty()) {
            return formats(300, reference.key());
        }
        return OFFERED.stream()
                .filter(offered -> offered.name().equals(format))
                .findFirst()
                .map(offered -> written(visit.links(), reference, offered.format()))
                .orElseGet(() -> refusal(406, "unapi.format", visit));
    }

    private Answer written(Links links, Reference reference, Format format) {
        StringBuilder text = new StringBuilder();
        try {
            if (format == Format.ZOTERO_RDF) {
                new ZoteroItems(library, links::lasting, links::lasting).write(reference, text);
            } else {
                Holdings.of(library, List.of(reference.key()), format).write(format, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // A text in memory never fails.
        }
        return new Answer.Text(200, format.mediaType() + "; charset=utf-8", text.toString());
    }

    private static Answer formats(int status, String key) {
        String id = key.isEmpty() ? "" : " id=\"" + Xml.escaped(key) + "\"";
        String formats =
                OFFERED.stream()
                        .map(each ->
                                "  <format name=\"%s\" type=\"%s\" docs=\"%s\"/>\n"
                                        .formatted(
                                                each.name(),
                                                each.format().mediaType(),
                                                Xml.escaped(each.docs())))
                        .collect(Collectors.joining());
        return new Answer.Text(
                status,
                "application/xml; charset=utf-8",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<formats"
                        + id
                        + ">\n"
                        + formats
                        + "</formats>\n");
    }

    private static Answer refusal(int status, String sentence, Visit visit) {
        String names = OFFERED.stream().map(Offered::name).collect(Collectors.joining(", "));
        return new Answer.Text(
                status, "text/plain; charset=utf-8", visit.words().get(sentence, names) + "\n");
    }
}
