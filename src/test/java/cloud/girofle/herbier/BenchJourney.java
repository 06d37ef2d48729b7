package cloud.girofle.herbier;

import cloud.girofle.herbier.web.Browser;
import cloud.girofle.herbier.web.Browser.Device;
import cloud.girofle.herbier.web.SampleSite;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opentest4j.TestAbortedException;

/**
 * The benchmark of a reader's journey, on an old phone and a slow network, both emulated by
 * Chromium: how long until there is text to read, on pages of the project's own library.
 */
final class BenchJourney {

    private static final int BITS_A_SECOND = 512_000;
    private static final int LATENCY = 200;
    private static final int SLOWER = 6;

    private static final Device PHONE = new Device(360, true, false);

    /** When the first text was there, and the largest, in milliseconds since it was asked for. */
    private static final String PAINTS =
            """
            () => new Promise(told => new PerformanceObserver(list => told([
                performance.getEntriesByName('first-contentful-paint')[0].startTime,
                list.getEntries().at(-1).startTime]))
                .observe({type: 'largest-contentful-paint', buffered: true}))
            """;

    private final SampleSite site;
    private final Browser browser;
    private final int rounds;

    private BenchJourney(SampleSite site, Browser browser, int rounds) {
        this.site = site;
        this.browser = browser;
        this.rounds = rounds;
    }

    private record Stop(String name, String path) {}

    /** The whole table; a line that says so where there is no browser. */
    static List<String> table(int rounds) {
        try (Browser browser = Browser.start();
                SampleSite site = SampleSite.furnished()) {
            return new BenchJourney(site, browser, rounds).table();
        } catch (TestAbortedException e) {
            return List.of("A reader's journey: " + e.getMessage());
        }
    }

    private List<String> table() {
        List<String> table = new ArrayList<>();
        table.add(
                "A reader's journey: %d kbit/s, %d ms of latency, a processor %d times slower; medians of %d."
                        .formatted(BITS_A_SECOND / 1000, LATENCY, SLOWER, rounds));
        table.add("");
        table.add(
                "| ms until there is text | first visit: some | the largest | on the way: some |"
                        + " the largest | again: some | the largest |");
        table.add("|---|--:|--:|--:|--:|--:|--:|");
        List<Stop> stops = stops();
        List<List<double[]>> alone = new ArrayList<>();
        List<List<double[]>> way = new ArrayList<>();
        List<List<double[]>> again = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            alone.add(stops.stream().map(stop -> paints(phone(), stop)).toList());
            Page phone = phone();
            way.add(stops.stream().map(stop -> paints(phone, stop)).toList());
            again.add(stops.stream().map(stop -> paints(phone, stop)).toList());
            browser.close();
        }
        for (int i = 0; i < stops.size(); i++) {
            table.add(
                    "| %s | %s | %s | %s |"
                            .formatted(
                                    stops.get(i).name(),
                                    cells(alone, i),
                                    cells(way, i),
                                    cells(again, i)));
        }
        return table;
    }

    private List<Stop> stops() {
        return List.of(
                new Stop("home", "/"),
                new Stop("search", "/recherche"),
                new Stop("results", "/recherche?q=centres+de+donn%C3%A9es"),
                new Stop("reference", "/references/" + site.cited("diguet-lopez-2019")),
                new Stop("question", "/questions/mutualiser-dans-les-centres-de-donnees"),
                new Stop("figure", "/chiffres/france-part-carbone-2020"),
                new Stop("topic", "/themes/centre-de-donnees"));
    }

    /** A window with nothing kept from another. */
    private Page phone() {
        Page page = browser.open(PHONE);
        CDPSession protocol = page.context().newCDPSession(page);
        protocol.send("Network.enable");
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", LATENCY);
        network.addProperty("downloadThroughput", BITS_A_SECOND / 8);
        network.addProperty("uploadThroughput", BITS_A_SECOND / 8);
        protocol.send("Network.emulateNetworkConditions", network);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", SLOWER);
        protocol.send("Emulation.setCPUThrottlingRate", processor);
        return page;
    }

    private double[] paints(Page page, Stop stop) {
        page.navigate(site.address() + stop.path());
        List<?> times = (List<?>) page.evaluate(PAINTS);
        return times.stream().mapToDouble(time -> ((Number) time).doubleValue()).toArray();
    }

    private static String cells(List<List<double[]>> rounds, int stop) {
        return "%.0f | %.0f"
                .formatted(
                        median(rounds.stream().mapToDouble(each -> each.get(stop)[0]).toArray()),
                        median(rounds.stream().mapToDouble(each -> each.get(stop)[1]).toArray()));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** The journey alone. */
    public static void main(String[] arguments) {
        table(Integer.getInteger("herbier.bench.journeys", 5)).forEach(System.out::println);
        System.exit(0); // The browser's own threads.
    }
}
