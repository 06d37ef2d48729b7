package cloud.girofle.herbier.publish;

import java.util.Optional;

/** Where the links of the site's pages lead in a copy of it. Thread-safe. */
record CopyLinks(LiveSite site, Moves moves, FileNames names) {

    /** Where a link leads. */
    sealed interface Lead {

        /** Out of the site, or to a place on the same page: as it is written. */
        record Outside() implements Lead {}

        /**
         * To a file of the copy.
         *
         * @param file its path in the copy
         * @param fragment with its {@code #}, or empty
         */
        record Copied(String file, String fragment) implements Lead {}

        /**
         * To what only the site itself has.
         *
         * @param address there, absolute
         */
        record Live(String address, Use use) implements Lead {}
    }

    /** What a link to the site itself is for. */
    enum Use {
        /** A search, whose words say something even where they lead nowhere. */
        SEARCH,
        /** The work of those who keep the site, which nobody begins in a copy. */
        DESK,
        OTHER;

        static Use of(String address) {
            String path = Bounds.inFrench(address);
            if (path.startsWith(Moves.SEARCH + "?")) {
                return SEARCH;
            }
            return path.equals("/curation") || path.startsWith("/curation/") ? DESK : OTHER;
        }
    }

    /** Where a link on a page leads. */
    Lead lead(String page, String link) {
        Optional<Target> target = link.startsWith("#") ? Optional.empty() : target(page, link);
        return target.<Lead>map(this::lead).orElseGet(Lead.Outside::new);
    }

    /** Where a link or a form of a page leads on the site itself. */
    String live(String page, String link) {
        return target(page, link)
                .map(target -> site.absolute(target.address()) + target.fragment())
                .orElse(link);
    }

    private Lead lead(Target target) {
        Target last = moves.settled(target);
        return names.find(last.address())
                .<Lead>map(file -> new Lead.Copied(file, last.fragment()))
                .orElseGet(() ->
                        new Lead.Live(
                                site.absolute(target.address()) + target.fragment(),
                                Use.of(target.address())));
    }

    private Optional<Target> target(String page, String link) {
        return site.target(page, link);
    }
}
