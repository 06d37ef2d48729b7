package cloud.girofle.herbier.search;

/** A way to narrow a search; {@link #parameter} names it in an address. */
public enum Facet {
    TYPE("type"),
    YEAR("annee"),
    LANGUAGE("langue"),
    TAG("motcle"),
    AUTHOR("auteur"),
    COLLECTION("collection"),
    SOURCE("source");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in the address of a search: {@code motcle}. */
    public String parameter() {
        return parameter;
    }
}
