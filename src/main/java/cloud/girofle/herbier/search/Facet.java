package cloud.girofle.herbier.search;

/** A way to narrow a search; {@link #parameter} names it in an address. */
public enum Facet {
    /** What it is: the id of a {@link cloud.girofle.herbier.reference.Kind}. */
    KIND("sorte"),
    /** A topic of the thesaurus, by its id; what is on a topic is also on those above it. */
    TOPIC("theme"),
    TYPE("type"),
    /** A year, or several, see {@link Period}. */
    YEAR("annee"),
    LANGUAGE("langue"),
    TAG("motcle"),
    AUTHOR("auteur"),
    COLLECTION("collection"),
    SOURCE("source"),
    /** What goes with the reference: {@link #ANNOTATED}, {@link #FULL_TEXT}, {@link #FIRST}. */
    HAS("avec"),
    /** What it lacks: {@link #TOPICS}, {@link #A_LANGUAGE}, {@link #ANNOTATED} by a curator. */
    WITHOUT("sans");

    /** The value of {@link #HAS} where somebody wrote or marked something about it. */
    public static final String ANNOTATED = "annotation";

    /** The value of {@link #HAS} where the text of a file is held. */
    public static final String FULL_TEXT = "texte";

    /** The value of {@link #HAS} where a curator says to read it first. */
    public static final String FIRST = "priorite";

    /** The value of {@link #WITHOUT} where it is on no topic. */
    public static final String TOPICS = "theme";

    /** The value of {@link #WITHOUT} where nothing says its language. */
    public static final String A_LANGUAGE = "langue";

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in the address of a search: {@code motcle}. */
    public String parameter() {
        return parameter;
    }

    /** Whether its values are ids, which have a label in the index. */
    boolean isLabelled() {
        return this == AUTHOR || this == COLLECTION;
    }
}
