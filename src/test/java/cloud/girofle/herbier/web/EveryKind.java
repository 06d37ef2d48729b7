package cloud.girofle.herbier.web;

import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Every kind of page that people see, each where it stands in a {@link KeptLibrary}: the one list
 * ({@code kinds.tsv}) that whatever holds for every page is tested on.
 */
final class EveryKind {

    /**
     * One kind of page, in one of its states.
     *
     * @param name of the kind; after a dot, of its state
     * @param route it comes from, as {@link Routes} writes it; {@code -} where there is none
     * @param path in the kept library, in French
     * @param least the least role that may see it; empty: anyone
     */
    record Kind(String name, String route, String path, Optional<Role> least) {

        /** Its address in that language, without the site's own. */
        String address(SiteLanguage language) {
            return path.equals("/") && language == SiteLanguage.ENGLISH
                    ? language.prefix()
                    : language.prefix() + path;
        }

        /** Whether readers come there, who never sign in. */
        boolean ofReaders() {
            return !CuratorRoutes.isUnder(path.replaceFirst("\\?.*", ""));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final KeptLibrary kept;
    private final List<Kind> all;

    private EveryKind(KeptLibrary kept, List<Kind> all) {
        this.kept = kept;
        this.all = all;
    }

    /** Of that library. Sends it files to be imported and compared, which two of the kinds show. */
    static EveryKind of(KeptLibrary kept) {
        Map<String, Optional<Role>> roles = new LinkedHashMap<>();
        kept.site.routes().forEach(route -> roles.put(route.path(), route.access().role()));
        Map<String, String> words = words(kept);
        List<Kind> all = new ArrayList<>();
        for (String line : lines()) {
            String[] columns = line.split("\t", -1);
            all.add(
                    new Kind(
                            columns[0],
                            columns[1],
                            filled(columns[2], words),
                            roles.getOrDefault(columns[1], Optional.empty())));
        }
        return new EveryKind(kept, List.copyOf(all));
    }

    /** Readers' and curators'. */
    List<Kind> all() {
        return all;
    }

    /** Those that everybody sees without coming in. */
    List<Kind> ofReaders() {
        return all.stream().filter(Kind::ofReaders).toList();
    }

    /** What is answered there: to an admin where not everybody may see it. */
    HttpResponse<String> get(Kind kind, SiteLanguage language) {
        String address = kind.address(language);
        return kind.least().isPresent() ? kept.admin.get(address) : kept.site.get(address);
    }

    private static Map<String, String> words(KeptLibrary kept) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("{reference}", kept.key);
        words.put("{plain}", kept.site.cited("bordage-2021"));
        words.put("{retired}", kept.retired);
        words.put("{annotation}", kept.annotation);
        words.put("{withdrawn}", kept.withdrawn);
        words.put("{one}", kept.one);
        words.put("{other}", kept.other);
        words.put("{batch}", String.valueOf(kept.batch));
        words.put("{undone}", String.valueOf(kept.undone));
        words.put("{collection}", kept.collection());
        words.put(
                "{token}",
                kept.site.doors().members().recover(kept.noe.account(), Optional.empty()));
        words.put("{upload}", kept.sent("/curation/imports", "nom"));
        words.put("{compared}", kept.sent("/curation/paralleles", "source"));
        return words;
    }

    private static String filled(String address, Map<String, String> words) {
        String filled = address;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        return filled;
    }

    private static List<String> lines() {
        try (InputStream in =
                Objects.requireNonNull(EveryKind.class.getResourceAsStream("kinds.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
