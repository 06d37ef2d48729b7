package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.sync.LibraryAddress;
import cloud.girofle.herbier.zotero.sync.Mirror;
import cloud.girofle.herbier.zotero.sync.MirrorDraft;
import cloud.girofle.herbier.zotero.sync.ZoteroSync;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Reads the live libraries of sources, each as one more export. Thread-safe. */
final class LiveLibraries {

    private final Library library;
    private final ZoteroSync zotero;

    LiveLibraries(Library library, ZoteroSync zotero) {
        this.library = library;
        this.zotero = zotero;
    }

    /** As it is now: asks its server. */
    Reading now(String source, LibraryAddress address, IntConsumer progress) {
        return reading(address, zotero.sync(source, address, mirror(source, address), progress));
    }

    /** The same, and nothing of what was downloaded is kept. */
    Reading rehearsed(String source, LibraryAddress address, IntConsumer progress) {
        Mirror draft = new MirrorDraft(mirror(source, address));
        return reading(address, zotero.sync(source, address, draft, progress));
    }

    /** As it was when its server was last asked; empty when it never answered. */
    Optional<Reading> last(String source, LibraryAddress address) {
        return zotero.last(address, mirror(source, address))
                .map(export -> reading(address, export));
    }

    private Reading reading(LibraryAddress address, Export export) {
        return new Reading(zotero.name(address), export);
    }

    private Mirror mirror(String source, LibraryAddress address) {
        return new MirrorInLibrary(library.mirror(source, zotero.name(address)));
    }
}
