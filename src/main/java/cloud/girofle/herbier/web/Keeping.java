package cloud.girofle.herbier.web;

/** How long browsers and proxies may keep what an address answers. */
enum Keeping {
    /**
     * For as long as neither the library nor the program has changed, which is asked each time:
     * whoever just changed a page sees it changed.
     */
    WHILE_UNCHANGED("public, max-age=0, must-revalidate"),
    /** For ever: the address holds a sum of the content. */
    FOREVER("public, max-age=31536000, immutable"),
    /** It is of the moment: what is kept is asked for again, and made anew. */
    A_MOMENT("no-cache"),
    /** Not at all. */
    NEVER("no-store");

    private final String cacheControl;

    Keeping(String cacheControl) {
        this.cacheControl = cacheControl;
    }

    /** The header that says so. */
    String cacheControl() {
        return cacheControl;
    }
}
