package cloud.girofle.herbier.search;

/** How near to what was asked for a thing found is, and how much it counts for. */
enum Form {
    /** What was typed, in any of its forms and spellings. */
    SAID(1f),
    /** Another name of the same thing, in either language. */
    SYNONYM(0.8f),
    /** A name of a narrower thing, which counts a little. */
    NARROWER(0.35f);

    private final float weight;

    Form(float weight) {
        this.weight = weight;
    }

    float weight() {
        return weight;
    }
}
