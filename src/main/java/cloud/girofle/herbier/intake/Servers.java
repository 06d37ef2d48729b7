package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.zotero.harvest.Harvest;
import cloud.girofle.herbier.zotero.sync.ApiKeys;
import cloud.girofle.herbier.zotero.sync.Pace;
import cloud.girofle.herbier.zotero.sync.ZoteroSync;

/**
 * How the servers that sources are followed on are asked. One for all, so that what a server asked
 * for, such as to wait, is remembered. Thread-safe.
 *
 * @param zotero asks Zotero's
 * @param harvest asks repositories and other Herbiers
 */
public record Servers(ZoteroSync zotero, Harvest harvest) {

    /** Those where everybody finds them, without any key. */
    public static Servers open() {
        return new Servers(
                new ZoteroSync(ZoteroSync.SERVER, ApiKeys.NONE, Pace.REAL),
                new Harvest(Pace.REAL, ""));
    }
}
