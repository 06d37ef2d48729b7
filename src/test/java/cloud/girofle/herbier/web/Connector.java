package cloud.girofle.herbier.web;

import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What Zotero's connector does with a page, by the rules of its translators: unAPI (priority 300)
 * goes before COinS (310), which go before embedded metadata (320); whichever of them detects
 * something first saves the page. What is fetched is read by our own readers.
 */
final class Connector {

    /** The translators, in the order of their priorities. */
    enum Translator {
        UNAPI,
        COINS,
        EMBEDDED
    }

    /**
     * What the connector's button offers.
     *
     * @param by which translator
     * @param items what it would save: one, or a list to choose from
     */
    record Offer(Translator by, List<Record> items) {}

    /** The formats that Zotero's unAPI translator knows, the dearest first. */
    private static final List<String> KNOWN =
            List.of("rdf_zotero", "rdf_bibliontology", "mods", "marc", "ris", "refer", "bibtex");

    private final SampleSite site;
    private final Set<Translator> without;

    /** One that lacks some of its translators. */
    Connector(SampleSite site, Translator... without) {
        this.site = site;
        this.without = new TreeSet<>(List.of(without));
    }

    /** What is offered on a page, if anything. */
    Optional<Offer> open(String path) {
        Document page = site.page(path);
        for (Translator each : Translator.values()) {
            List<Record> items = without.contains(each) ? List.of() : items(each, page);
            if (!items.isEmpty()) {
                return Optional.of(new Offer(each, items));
            }
        }
        return Optional.empty();
    }

    private List<Record> items(Translator translator, Document page) {
        return switch (translator) {
            case UNAPI -> unapi(page);
            case COINS ->
                    page.select("span.Z3988[title]").isEmpty() ? List.of() : read(page.html());
            case EMBEDDED -> EmbeddedMetadata.of(page).map(List::of).orElse(List.of());
        };
    }

    private List<Record> unapi(Document page) {
        Element server = page.selectFirst("link[rel=unapi-server]");
        List<String> ids = page.select("abbr.unapi-id[title]").eachAttr("title");
        if (server == null || ids.isEmpty()) {
            return List.of();
        }
        String address = server.absUrl("href").substring(site.address().length());
        Optional<String> format = format(get(address));
        List<Record> items = new ArrayList<>();
        for (String id : ids) { // As it is: Zotero does not encode it.
            format.ifPresent(
                    name -> items.addAll(read(get(address + "?id=" + id + "&format=" + name))));
        }
        return items;
    }

    private static Optional<String> format(String formats) {
        List<String> offered =
                Jsoup.parse(formats, "", Parser.xmlParser()).select("format").eachAttr("name");
        return KNOWN.stream().filter(offered::contains).findFirst();
    }

    private String get(String path) {
        HttpResponse<String> answer = site.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static List<Record> read(String text) {
        return ZoteroExport.read(new ExportFile("zotero", Path.of(""), text, List.of())).records();
    }
}
