package cloud.girofle.herbier.curation.links;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.LinkCheck;
import cloud.girofle.herbier.library.LinkChecks;
import cloud.girofle.herbier.text.PublicNetwork;
import cloud.girofle.herbier.zotero.sync.Pace;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for some addresses of a library's references, those that wait longest, one after the other,
 * and keeps what was found. Nothing else is changed. One thread at a time.
 */
public final class LinkRound {

    /** How many addresses one round asks for. */
    public static final int MOST = 10;

    private static final Logger LOG = LoggerFactory.getLogger(LinkRound.class);

    /** When none of so many answers, the fault is ours. */
    private static final int TELLING = 3;

    private static final Duration AGAIN = Duration.ofDays(30);
    private static final Duration AGAIN_WHERE_FAILED = Duration.ofDays(3);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LinkChecks checks;
    private final LinkChecker checker;
    private final Pace pace;

    /**
     * Rounds through a library.
     *
     * @param site where the public finds it: servers are told, so that they know who asks
     */
    public LinkRound(Library library, URI site, Pace pace) {
        this(library, site, pace, PublicNetwork::allows);
    }

    /** With a reach of one's own, for tests. */
    LinkRound(Library library, URI site, Pace pace, Reach reach) {
        this.checks = library.links();
        this.pace = pace;
        this.checker =
                new LinkChecker(
                        new WebRequest(reach, "Herbier (+" + site.toASCIIString() + ")", PATIENCE),
                        pace);
    }

    /**
     * Goes one round. When nobody answers at all, it is our own network that is down: nothing is
     * kept.
     *
     * @return how many addresses were asked for
     */
    public int go() {
        List<String> due = checks.due(pace.now(), AGAIN, AGAIN_WHERE_FAILED, MOST);
        List<LinkCheck> found = new ArrayList<>();
        for (String url : due) {
            found.add(check(url));
        }
        boolean online =
                due.size() < TELLING
                        || found.stream()
                                .anyMatch(check ->
                                        check.state() != LinkCheck.State.UNREACHABLE
                                                || check.status() > 0);
        if (online) {
            found.forEach(checks::keep);
        } else {
            LOG.info("None of {} addresses answered: this network seems to be down", due.size());
        }
        return due.size();
    }

    private LinkCheck check(String url) {
        LinkChecker.Found found = checker.check(url);
        boolean failed = found.state() == LinkCheck.State.UNREACHABLE;
        int before = checks.find(url).map(LinkCheck::failures).orElse(0);
        return new LinkCheck(
                url,
                pace.now(),
                found.state(),
                found.status(),
                found.target(),
                failed ? before + 1 : 0);
    }
}
