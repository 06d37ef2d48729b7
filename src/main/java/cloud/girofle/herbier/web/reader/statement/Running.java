package cloud.girofle.herbier.web.reader.statement;

import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.Weight;
import cloud.girofle.herbier.web.reader.statement.SobrietyPage.Line;
import cloud.girofle.herbier.web.visit.Meter;
import cloud.girofle.herbier.web.visit.Meter.Tally;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the program uses while it runs, line by line.
 *
 * @param meter what answering has cost
 * @param memory it takes
 * @param disk its data take
 * @param machine what it runs on, in the words of whoever keeps it; or empty
 */
record Running(Meter meter, Memory memory, Disk.Used disk, String machine) {

    private static final String SEARCH = "/recherche";

    /** What answers something else than a page, though no suffix says so. */
    private static final List<String> OTHERS =
            List.of(
                    "/static/",
                    "/fichiers/",
                    "/api/",
                    "/oai",
                    "/unapi",
                    "/sante",
                    "/suggestions",
                    "/curation/citations");

    /** In that language. */
    List<Line> lines(SiteLanguage language) {
        Messages words = language.words();
        Numbers numbers = new Numbers(language);
        Tally total = meter.total();
        Tally pages = pages();
        return List.of(
                new Line(words.get("sobriety.memory"), memory(words)),
                new Line(words.get("sobriety.cpuPage"), cpu(pages, words, numbers)),
                new Line(words.get("sobriety.cpuSearch"), cpu(meter.of(SEARCH), words, numbers)),
                new Line(words.get("sobriety.cpuAll"), program(words, numbers)),
                new Line(words.get("sobriety.pages"), how(pages, words)),
                new Line(words.get("sobriety.sent"), sent(total, words, numbers)),
                new Line(words.get("sobriety.disk"), disk(words)),
                new Line(
                        words.get("sobriety.machine"),
                        machine.isEmpty() ? words.get("sobriety.machine.none") : machine));
    }

    /** What people read, rather than files and what programs ask for. */
    private Tally pages() {
        return meter.tallies().entrySet().stream()
                .filter(kind -> isPage(kind.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Tally.NONE, Tally::and);
    }

    private static boolean isPage(String kind) {
        return kind.indexOf('.') < 0 && OTHERS.stream().noneMatch(kind::startsWith);
    }

    private String memory(Messages words) {
        return words.get(
                memory.resident() ? "sobriety.memory.resident" : "sobriety.memory.java",
                Weight.of(memory.bytes(), words));
    }

    private static String cpu(Tally tally, Messages words, Numbers numbers) {
        return tally.alone() == 0
                ? words.get("sobriety.cpu.none")
                : words.get("sobriety.cpu.mean", numbers.milliseconds(tally.mean()), tally.alone());
    }

    private static String program(Messages words, Numbers numbers) {
        Duration up = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return words.get("sobriety.cpuAll.share", numbers.share(Meter.program(), up));
    }

    private static String how(Tally pages, Messages words) {
        return words.get("sobriety.pages.how", pages.made(), pages.kept(), pages.unchanged());
    }

    private static String sent(Tally total, Messages words, Numbers numbers) {
        return words.get(
                "sobriety.sent.gases",
                Weight.of(total.bytes(), words),
                numbers.gases(WebDesignModel.grams(total.bytes(), WebDesignModel.WORLD)));
    }

    private String disk(Messages words) {
        return words.get(
                "sobriety.disk.parts",
                Weight.of(disk.all(), words),
                Weight.of(disk.library(), words),
                Weight.of(disk.index(), words),
                Weight.of(disk.files(), words));
    }
}
