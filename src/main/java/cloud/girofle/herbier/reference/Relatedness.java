package cloud.girofle.herbier.reference;

import java.util.Arrays;
import java.util.Optional;

/** How one reference is related to another, as curators say; named by CiTO, FRBR or Dublin Core. */
public enum Relatedness {
    CITES("cite", "cito:cites"),
    ANSWERS("repond", "cito:repliesTo"),
    TRANSLATION("traduction", "frbr:translationOf"),
    EDITION("edition", "dcterms:isVersionOf"),
    BUILDS_ON("appui", "cito:usesDataFrom"),
    /** In some other way. */
    RELATED("lie", "dcterms:relation");

    private final String id;
    private final String relation;

    Relatedness(String id, String relation) {
        this.id = id;
        this.relation = relation;
    }

    /** As forms, files and the database write it. */
    public String id() {
        return id;
    }

    /** Its name in the vocabulary that has one. */
    public String relation() {
        return relation;
    }

    /** The one written so; empty for anything else. */
    public static Optional<Relatedness> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
