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
         * @param search whether it is a search, whose words say something even without it
         */
        record Live(String address, boolean search) implements Lead {}
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
        boolean search = Bounds.inFrench(target.address()).startsWith(Moves.SEARCH + "?");
        return names.find(last.address())
                .<Lead>map(file -> new Lead.Copied(file, last.fragment()))
                .orElseGet(() ->
                        new Lead.Live(site.absolute(target.address()) + target.fragment(), search));
    }

    private Optional<Target> target(String page, String link) {
        return site.target(page, link);
    }
}
