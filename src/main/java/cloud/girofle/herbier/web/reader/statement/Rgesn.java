package cloud.girofle.herbier.web.reader.statement;

import cloud.girofle.herbier.web.reader.statement.Criterion.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far this site keeps to the <i>Référentiel général d’écoconception de services numériques</i>
 * (Arcep, Arcom, ADEME, May 2024): its 78 criteria in nine themes, judged by ourselves. Numbers and
 * priorities are the RGESN’s own, as in the grid that comes with it; labels are in our words. Kept
 * in {@code rgesn.tsv}: whoever changes a verdict there changes {@link #JUDGED} too.
 *
 * @param criteria all of them, in the RGESN’s order
 */
record Rgesn(List<Criterion> criteria) {

    /** When the verdicts were last looked through. */
    static final String JUDGED = "2026-11-26";

    /** Where the RGESN stands. */
    static final String ADDRESS =
            "https://www.arcep.fr/mes-demarches-et-services/entreprises/fiches-pratiques/"
                    + "referentiel-general-ecoconception-services-numeriques.html";

    Rgesn {
        criteria = List.copyOf(criteria);
    }

    /** Read when it is first asked for. */
    private static final class Packaged {

        private static final Rgesn RGESN =
                new Rgesn(
                        PackagedTable.read(Rgesn.class, "rgesn.tsv").orElseThrow().stream()
                                .map(Criterion::of)
                                .toList());
    }

    /** The one that comes with the program. */
    static Rgesn packaged() {
        return Packaged.RGESN;
    }

    /** Those of a theme. */
    List<Criterion> of(Theme theme) {
        return criteria.stream().filter(each -> each.theme() == theme).toList();
    }

    /** Those of a verdict. */
    List<Criterion> of(Verdict verdict) {
        return criteria.stream().filter(each -> each.verdict() == verdict).toList();
    }

    /** How many of a theme have that verdict. */
    int count(Theme theme, Verdict verdict) {
        return (int) of(theme).stream().filter(each -> each.verdict() == verdict).count();
    }

    /**
     * The score as the RGESN computes it, in hundredths, rounded down: the weights of the criteria
     * that are met, by those of all that apply; a weight is 1.5, 1.25 or 1 by priority.
     */
    int score() {
        int met = weight(criteria.stream().filter(each -> each.verdict() == Verdict.MET));
        int applying = weight(criteria.stream().filter(each -> each.verdict() != Verdict.NONE));
        return applying == 0 ? 0 : 100 * met / applying;
    }

    private static int weight(Stream<Criterion> some) {
        return some.mapToInt(each -> each.priority().quarters()).sum();
    }
}
