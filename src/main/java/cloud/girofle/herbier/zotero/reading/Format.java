package cloud.girofle.herbier.zotero.reading;

/** One exchange format: recognises its files and reads them. Implementations are stateless. */
public interface Format {

    /** The format's name as Zotero names it: {@code Zotero RDF}. */
    String name();

    /**
     * Whether the text looks like this format; {@code head} is the first {@link Limits#HEAD}
     * characters at most.
     */
    boolean recognises(String head);

    /** Reads the whole text; bad entries become problems. */
    Export read(ExportFile file);
}
