package cloud.girofle.herbier;

import cloud.girofle.herbier.citation.StyleProblem;
import cloud.girofle.herbier.citation.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with styles of citation that an admin added, in words. */
record StyleWords(Console console, Path folder) {

    /**
     * Says it.
     *
     * @param styles those of the folder, among ours
     * @return the exit code: whether all of them can be used
     */
    int say(Styles styles) {
        List<StyleProblem> problems = styles.problems();
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
