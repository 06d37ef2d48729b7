package cloud.girofle.herbier.publish;

/**
 * A file of a copy, as it was left at its destination.
 *
 * @param path in the copy
 * @param sha256 of its bytes
 * @param size in bytes
 * @param mark that the destination knows this version by; may be empty
 * @param kind what browsers are told of it
 */
record Entry(String path, String sha256, long size, String mark, Found.Kind kind) {

    /** The same, known by that mark. */
    Entry marked(String newMark) {
        return new Entry(path, sha256, size, newMark, kind);
    }

    /** Whether another is of the same bytes, told the same way. */
    boolean isAs(Entry other) {
        return sha256.equals(other.sha256) && size == other.size && kind.equals(other.kind);
    }
}
