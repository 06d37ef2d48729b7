package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How references are taken away. */
public sealed interface Parcel {

    /** As a text that other programs read. */
    record Text(Format format) implements Parcel {

        @Override
        public String suffix() {
            return format.suffix();
        }

        @Override
        public boolean holdsNotes() {
            return NoteHolders.ALL.contains(format);
        }
    }

    /** For Zotero, with their files: an archive as its own export makes it. */
    record Packed() implements Parcel {

        @Override
        public String suffix() {
            return "zip";
        }

        @Override
        public boolean holdsNotes() {
            return true;
        }
    }

    /** With all that is known of them, what curators say included. */
    record Whole() implements Parcel {

        @Override
        public String suffix() {
            return "herbier.json";
        }

        @Override
        public boolean holdsNotes() {
            return true;
        }
    }

    /** What the name of a file of it ends with, without the dot. */
    String suffix();

    /** Whether notes have a place in it, and so what curators say. */
    boolean holdsNotes();

    /** In a format. */
    static Parcel of(Format format) {
        return new Text(format);
    }

    /** All there are. */
    static List<Parcel> all() {
        return Stream.concat(
                        Arrays.stream(Format.values()).map(Parcel::of),
                        Stream.of(new Packed(), new Whole()))
                .toList();
    }
}
