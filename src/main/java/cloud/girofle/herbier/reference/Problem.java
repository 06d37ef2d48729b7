package cloud.girofle.herbier.reference;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something in the data that could not be taken as it stands, told to a person: where, what, and
 * what was kept. The words are in {@code problems_fr.properties} and {@code
 * problems_en.properties}, one sentence for each kind, with the details as its arguments.
 *
 * @param file the file's name, without its folder
 * @param place the line, entry or path in it ({@code line:12, key}, a citation key…), or empty; for
 *     people by {@link #placeWith}
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

    /** How a place names a line: as {@link #place(int, String)} writes it, and as it was once. */
    private static final Pattern LINE = Pattern.compile("^(?:line:|ligne )(?=\\d)");

    /** The place of a line, from 1, and of the entry there, if it has an id; 0 is no line. */
    public static String place(int line, String id) {
        return line == 0 ? id : "line:" + line + (id.isEmpty() ? "" : ", " + id);
    }

    /** The place for people, the line named by that word: « ligne 12 ». */
    public String placeWith(String word) {
        return LINE.matcher(place).replaceFirst(Matcher.quoteReplacement(word + " "));
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
        /** A database that was copied in the midst of a write. */
        TORN_DATABASE(true),
        /** A database that looks as if Zotero were running while it was copied. */
        DATABASE_IN_USE(false),
        /** A database of a version of Zotero that was not tried: {0} its schema. */
        UNTRIED_SCHEMA(false),
        /** Libraries of a database beside the one that was taken: {0} their names. */
        LIBRARY_LEFT_OUT(false),
        /** Items in Zotero's bin: {0} how many. */
        TRASH_LEFT_OUT(false),
        /** An archive cut short, or that is none. */
        BROKEN_ARCHIVE(true),
        /** An archive made to exhaust the disk: it swells beyond measure, or overlaps itself. */
        SUSPECT_ARCHIVE(true),
        /** An archive of more files than the limit {0}. */
        TOO_MANY_FILES(true),
        /** An archive within an archive, not opened. */
        NESTED_ARCHIVE(true),
        /** An archive or folder that holds no export. */
        NO_EXPORT(true),
        /**
         * What an archive holds under names that lead out of it, twice, too long, or as links: {0}
         * how many, {1} some of them.
         */
        UNSAFE_ENTRY(false),
        /** What is damaged in an archive: {0} how many, {1} some of them. */
        BROKEN_ENTRY(false),
        /**
         * What an archive holds behind a password, or compressed in a way that is not read: {0} how
         * many, {1} some of them.
         */
        LOCKED_ENTRY(false),
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
        /**
         * An attachment whose file weighs more than the limit, not kept: {0} path, {1} limit in MB.
         */
        FILE_TOO_LARGE(false),
        /**
         * An attachment whose file the disk does not give, not kept: {0} the path, {1} the reason.
         */
        FILE_UNREADABLE(false),
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
        SYNC_ELSEWHERE(true),
        /**
         * The server's name leads to a private address, which was not asked: {0} the name, {1} the
         * address.
         */
        SYNC_PRIVATE(true),
        /** There is no repository to harvest: {0} its address. */
        HARVEST_GONE(true),
        /** What came is not what OAI-PMH says: {0} the server, {1} the reason. */
        HARVEST_NOT_OAI(true),
        /** No format that is read: {0} the server, {1} those it has, {2} those that are read. */
        HARVEST_NO_FORMAT(true),
        /** The repository refuses: {0} the server, {1} the protocol's word, {2} its own words. */
        HARVEST_REFUSED(true),
        /** The repository's list has no end: {0} the server. */
        HARVEST_ENDLESS(true),
        /** A repository that held items gives none any more: {0} the server. */
        HARVEST_EMPTY(true),
        /** An item that cannot be read; what it said before stands: {0} the reason. */
        HARVEST_UNREADABLE(false);

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
