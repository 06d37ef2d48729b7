package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.reading.Export;
import java.util.Set;
import java.util.logging.Logger;

/** One item of each of Zotero's types, every field filled, as Zotero's own exporter wrote it. */
final class EveryType {

    private static final Logger LOG = Logger.getLogger(EveryType.class.getName());

    private EveryType() {}

    /** What comes back of {@code all-types/FOLDER/TYPE.EXTENSION}, but for some types. */
    static Kept read(String folder, String extension, String... butFor) {
        Kept kept = new Kept();
        String format = "";
        for (String type : ItemTypes.all().keySet()) {
            if (!Set.of(butFor).contains(type)) {
                String file = "exports/all-types/" + folder + "/" + type + "." + extension;
                Export export = ZoteroExport.read(Shared.sample(file));
                Record item = export.records().getFirst();
                kept.add(type, type, FullItem.fields(type), FullItem.creators(type), item);
                format = export.format();
            }
        }
        LOG.info(kept.line(format));
        LOG.fine("lost: " + kept.lost + " " + kept.lostRoles);
        return kept;
    }
}
