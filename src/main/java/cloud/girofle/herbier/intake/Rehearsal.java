package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.reference.ImportRun;
import java.util.List;

/**
 * What an import would do; nothing was written.
 *
 * @param run the report it would make, numbered 0
 * @param differences each record that would come, change or leave
 */
public record Rehearsal(ImportRun run, List<Difference> differences) {
    public Rehearsal {
        differences = List.copyOf(differences);
    }
}
