package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.knowledge.Claim;
import cloud.girofle.herbier.knowledge.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Claims that two people changed, brought together one by one: what either added is there, what
 * either took out is not, of a claim that both changed both versions stand one after the other. A
 * claim is known again by its side and its text.
 *
 * @param merged as {@link Claim#written} writes them
 * @param isClean whether no claim was changed by both
 */
record ClaimsMeeting(String merged, boolean isClean) {

    static ClaimsMeeting of(String base, String mine, String theirs) {
        List<Claim> before = Claim.read(base);
        List<Claim> my = Claim.read(mine);
        List<Claim> their = Claim.read(theirs);
        List<Claim> merged = new ArrayList<>();
        boolean lost = false;
        for (Claim claim : my) {
            Optional<Claim> was = find(before, claim);
            Optional<Claim> other = find(their, claim);
            if (other.isPresent()) {
                merged.add(together(was, claim, other.get()));
            } else if (was.isEmpty() || !was.get().equals(claim)) {
                lost |= was.isPresent();
                merged.add(claim);
            }
        }
        int after = 0;
        for (Claim claim : their) {
            Optional<Claim> was = find(before, claim);
            if (find(my, claim).isPresent()) {
                after = merged.indexOf(find(merged, claim).orElse(claim)) + 1;
            } else if (was.isEmpty() || !was.get().equals(claim)) {
                lost |= was.isPresent();
                merged.add(after, claim);
                after++;
            } else {
                after = Math.max(after, afterWhatBecameOf(claim, before, my, merged));
            }
        }
        return new ClaimsMeeting(
                Claim.written(merged), !lost && !areBothChanged(before, my, their));
    }

    /** Where in the merged ones that stands which I made of a claim; 0 if I took it out. */
    private static int afterWhatBecameOf(
            Claim claim, List<Claim> before, List<Claim> my, List<Claim> merged) {
        int place = before.indexOf(claim);
        boolean anew = place < my.size() && find(before, my.get(place)).isEmpty();
        return anew ? merged.indexOf(my.get(place)) + 1 : 0;
    }

    /** Whether both changed the words of one that was there: it is gone from either. */
    private static boolean areBothChanged(List<Claim> before, List<Claim> my, List<Claim> their) {
        boolean gone =
                before.stream()
                        .anyMatch(
                                claim -> find(my, claim).isEmpty() && find(their, claim).isEmpty());
        return gone
                && my.stream().anyMatch(claim -> find(before, claim).isEmpty())
                && their.stream().anyMatch(claim -> find(before, claim).isEmpty());
    }

    /** What both say it rests on, and what either added; without what either took out. */
    private static Claim together(Optional<Claim> was, Claim mine, Claim theirs) {
        List<Evidence> before = was.map(Claim::evidence).orElse(List.of());
        List<Evidence> all = new ArrayList<>();
        for (Evidence each : mine.evidence()) {
            if (theirs.evidence().contains(each) || !before.contains(each)) {
                all.add(each);
            }
        }
        for (Evidence each : theirs.evidence()) {
            if (!all.contains(each) && !before.contains(each)) {
                all.add(each);
            }
        }
        return new Claim(mine.side(), mine.text(), all);
    }

    private static Optional<Claim> find(List<Claim> claims, Claim claim) {
        return claims.stream()
                .filter(each -> each.side() == claim.side() && each.text().equals(claim.text()))
                .findFirst();
    }
}
