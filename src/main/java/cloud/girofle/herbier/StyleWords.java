package cloud.girofle.herbier;

import cloud.girofle.herbier.citation.StyleProblem;
import cloud.girofle.herbier.citation.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with styles of citation that an admin added, in words. */
record StyleWords(Console console, Path folder) {

    /**
     * Reads and tries them.
     *
     * @return the exit code: whether all of them can be used
     */
    int say() {
        List<StyleProblem> problems = Styles.in(folder).problems();
        for (StyleProblem problem : problems) {
            console.say(
                    "cli.style." + problem.kind(),
                    Stream.concat(
                                    Stream.of(folder.resolve(problem.file())),
                                    problem.details().stream())
                            .toArray());
        }
        return problems.isEmpty() ? Console.DONE : Console.PROBLEMS;
    }
}
