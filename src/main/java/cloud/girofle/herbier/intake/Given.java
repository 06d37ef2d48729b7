package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.zotero.sync.LibraryAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a source's references come from, as the import folder says.
 *
 * @param source the source
 * @param exports those in its folder, by the name each is known under
 * @param live its live Zotero library
 */
record Given(Source source, Map<String, Path> exports, Optional<LibraryAddress> live) {}
