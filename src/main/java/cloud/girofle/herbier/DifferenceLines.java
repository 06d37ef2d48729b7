package cloud.girofle.herbier;

import cloud.girofle.herbier.intake.Difference;
import cloud.girofle.herbier.library.Disagreement;
import java.util.List;

/** Says on the command line what differs, a plain line for each thing. */
final class DifferenceLines {

    /** Records said of one run; the rest is counted. */
    private static final int MOST = 20;

    /** Characters said of one value. */
    private static final int LONGEST = 100;

    private final Console console;
    private final boolean all;

    DifferenceLines(Console console, boolean all) {
        this.console = console;
        this.all = all;
    }

    /** What each record would say anew. */
    void differences(List<Difference> differences) {
        differences.stream().limit(all ? Long.MAX_VALUE : MOST).forEach(this::say);
        if (!all && differences.size() > MOST) {
            console.say("cli.difference.more", differences.size() - MOST);
        }
    }

    /** On which fields sources disagree. */
    void disagreements(List<Disagreement> disagreements) {
        for (Disagreement each : disagreements) {
            console.say("cli.disagreement", field(each.field()), each.count());
            each.examples()
                    .forEach(example ->
                            console.say(
                                    "cli.disagreement.example",
                                    brief(example.title()),
                                    example.source(),
                                    brief(example.says()),
                                    example.otherSource(),
                                    brief(example.otherSays())));
        }
    }

    private void say(Difference difference) {
        console.say(
                "cli.difference." + difference.kind(),
                brief(difference.title()),
                difference.localId());
        difference.joins().ifPresent(key -> console.say("cli.difference.joins", key));
        for (Difference.Line line : difference.lines()) {
            if (line.before().isEmpty()) {
                console.say("cli.difference.added", field(line.field()), brief(line.after()));
            } else if (line.after().isEmpty()) {
                console.say("cli.difference.gone", field(line.field()), brief(line.before()));
            } else {
                console.say(
                        "cli.difference.line",
                        field(line.field()),
                        brief(line.before()),
                        brief(line.after()));
            }
        }
    }

    private String field(String name) {
        return console.word("field." + name).orElse(name);
    }

    private static String brief(String text) {
        String line = text.strip().replaceAll("\\s*\\n\\s*", " ; ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).strip() + "…";
    }
}
