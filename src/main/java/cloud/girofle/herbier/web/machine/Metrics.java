package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.web.machine.Pulse.Beat;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Meter;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Traffic;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/**
 * What the site does and uses, for Prometheus. Pages are told by the patterns of their addresses:
 * nothing is of anybody, and the number of measures has an end.
 */
public final class Metrics implements Page {

    private static final String COUNTER = "counter";
    private static final String GAUGE = "gauge";

    private final Library library;
    private final Doors doors;
    private final Meter meter;
    private final Traffic traffic;
    private final Pulse pulse;

    /** Of a site. */
    public Metrics(Library library, Doors doors, Meter meter, Traffic traffic, Pulse pulse) {
        this.library = library;
        this.doors = doors;
        this.meter = meter;
        this.traffic = traffic;
        this.pulse = pulse;
    }

    @Override
    public Answer show(Visit visit) {
        Exposition out = new Exposition();
        about(out);
        requests(out);
        durations(out);
        pages(out);
        parts(out);
        JavaMeasures.write(out);
        return new Answer.Text(200, Exposition.TYPE, out.toString());
    }

    private static void about(Exposition out) {
        Map<String, String> versions = Health.versions();
        out.family("info", GAUGE, "What runs.");
        out.measure(
                "",
                1,
                "version",
                versions.getOrDefault("version", ""),
                "schema",
                versions.getOrDefault("schema", ""),
                "java",
                Runtime.version().toString());
    }

    private void requests(Exposition out) {
        out.family("requests_total", COUNTER, "Requests answered, by page and status.");
        traffic.answers().entrySet().stream()
                .sorted(
                        Comparator.comparing((Map.Entry<Traffic.Kind, Long> each) ->
                                        each.getKey().page())
                                .thenComparingInt(each -> each.getKey().status()))
                .forEach(each ->
                        out.measure(
                                "",
                                each.getValue(),
                                "page",
                                each.getKey().page(),
                                "status",
                                String.valueOf(each.getKey().status())));
        out.lone("requests_in_flight", GAUGE, "Requests being answered.", meter.underway());
        out.lone("failed_sign_ins_total", COUNTER, "Sign-ins refused.", doors.failedSignIns());
    }

    private void durations(Exposition out) {
        out.family("request_duration_seconds", "histogram", "Time until an answer was sent.");
        Map<Integer, Long> durations = traffic.durations();
        long all = 0;
        for (Map.Entry<Integer, Long> each : durations.entrySet()) {
            boolean last = each.getKey() == Integer.MAX_VALUE;
            String bound =
                    last ? "+Inf" : String.format(Locale.ROOT, "%.3f", each.getKey() / 1_000.0);
            all = each.getValue();
            out.measure("_bucket", all, "le", bound);
        }
        out.measure("_sum", traffic.seconds());
        out.measure("_count", all);
    }

    private void pages(Exposition out) {
        Meter.Tally total = meter.total();
        out.family("pages_total", COUNTER, "Pages made, found in memory, or not sent again (304).");
        out.measure("", total.made(), "how", "made");
        out.measure("", total.kept(), "how", "kept");
        out.measure("", total.unchanged(), "how", "unchanged");
        out.family("response_bytes_total", COUNTER, "Bytes of bodies sent, by page.");
        meter.tallies().forEach((page, tally) -> out.measure("", tally.bytes(), "page", page));
    }

    private void parts(Exposition out) {
        Beat beat = pulse.now();
        out.family("up", GAUGE, "Whether a part answers.");
        beat.parts()
                .forEach((part, state) ->
                        out.measure("", state == Pulse.State.DOWN ? 0 : 1, "part", part));
        beat.numbers()
                .forEach((name, number) -> out.lone(name, GAUGE, "As /sante tells it.", number));
        if (beat.parts().get("library") != Pulse.State.DOWN) {
            long runs = library.runs(1).stream().mapToLong(ImportRun::number).max().orElse(0);
            out.lone("import_runs_total", COUNTER, "Import runs, the last one's number.", runs);
        }
    }
}
