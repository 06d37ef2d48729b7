package cloud.girofle.herbier.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A browser that shows words and nothing else, as Debian has it. */
enum TextBrowser {
    LYNX(
            "lynx",
            "-dump",
            "-nolist",
            "-width=80",
            "-assume_charset=utf-8",
            "-display_charset=utf-8"),
    W3M("w3m", "-dump", "-cols", "80", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8");

    /** How far down the title of a page may stand, in lines of 80 characters that are not empty. */
    private static final int HIGH_ENOUGH = 10;

    /** The same where a curator's tools stand before it. */
    private static final int WITH_TOOLS = 24;

    /** What no reader should see: marks of a language of machines. */
    private static final Pattern DEBRIS =
            Pattern.compile(
                    "</?(?:p|div|span|em|strong|a|li|ul|h\\d)\\b|&(?:amp|lt|nbsp|#\\d+);|\\$\\{");

    /** The program and what it is told, between spaces. */
    private final String command;

    TextBrowser(String... command) {
        this.command = String.join(" ", command);
    }

    String program() {
        return words().getFirst();
    }

    private List<String> words() {
        return List.of(command.split(" ", -1));
    }

    /** What is wrong with how it shows a page; empty when nothing is. */
    List<String> faults(Shown shown, Path file) {
        List<String> all = new ArrayList<>(words());
        all.add(file.toString());
        List<String> lines =
                OtherProgram.said(all.toArray(String[]::new))
                        .lines()
                        .map(line -> line.strip().replaceAll("[\\s\\u00a0\\u202f]+", " "))
                        .filter(line -> !line.isEmpty())
                        .toList();
        List<String> faults = new ArrayList<>();
        String heading = shown.page().select("h1").text().replaceAll("[\\s\\u00a0\\u202f]+", " ");
        String first = heading.substring(0, Math.min(20, heading.length())).strip();
        int most = shown.kind().least().isPresent() ? WITH_TOOLS : HIGH_ENOUGH;
        if (lines.stream().limit(most).noneMatch(line -> line.contains(first))) {
            faults.add(
                    shown
                            + ": « "
                            + first
                            + " » is not among "
                            + lines.stream().limit(most + 5L).toList());
        }
        lines.stream()
                .filter(line -> DEBRIS.matcher(line).find())
                .forEach(line -> faults.add(shown + ": debris: " + line));
        return faults;
    }
}
