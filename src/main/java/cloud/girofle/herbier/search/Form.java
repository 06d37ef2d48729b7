package cloud.girofle.herbier.search;

/** How near to what was asked for a thing found is, and how much it counts for. */
enum Form {
    /** What was typed, in any of its forms and spellings. */
    SAID(1f),
    /** The same short form in another language: « LCA » for « ACV ». */
    COUNTERPART(0.95f),
    /** Another name of the same thing, in either language. */
    SYNONYM(0.8f),
    /**
     * A word of a name that nothing bears as it was typed: « Jevons » of « paradoxe de Jevons ».
     */
    WORD_OF(0.5f),
    /** Most words of a long name. */
    MOST_OF(0.3f),
    /** A narrower thing, which counts a little. */
    NARROWER(0.35f),
    /** A broader thing or a related one, which counts less, and only where little is found. */
    NEIGHBOUR(0.15f);

    private final float weight;

    Form(float weight) {
        this.weight = weight;
    }

    /** Whether it is the thing itself. */
    boolean isItself() {
        return this == SAID || this == COUNTERPART || this == SYNONYM;
    }

    float weight() {
        return weight;
    }
}
