package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * An export as it was read.
 *
 * @param name the name it is known under, within its source
 * @param export what it held
 * @param sha256 of the file, in hexadecimal; or empty
 */
record Reading(String name, Export export, String sha256) {

    /** An export that never was a file. */
    Reading(String name, Export export) {
        this(name, export, "");
    }

    /**
     * Reads a file; one that the disk does not give is refused like one that makes no sense.
     *
     * @param aside contents that stay out, by their SHA-256: the undone run that took each in
     */
    static Reading of(String name, Path path, Map<String, Long> aside) {
        try {
            String sha256 = sha256(path);
            if (aside.containsKey(sha256)) {
                String run = String.valueOf(aside.get(sha256));
                Problem problem = Problem.of(name, "", Problem.Kind.SET_ASIDE, run);
                return new Reading(name, Export.refused(problem), sha256);
            }
            return new Reading(name, ZoteroExport.read(path), sha256);
        } catch (UncheckedIOException e) {
            String reason = String.valueOf(e.getMessage());
            return new Reading(
                    name,
                    Export.refused(Problem.of(name, "", Problem.Kind.UNREADABLE_FILE, reason)));
        }
    }

    /** The SHA-256 of some bytes, in hexadecimal. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String sha256(Path path) {
        if (!Files.isRegularFile(path)) {
            return "";
        }
        try (InputStream file = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(file, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether it stays out, because the run that took it in was undone. */
    boolean setAside() {
        return export.problems().stream()
                .anyMatch(problem -> problem.kind() == Problem.Kind.SET_ASIDE);
    }

    /** Whether nothing at all of it was taken. */
    boolean refused() {
        return export.problems().stream().anyMatch(problem -> problem.kind().refusesFile());
    }

    /** Whether it breaks off: what it says of a record may be cut short too. */
    boolean cutShort() {
        return export.problems().stream()
                .anyMatch(problem -> problem.kind() == Problem.Kind.CUT_SHORT);
    }

    /** Whether everything in it was read: only then is what it does not hold absent. */
    boolean whole() {
        return !refused()
                && !cutShort()
                && export.problems().stream()
                        .noneMatch(problem -> problem.kind() == Problem.Kind.UNREADABLE_ENTRY);
    }
}
