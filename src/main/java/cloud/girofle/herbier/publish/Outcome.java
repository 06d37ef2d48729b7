package cloud.girofle.herbier.publish;

import java.util.List;

/**
 * What a publication did, or would do.
 *
 * @param added paths of files that were not there
 * @param changed paths of files that were there otherwise, or were damaged
 * @param removed paths of files that the site no longer has
 * @param same how many were left alone
 * @param bytes how much was sent
 */
public record Outcome(
        List<String> added, List<String> changed, List<String> removed, int same, long bytes) {

    public Outcome {
        added = added.stream().sorted().toList();
        changed = changed.stream().sorted().toList();
        removed = removed.stream().sorted().toList();
    }

    /** How many files were sent. */
    public int sent() {
        return added.size() + changed.size();
    }
}
