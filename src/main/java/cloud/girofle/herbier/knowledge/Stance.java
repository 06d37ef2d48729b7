package cloud.girofle.herbier.knowledge;

import java.util.Optional;

/**
 * How an annotation takes its reference; those that have one are named by a relation of CiTO, the
 * Citation Typing Ontology.
 */
public enum Stance {
    /** Makes it clearer. */
    ILLUMINATES("eclaire", "cito:extends"),
    /** Agrees with it. */
    SUPPORTS("appuie", "cito:supports"),
    /** Disagrees with it. */
    DISPUTES("conteste", "cito:disputes"),
    /** Says within which limits it holds. */
    QUALIFIES("nuance", "cito:qualifies"),
    /** Finds how it was worked out wanting. */
    DOUBTS_METHOD("methode", "cito:critiques"),
    /** Says that it has to be checked. */
    TO_CHECK("a-verifier", "");

    private final String id;
    private final String relation;

    Stance(String id, String relation) {
        this.id = id;
        this.relation = relation;
    }

    /** As forms, files and the database write it. */
    public String id() {
        return id;
    }

    /** Its relation in CiTO, or empty. */
    public String relation() {
        return relation;
    }

    /** The stance written so; empty for anything else. */
    public static Optional<Stance> of(String id) {
        return Fields.of(values(), Stance::id, id);
    }
}
