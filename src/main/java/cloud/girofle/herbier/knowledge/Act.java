package cloud.girofle.herbier.knowledge;

/** What a person did to a thing. */
public enum Act {
    /** Wrote it, for the first time or anew. */
    SAVED,
    /** Took it out of sight; nothing is deleted. */
    WITHDRAWN,
    /** Brought it back into sight. */
    REINSTATED,
    /** Made it again what it was in an earlier version. */
    RESTORED,
    /** Joined another reference to it. */
    MERGED,
    /** Undid such a joining. */
    SEPARATED,
    /** Undid what was done to it together with others. */
    UNDONE
}
