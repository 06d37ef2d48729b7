package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs commands as the program does, in this very process, where a {@link Program} takes a second
 * to start.
 *
 * @param environment what the commands see of it
 */
record Shell(Map<String, String> environment) {

    /** On a data folder and an import folder; its content folder is as a {@link Program}'s. */
    Shell(Path data, Path imports) {
        this(
                Map.of(
                        "HERBIER_DATA",
                        data.toString(),
                        "HERBIER_IMPORT",
                        imports.toString(),
                        "HERBIER_CONTENT",
                        data.resolveSibling("content").toString()));
    }

    /** The same with these variables besides. */
    Shell with(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(variables);
        return new Shell(all);
    }

    /** The lines that a command says, which must end with that code. */
    List<String> run(int code, String... arguments) {
        StringWriter said = new StringWriter();
        int ended = Herbier.run(environment, new PrintWriter(said, true), arguments);
        assertThat(ended).as("%s", said).isEqualTo(code);
        return said.toString().lines().toList();
    }
}
