package cloud.girofle.herbier.sharing.linked;

/**
 * A document in JSON-LD.
 *
 * @param json on one line
 */
public record Document(String json) {

    /**
     * The same, to stand in the {@code <script type="application/ld+json">} of a page: no text in
     * it can end the element, or begin another.
     */
    public String inHtml() {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
