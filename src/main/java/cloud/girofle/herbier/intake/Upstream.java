package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.zotero.harvest.Repository;
import cloud.girofle.herbier.zotero.sync.LibraryAddress;
import cloud.girofle.herbier.zotero.sync.Network;
import cloud.girofle.herbier.zotero.sync.ZoteroSync;

/** Where a source is followed on the net. */
sealed interface Upstream {

    /**
     * A library on Zotero's servers.
     *
     * @param network where those may stand
     */
    record Group(LibraryAddress address, Network network) implements Upstream {}

    /**
     * A repository, or another Herbier.
     *
     * @param network where its server may stand
     */
    record Harvested(Repository repository, Network network) implements Upstream {}

    /** What it is called, as if it were a file. */
    default String name(ZoteroSync zotero) {
        return switch (this) {
            case Group group -> zotero.name(group.address());
            case Harvested harvested -> harvested.repository().name();
        };
    }
}
