package cloud.girofle.herbier.hostile;

import cloud.girofle.herbier.zotero.ZoteroExport;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reader, fuzzed by Jazzer as far as its coverage leads: {@code mvn -Pfuzz test} for a
 * minute, {@code JAZZER_MAX_DURATION=1h mvn -Pfuzz test} for longer. One test for them all, because
 * the content chooses the reader.
 *
 * <p>It has a profile to itself: Jazzer rewrites the classes of its whole process, which takes
 * longer than all that it would then check. What it finds it writes beside the seeds, in {@code
 * GuidedFuzzTestInputs}; there the plain {@link cloud.girofle.herbier.hostile.FuzzTest} reads it in
 * every build, once it is committed.
 */
class GuidedFuzzTest {

    static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (Path seed : cloud.girofle.herbier.hostile.FuzzTest.ownSeeds()) {
            seeds.add(Files.readAllBytes(seed));
        }
        return seeds;
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    void noFileMakesAReaderFailOrLie(byte[] content) throws IOException {
        Path file = Files.createTempFile("fuzz", "");
        try {
            Files.write(file, content);
            Sound.check(ZoteroExport.read(file));
        } finally {
            Files.delete(file);
        }
    }
}
