package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.zotero.ZoteroWriter;
import cloud.girofle.herbier.zotero.writing.CoinsText;

/**
 * How a program takes a line of a list: Zotero asks for all of it by its key, others read the
 * little that a COinS holds.
 *
 * @param key of the reference, or empty: then it is no reference
 * @param coins the OpenURL context object of its COinS, or empty
 */
public record Capture(String key, String coins) {

    /** Of what is no reference. */
    public static final Capture NONE = new Capture("", "");

    static Capture of(Reference reference) {
        boolean alone = reference.type().equals("note") || reference.type().equals("attachment");
        return new Capture(
                reference.key(), alone ? "" : CoinsText.of(ZoteroWriter.record(reference)));
    }

    int elements() {
        return (key.isEmpty() ? 0 : 1) + (coins.isEmpty() ? 0 : 1);
    }
}
