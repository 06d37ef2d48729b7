package cloud.girofle.herbier.zotero.sync;

/** Where a server that a source names may stand. */
public enum Network {
    /** Where everybody can ask it. */
    PUBLIC,
    /** Anywhere, also on this machine or beside it: whoever runs Herbier says so. */
    PRIVATE
}
