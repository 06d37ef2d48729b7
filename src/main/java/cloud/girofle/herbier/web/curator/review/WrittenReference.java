package cloud.girofle.herbier.web.curator.review;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import java.util.Optional;

/** The reference that somebody names in a form, by any name that it has. */
final class WrittenReference {

    private WrittenReference() {}

    /** By its key, its address on this site, or its citation key. */
    static Optional<String> key(Library library, String written) {
        String name = written.strip().replaceFirst("[?#].*$", "").replaceFirst(".*/references/", "");
        String key = name.replaceFirst("/.*$", "");
        String now = library.movedTo(key).orElse(key);
        return library.find(now)
                .map(Reference::key)
                .or(() -> library.cited(name).stream().findFirst().map(Reference::key));
    }
}
