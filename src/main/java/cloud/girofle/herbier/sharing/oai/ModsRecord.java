package cloud.girofle.herbier.sharing.oai;

import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.zotero.ZoteroWriter;
import cloud.girofle.herbier.zotero.writing.LegibleText;
import cloud.girofle.herbier.zotero.writing.ModsWriter;
import java.io.IOException;

/** MODS, which knows no notes and files that stand alone. */
record ModsRecord(String schemaLocation) implements Manifestation {

    @Override
    public boolean tells(Reference reference) {
        return !reference.type().equals("note") && !reference.type().equals("attachment");
    }

    @Override
    public void write(Reference reference, Appendable out) throws IOException {
        ModsWriter.within(new LegibleText(out), schemaLocation)
                .write(ZoteroWriter.record(reference));
    }
}
