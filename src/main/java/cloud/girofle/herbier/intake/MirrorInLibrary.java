package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.LiveMirror;
import cloud.girofle.herbier.zotero.sync.Mirror;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The mirror of a live library, kept in ours: the one wire between a sync and the library. */
record MirrorInLibrary(LiveMirror rows) implements Mirror {

    @Override
    public long version() {
        return rows.version();
    }

    @Override
    public Map<String, Long> versions(Kind kind) {
        return rows.versions(kind.name());
    }

    @Override
    public void setAside(Kind kind, List<Kept> objects) {
        rows.setAside(
                kind.name(),
                objects.stream()
                        .map(each -> new LiveMirror.Kept(each.key(), each.version(), each.json()))
                        .toList());
    }

    @Override
    public void forgetAside() {
        rows.forgetAside();
    }

    @Override
    public boolean show(long from, long version, Map<Kind, Set<String>> gone) {
        Map<String, Set<String>> byName = new HashMap<>();
        gone.forEach((kind, keys) -> byName.put(kind.name(), keys));
        return rows.show(from, version, byName);
    }

    @Override
    public void read(Kind kind, Consumer<Kept> reader) {
        rows.read(
                kind.name(),
                each -> reader.accept(new Kept(each.key(), each.version(), each.content())));
    }
}
