package cloud.girofle.herbier.publish;

import cloud.girofle.herbier.web.SampleSite;
import java.net.URI;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class TryTest {
    @Test
    void tries() throws Exception {
        try (SampleSite site = SampleSite.full()) {
            LiveSite live =
                    new LiveSite(URI.create(site.address()), URI.create("https://herbier.example"));
            Path to = Path.of("/tmp/copie");
            Optional<Pagefind> pf =
                    Optional.of(new Pagefind(Path.of("/tmp/pf/node_modules/.bin/pagefind")));
            for (int i = 0; i < 3; i++) {
                long t = System.nanoTime();
                Scope scope =
                        i == 0
                                ? new Scope(false, false, false, Scope.Search.LIVE)
                                : new Scope(true, true, false, Scope.Search.PAGEFIND);
                Outcome o =
                        new Publisher(live, scope, pf, Watch.NONE)
                                .publish(new Folder(to), List.of(), false);
                System.out.println(
                        "added "
                                + o.added().size()
                                + " changed "
                                + o.changed().size()
                                + " removed "
                                + o.removed().size()
                                + " same "
                                + o.same()
                                + " bytes "
                                + o.bytes()
                                + " ms "
                                + (System.nanoTime() - t) / 1_000_000);
                if (i == 2) System.out.println(o.changed());
            }
        }
    }
}
