package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Item;
import cloud.girofle.herbier.reference.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** A process that writes half of something, says so, and waits to be killed. */
final class PowerCut {

    private PowerCut() {}

    public static void main(String[] arguments) {
        Library library = Library.open(Path.of(arguments[0]));
        library.write(writing -> {
            writing.save(new Source("girofle", "Cloud Girofle", "", "", 1));
            long file = writing.file("girofle", "g.rdf", true, "Zotero RDF", 1);
            for (int i = 0; i < 5_000; i++) {
                Item item = Item.book("#" + i, "Livre " + i).noted("<p>x</p>".repeat(200));
                writing.add(file, item.built(), Optional.empty());
            }
            writing.known("girofle"); // Everything has been sent to SQLite.
            System.out.println("halfway");
            return waitForever();
        });
    }

    private static int waitForever() {
        try {
            return System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
