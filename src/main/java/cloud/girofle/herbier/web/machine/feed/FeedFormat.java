package cloud.girofle.herbier.web.machine.feed;

import cloud.girofle.herbier.web.visit.Answer;

/** A format that feeds are written in. */
public enum FeedFormat {
    /** Atom (RFC 4287), its pages told as RFC 5005 has it. */
    ATOM("atom", "application/atom+xml"),
    /** <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>. */
    JSON("feed.json", "application/feed+json");

    private final String suffix;
    private final String mediaType;

    FeedFormat(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    /** What its address ends with. */
    public String suffix() {
        return suffix;
    }

    Answer answer(Feed feed) {
        String text =
                switch (this) {
                    case ATOM -> AtomFeed.written(feed);
                    case JSON -> JsonFeed.written(feed);
                };
        return new Answer.Text(200, mediaType + "; charset=utf-8", text);
    }
}
