package cloud.girofle.herbier.web;

import cloud.girofle.herbier.web.EveryKind.Kind;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;

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
    private final Set<String> asked = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private int bytes;

    /** With that window; nothing it fetches is kept. */
    Weighing(Page page) {
        this.page = page;
        CDPSession protocol = page.context().newCDPSession(page);
        protocol.send("Network.enable");
        JsonObject disabled = new JsonObject();
        disabled.addProperty("cacheDisabled", true);
        protocol.send("Network.setCacheDisabled", disabled);
        protocol.on("Network.requestWillBeSent", this::ask);
        protocol.on("Network.loadingFinished", this::answer);
        protocol.on("Network.loadingFailed", this::fail);
    }

    /** Weighs a kind of page, in French. */
    Weight weigh(Kind kind, String site) {
        asked.clear();
        answered.clear();
        bytes = 0;
        page.navigate(site + kind.address(SiteLanguage.FRENCH));
        page.waitForCondition(() -> answered.containsAll(asked));
        int elements =
                (Integer)
                        page.evaluate(
                                "document.getElementsByTagName('*').length"
                                        + " - document.querySelectorAll('svg *').length");
        String path = kind.route().equals("-") ? kind.path() : kind.route();
        double index = EcoIndex.of(elements, asked.size(), bytes / 1000.0);
        return new Weight(kind.name(), path, bytes, asked.size(), elements, (int) index);
    }

    /** An address that holds its own data is none of the network's. */
    private void ask(JsonObject event) {
        if (event.getAsJsonObject("request").get("url").getAsString().startsWith("http")) {
            asked.add(id(event));
        }
    }

    /** What was asked for by the page before may still come in. */
    private void answer(JsonObject event) {
        if (asked.contains(id(event)) && answered.add(id(event))) {
            bytes += event.get("encodedDataLength").getAsInt();
        }
    }

    private void fail(JsonObject event) {
        if (asked.contains(id(event))) {
            throw new IllegalStateException("not answered on " + page.url() + ": " + event);
        }
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }
}
