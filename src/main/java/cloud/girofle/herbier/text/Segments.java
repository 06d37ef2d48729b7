package cloud.girofle.herbier.text;

import cloud.girofle.herbier.text.WordDifference.Kind;
import cloud.girofle.herbier.text.WordDifference.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers a difference's stretches. A sentence that was rewritten shares a « de » or a comma with
 * what stood there before by accident: such crumbs between two changes go into the change, so that
 * it reads as one.
 */
final class Segments {

    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    /** What was kept after that change. */
    private final StringBuilder kept = new StringBuilder();

    private long keptWords;

    void kept(List<String> pieces) {
        kept.append(String.join("", pieces));
        keptWords += pieces.stream().filter(Words::isWord).count();
    }

    void changed(List<String> before, List<String> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        String gone = String.join("", before);
        String come = String.join("", after);
        if (isCrumb(gone, come)) {
            removed.append(kept);
            added.append(kept);
            kept.setLength(0);
            keptWords = 0;
        } else {
            flush();
        }
        removed.append(gone);
        added.append(come);
    }

    List<Segment> all() {
        flush();
        return segments;
    }

    private boolean isCrumb(String gone, String come) {
        boolean afterChange = !removed.isEmpty() || !added.isEmpty();
        boolean replaces =
                removed.length() + gone.length() > 0 && added.length() + come.length() > 0;
        if (!afterChange || !replaces || kept.indexOf("\n") >= 0) {
            return false;
        }
        int least =
                Math.min(
                        Math.max(removed.length(), added.length()),
                        Math.max(gone.length(), come.length()));
        return keptWords == 0 || (keptWords <= 2 && kept.length() < least);
    }

    private void flush() {
        add(Kind.REMOVED, removed);
        add(Kind.ADDED, added);
        add(Kind.KEPT, kept);
        keptWords = 0;
    }

    private void add(Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            segments.add(new Segment(kind, text.toString()));
            text.setLength(0);
        }
    }
}
