package cloud.girofle.herbier.reference;

/**
 * A file that the library keeps, known by its content: the same bytes are kept once.
 *
 * @param sha256 SHA-256 of its bytes, in lower-case hexadecimal
 * @param size in bytes
 */
public record StoredFile(String sha256, long size) {

    public StoredFile {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + sha256);
        }
    }
}
