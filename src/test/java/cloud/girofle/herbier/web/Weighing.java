package cloud.girofle.herbier.web;

import cloud.girofle.herbier.web.EveryKind.Kind;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * Weighs pages with a browser: what comes over the wire, told by Chromium itself, for somebody who
 * never came before.
 */
final class Weighing {

    /**
     * What a page weighs.
     *
     * @param page its kind
     * @param path its addresses, as {@link Routes} writes them
     * @param bytes of all answers, their headers included, packed as they come
     * @param requests it took
     * @param elements in it, but for what stands inside of SVG
     * @param ecoindex rounded down
     */
    record Weight(String page, String path, int bytes, int requests, int elements, int ecoindex) {}

    private final Page page;
    private int asked;
    private int answered;
    private int bytes;

    /** With that window; nothing it fetches is kept. */
    Weighing(Page page) {
        this.page = page;
        CDPSession protocol = page.context().newCDPSession(page);
        protocol.send("Network.enable");
        JsonObject disabled = new JsonObject();
        disabled.addProperty("cacheDisabled", true);
        protocol.send("Network.setCacheDisabled", disabled);
        protocol.on("Network.requestWillBeSent", event -> ask(event));
        protocol.on("Network.loadingFinished", this::answer);
    }

    /** Weighs a kind of page, in French. */
    Weight weigh(Kind kind, String site) {
        asked = 0;
        answered = 0;
        bytes = 0;
        page.navigate(site + kind.address(SiteLanguage.FRENCH));
        page.waitForCondition(() -> answered == asked);
        int elements =
                (Integer)
                        page.evaluate(
                                "document.getElementsByTagName('*').length"
                                        + " - document.querySelectorAll('svg *').length");
        String path = kind.route().equals("-") ? kind.path() : kind.route();
        double index = EcoIndex.of(elements, asked, bytes / 1000.0);
        return new Weight(kind.name(), path, bytes, asked, elements, (int) index);
    }

    private void ask(JsonObject event) {
        if (event.getAsJsonObject("request").get("url").getAsString().startsWith("http")) {
            asked++;
        }
    }

    private void answer(JsonObject event) {
        int length = event.get("encodedDataLength").getAsInt();
        if (length > 0) { // Nothing comes over the wire for an address that holds its own data.
            answered++;
            bytes += length;
        }
    }
}
