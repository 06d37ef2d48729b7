package cloud.girofle.herbier.reference;

import java.util.List;

/**
 * Something in the data that could not be taken as it stands, told to a person: where, what, and
 * what was kept. The words are in {@code problems_fr.properties} and {@code
 * problems_en.properties}, one sentence for each kind, with the details as its arguments.
 *
 * @param file the file's name, without its folder
 * @param place the line, entry or path in it (« ligne 12 », a citation key…), or empty
 * @param kind what happened
 * @param details arguments of the sentence
 */
public record Problem(String file, String place, Kind kind, List<String> details) {

    public Problem {
        details = List.copyOf(details);
    }

    /** A problem of that kind, with its details. */
    public static Problem of(String file, String place, Kind kind, String... details) {
        return new Problem(file, place, kind, List.of(details));
    }

    /** What happened; {@link #refusesFile} tells whether the whole file was left out. */
    public enum Kind {
        /** No reader recognises the content. */
        UNKNOWN_FORMAT(true),
        /** Empty file. */
        EMPTY_FILE(true),
        /** The file cannot be read at all: {0} the reason. */
        UNREADABLE_FILE(true),
        /** Over the size limit: {0} size, {1} limit, in MB. */
        TOO_LARGE(true),
        /** Nested deeper than the limit {0}. */
        TOO_DEEP(true),
        /**
         * The import {0} that took this very file in was undone: it stays out until it changes, or
         * somebody gives it by hand.
         */
        SET_ASIDE(true),
        /** More entries than the limit {0}. */
        TOO_MANY(true),
        /**
         * The file breaks off or turns unreadable at the place; what came before it was taken: {0}
         * the reason.
         */
        CUT_SHORT(false),
        /** One entry could not be read and was left out: {0} the reason. */
        UNREADABLE_ENTRY(false),
        /** A type Zotero does not know, kept verbatim: {0} the type. */
        UNKNOWN_TYPE(false),
        /** A creator role Zotero does not know, kept verbatim: {0} the role. */
        UNKNOWN_ROLE(false),
        /** A field Zotero does not know, kept verbatim: {0} the field. */
        UNKNOWN_FIELD(false),
        /** An entry without a title, taken in as it is. */
        NO_TITLE(false),
        /** Two entries with the same key; both kept: {0} the key. */
        DUPLICATE_KEY(false),
        /** An attachment whose file is not with the export: {0} the path. */
        FILE_MISSING(false),
        /** An attachment whose path leads out of the export; not followed: {0} the path. */
        FILE_OUTSIDE(false),
        /** An arc to something the file does not hold: {0} its id. */
        DANGLING(false),
        /** Bytes that do not fit the encoding, or control characters, were replaced. */
        REPAIRED_TEXT(false),
        /** A field given twice with different values; all kept, joined: {0} the field. */
        REPEATED_FIELD(false),
        /** A string macro without a definition, kept as its name: {0} the name. */
        UNKNOWN_MACRO(false),
        /** A live library's server cannot be reached: {0} the server. */
        SYNC_UNREACHABLE(true),
        /** The connection broke, again and again: {0} the server. */
        SYNC_CUT(true),
        /** No whole reply in due time, again and again: {0} the server. */
        SYNC_SLOW(true),
        /** The server answers that it cannot answer: {0} the server, {1} the HTTP status. */
        SYNC_STATUS(true),
        /** The server asks to be left in peace: {0} the server, {1} for how many minutes. */
        SYNC_BUSY(true),
        /** The library is closed to us: {0} the environment variable that holds its key. */
        SYNC_CLOSED(true),
        /** There is no such library: {0} its address. */
        SYNC_GONE(true),
        /** The library changed each time while it was read: {0} its name. */
        SYNC_UNSETTLED(true),
        /** What came is not what Zotero's Web API says: {0} the server. */
        SYNC_NOT_JSON(true),
        /** A reply over the limit: {0} the server, {1} the limit in MB. */
        SYNC_TOO_LARGE(true),
        /**
         * The server leads to another one, which was not followed: {0} the server, {1} the other.
         */
        SYNC_ELSEWHERE(true);

        private final boolean refusesFile;

        Kind(boolean refusesFile) {
            this.refusesFile = refusesFile;
        }

        /** Whether nothing at all of the file was taken in. */
        public boolean refusesFile() {
            return refusesFile;
        }
    }
}
