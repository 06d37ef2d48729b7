package cloud.girofle.herbier.zotero.sync;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What was last seen of a live library, object by object. It shows the library as it was at one
 * version; what a sync downloads is set aside as it comes, and takes its place when the sync ends.
 * So one that is killed leaves no mixture, and the next need not download the same again.
 */
public interface Mirror {

    /** What is mirrored. */
    enum Kind {
        COLLECTION,
        ITEM,
        SETTING
    }

    /**
     * An object.
     *
     * @param key Zotero's key, or a setting's name
     * @param version of the object
     * @param json as the server gave it
     */
    record Kept(String key, long version, String json) {}

    /** The version of the library that is shown; 0 before the first sync has ended. */
    long version();

    /** The versions of the objects that are here, by key: of those set aside too. */
    Map<String, Long> versions(Kind kind);

    /** Sets objects aside, each over an older one of its key. */
    void setAside(Kind kind, List<Kept> objects);

    /** Forgets what was set aside. */
    void forgetAside();

    /**
     * Ends a sync: shows what was set aside, without what is gone.
     *
     * @param from what {@link #version} was when the sync began
     * @param version the version that it reached
     * @param gone keys of what the library no longer holds
     * @return whether it was done: not when another sync ended meanwhile
     */
    boolean show(long from, long version, Map<Kind, Set<String>> gone);

    /** Gives every object that is shown, in the order of their keys. */
    void read(Kind kind, Consumer<Kept> reader);
}
