package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.Disagreement;
import cloud.girofle.herbier.reference.ImportRun;
import java.util.List;

/**
 * What an import would do; nothing was written.
 *
 * @param run the report it would make, numbered 0
 * @param differences each record that would come, change or leave
 * @param disagreements on which fields the records it would join disagree with those there are
 */
public record Rehearsal(
        ImportRun run, List<Difference> differences, List<Disagreement> disagreements) {
    public Rehearsal {
        disagreements = List.copyOf(disagreements);
        differences = List.copyOf(differences);
    }
}
