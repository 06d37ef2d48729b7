package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.reference.Source;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a source's references come from, as the import folder says.
 *
 * @param source the source
 * @param exports those in its folder, by the name each is known under
 * @param live where it is followed on the net
 */
record Given(Source source, Map<String, Path> exports, Optional<Upstream> live) {}
