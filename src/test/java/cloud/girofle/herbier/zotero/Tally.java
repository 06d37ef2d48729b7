package cloud.girofle.herbier.zotero;

import java.util.ArrayList;
import java.util.List;

/** How many of one sort of thing came back as they were, otherwise, or not at all. */
final class Tally {

    int kept;
    final List<String> changed = new ArrayList<>();
    final List<String> lost = new ArrayList<>();

    void add(String what, boolean same, boolean otherwise) {
        if (same) {
            kept++;
        } else if (otherwise) {
            changed.add(what);
        } else {
            lost.add(what);
        }
    }

    /** How many are there in some shape. */
    int there() {
        return kept + changed.size();
    }

    /** {@code kept / changed / lost}. */
    @Override
    public String toString() {
        return kept + " / " + changed.size() + " / " + lost.size();
    }
}
