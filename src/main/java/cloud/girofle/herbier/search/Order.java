package cloud.girofle.herbier.search;

/** How results are sorted; {@link #parameter} names it in an address. */
public enum Order {
    RELEVANCE("pertinence"),
    NEWEST("recent"),
    OLDEST("ancien"),
    AUTHOR("auteur"),
    TITLE("titre"),
    ADDED("ajout");

    private final String parameter;

    Order(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in the address of a search: {@code titre}. */
    public String parameter() {
        return parameter;
    }
}
