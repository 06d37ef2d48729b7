package cloud.girofle.herbier;

import cloud.girofle.herbier.curation.content.ContentProblem;
import cloud.girofle.herbier.curation.content.DeviceImport;
import cloud.girofle.herbier.library.Library;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Takes tables of devices into the library, and says what became of them. */
record DeviceFiles(Console console, Library library, boolean dry) {

    /** Of one file; more is no table that somebody keeps by hand. */
    private static final long MOST_BYTES = 20_000_000;

    /**
     * Takes these files.
     *
     * @return the exit code: whether there were problems in the data
     */
    int take(List<Path> files) {
        int code = Console.DONE;
        for (Path file : files) {
            code = Math.max(code, take(file));
        }
        return code;
    }

    private int take(Path file) {
        if (!Files.isRegularFile(file)) {
            console.say("cli.import.missing", file);
            return Console.WRONG_USE;
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                console.say("cli.content.TOO_LARGE", file, 1, String.valueOf(MOST_BYTES));
                return Console.PROBLEMS;
            }
            String name = String.valueOf(file.getFileName());
            return report(file, new DeviceImport(library).take(name, Files.readString(file), dry));
        } catch (CharacterCodingException e) {
            console.say("cli.content.NOT_UTF8", file, 1);
        } catch (IOException e) {
            console.say("cli.content.UNREADABLE", file, 1, e.toString());
        }
        return Console.PROBLEMS;
    }

    private int report(Path file, DeviceImport.Report report) {
        for (ContentProblem problem : report.problems()) {
            console.say(
                    problem.kind().message(),
                    Stream.concat(
                                    Stream.of(file, (Object) problem.line()),
                                    problem.details().stream())
                            .toArray());
        }
        console.say(
                "cli.devices.read",
                file,
                report.rows(),
                report.left(),
                report.categories(),
                report.changed().size());
        report.joined().forEach(names -> console.say("cli.devices.joined", names));
        if (!report.conflicts().isEmpty()) {
            console.say("cli.devices.conflicts", String.join(", ", report.conflicts()));
        }
        if (dry) {
            console.say("cli.import.dry");
        }
        return report.problems().isEmpty() ? Console.DONE : Console.PROBLEMS;
    }
}
