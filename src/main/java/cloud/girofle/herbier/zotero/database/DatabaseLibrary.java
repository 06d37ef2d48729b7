package cloud.girofle.herbier.zotero.database;

/**
 * A library of the database: the personal one, or that of a group.
 *
 * @param id its number in the database
 * @param group the group's number, as zotero.org knows it; empty for the personal library
 * @param name the group's, or empty
 * @param uri what the addresses of its items begin with
 * @param items how many it holds that are not in the bin
 */
record DatabaseLibrary(long id, String group, String name, String uri, int items) {

    /** As people are told of it, with what a file's name must hold for it to be taken. */
    String described() {
        return group.isEmpty() ? name : name + " (groups-" + group + ")";
    }
}
